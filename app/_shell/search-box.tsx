import { siteText } from '#app/text.ts'

interface SearchBoxProps {
  className?: string
  /** What was searched for. */
  query?: string
}

export function SearchBox({ className = '', query = '' }: SearchBoxProps) {
  return (
    <search className={className}>
      <form action="/search" className="relative">
        <svg
          viewBox="0 0 20 20"
          className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-faint"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <circle cx="9" cy="9" r="5.5" />
          <path d="m13.5 13.5 4 4" />
        </svg>
        <input
          type="search"
          name="q"
          defaultValue={query}
          aria-label={siteText.search}
          placeholder={siteText.searchHint}
          maxLength={200}
          className="h-11 w-full rounded-full border border-strong bg-raised pr-4 pl-9 text-[1rem] placeholder:text-faint pointer-fine:h-9 pointer-fine:text-base"
        />
      </form>
    </search>
  )
}
