interface QuestionButtonsProps {
  label: string
  questions: readonly string[]
  onAsk: (question: string) => void
}

/** Questions that are asked by pressing them. */
export function QuestionButtons({ label, questions, onAsk }: QuestionButtonsProps) {
  if (questions.length === 0) return null
  return (
    <section aria-label={label}>
      <h3 className="mb-1 font-medium font-sans text-faint text-sm tracking-normal">{label}</h3>
      <ul>
        {questions.map(question => (
          <li key={question} className="border-line border-t">
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="group touch flex w-full items-center gap-3 py-2 text-left hover:text-accent"
            >
              <span className="flex-1">{question}</span>
              <span aria-hidden="true" className="text-faint group-hover:text-accent">
                →
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
