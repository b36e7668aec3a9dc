import type { ComponentProps } from 'react'
import { Icon } from './icons.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: ComponentProps<typeof Icon>['name']
  label: string
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`touch flex items-center justify-center rounded-full text-soft hover:bg-wash hover:text-ink ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}
