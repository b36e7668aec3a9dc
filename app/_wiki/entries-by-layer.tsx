import { wiki } from '#lib/wiring.ts'
import { withinReach } from './within-reach.ts'

/** Every layer, with its entries where they are not too many, for readers who have lost their way. */
export async function EntriesByLayer() {
  const stack = withinReach(await wiki.stack())
  return (
    <div className="mt-8 gap-x-10 sm:columns-2">
      {stack.map(layer => (
        <section key={layer.slug} className="mb-6 break-inside-avoid">
          <h2 className="text-lg">
            <a href={`/${layer.slug}`} className="link reach">
              {layer.name}
            </a>
          </h2>
          {layer.entries.length > 0 && (
            <ul className="mt-1 text-sm pointer-coarse:mt-2">
              {layer.entries.map(entry => (
                <li key={entry.slug}>
                  <a
                    href={`/${entry.layer}/${entry.slug}`}
                    className="small-touch text-soft hover:text-accent"
                  >
                    {entry.name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
