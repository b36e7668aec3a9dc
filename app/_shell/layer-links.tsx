import type { Layer } from '#lib/wiki/model.ts'

/** A list of the layers, each leading to its page. */
export function LayerLinks({ layers, className }: { layers: Layer[]; className: string }) {
  return (
    <ul className={`flex ${className}`}>
      {layers.map(layer => (
        <li key={layer.slug}>
          <a href={`/${layer.slug}`} className="touch flex items-center px-3 hover:text-ink">
            {layer.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
