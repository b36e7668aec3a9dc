import type { ReactNode } from 'react'
import { chatText } from '#app/text.ts'
import type { ChatSubject } from './subject.ts'

export function ChatHead({ subject, children }: { subject: ChatSubject; children: ReactNode }) {
  return (
    <div className="flex items-center border-line border-b py-1 pr-2 pl-5">
      <h2 className="min-w-0 flex-1 truncate font-sans font-semibold text-base tracking-normal">
        {chatText.title(subject.name)}
      </h2>
      {children}
    </div>
  )
}
