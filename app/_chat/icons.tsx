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
  list: 'M4 5.5h12M4 10h12M4 14.5h7',
  more: 'M4.75 10h.01M10 10h.01M15.25 10h.01',
  edit: 'm4.5 15.5.6-3 8-8 2.4 2.4-8 8zM11.5 6.1l2.4 2.4',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  done: 'm4.5 10.5 3.5 3.5 7.5-8',
  flag: 'M5.5 16.5v-12h8.5l-1.75 3 1.75 3H5.5',
  unhelpful: 'M13 4.5v7.5M13 4.5H6.6L4.5 10v2h4.4l-.7 4L13 11.5M13 4.5h2.5v7H13',
  earlier: 'm12 5-5 5 5 5',
  later: 'm8 5 5 5-5 5',
  back: 'M16 10H4.5m5-5-5 5 5 5',
  search: 'M13.2 13.2 16.5 16.5M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z',
} as const

/** A drawn sign; what it means is said by the button around it. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5"
      fill={name === 'stop' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.5 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
