import type { ReactNode } from 'react'

export function ChatHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex items-center border-line border-b py-1 pr-2 pl-5">
      <h2 title={title} className="min-w-0 flex-1 truncate font-sans font-semibold text-base tracking-normal">
        {title}
      </h2>
      {children}
    </div>
  )
}
