const paths = {
  send: 'M10 16V4.5M4.75 9.5 10 4.25l5.25 5.25',
  stop: 'M5.5 5.5h9v9h-9z',
  fresh: 'M10 4.5v11M4.5 10h11',
  collapse: 'm8 5 5 5-5 5M16 4v12',
  widen: 'M8.5 6 4.5 10l4 4M11.5 6l4 4-4 4',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'M10 4v11.5M4.75 10.5 10 15.75l5.25-5.25',
  grow: 'm5 12 5-5 5 5',
  shrink: 'm5 8 5 5 5-5',
  remove: 'M4 6h12M8 6V4h4v2m-6.5 0 .75 10h7.5l.75-10',
} as const

/** A drawn sign; what it means is said by the button around it. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5"
      fill={name === 'stop' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
