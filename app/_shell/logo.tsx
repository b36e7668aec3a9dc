/** Three stones, one upon the other. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} fill="currentColor" aria-hidden="true">
      <path d="M12.4 5.2c2.3-1.4 5.6-1.3 7.3.4 1.5 1.5.7 3.6-1.6 4.3-2.6.8-6 .6-7.2-1-1-1.3-.1-2.8 1.5-3.7z" />
      <path d="M8.3 13.1c3.7-1.8 10.8-2.1 14.2-.3 3 1.6 2.3 4.6-1.2 5.6-4 1.2-10.2 1.1-13.2-.5-2.6-1.4-2.3-3.6.2-4.8z" />
      <path d="M4.9 21.8c5-2 16.5-2.2 21.6-.2 3.6 1.4 3.3 4.9-.5 6-5.2 1.5-15 1.5-20.4 0-4-1.1-4.3-4.4-.7-5.8z" />
    </svg>
  )
}
