/** A landscape of so many items in ten categories, in the shape of the CNCF's: some items lack what real ones lack. */
export function makeLandscape(count: number): string {
  const lines = ['landscape:']
  for (let category = 0; category < 10; category += 1) {
    lines.push('  - category:', `    name: ${categories[category]}`, '    subcategories:')
    lines.push('      - subcategory:', '        name: General', '        items:')
    for (let at = category; at < count; at += 10) lines.push(...makeItem(at))
  }
  return `${lines.join('\n')}\n`
}

const categories =
  'Databases,Schedulers,Registries,Meshes,Gateways,Tracing,Storage,Networking,Security,Streaming'.split(',')
const first =
  'amber birch cedar delta ember fjord grove haven indigo juniper kelp lunar maple north opal pine'.split(' ')
const second =
  'anvil beacon castle drift engine forge gate harbor island kiln ledger mill nest orbit path quarry'.split(
    ' ',
  )
const does = [
  'stores rows for web shops',
  'plans jobs over nodes',
  'keeps images of containers',
  'routes calls',
]
const licenses = ['Apache-2.0', 'MIT', 'MPL-2.0', 'BUSL-1.1', 'Proprietary']

/** The name of the item at a place: no two are alike. */
export function nameOfItem(at: number): string {
  const name = `${first[at % 16]}${second[Math.floor(at / 16) % 16]}`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${at >= 256 ? ` ${Math.floor(at / 256) + 1}` : ''}`
}

/** Its licence; undefined for one that names none. */
export function licenseOfItem(at: number): string | undefined {
  return at % 7 === 3 ? undefined : licenses[at % licenses.length]
}

function makeItem(at: number): string[] {
  const name = nameOfItem(at)
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const license = licenseOfItem(at)
  const indent = '            '
  return [
    '          - item:',
    `${indent}name: ${name}`,
    `${indent}description: ${at % 3 === 0 ? `${name} ${does[at % 4]}.` : `Software that ${does[at % 4]}`}`,
    `${indent}homepage_url: https://${slug}.example.org/`,
    `${indent}repo_url: ${at % 9 === 0 ? '' : `https://code.example.org/${slug}`}`,
    `${indent}logo: ${slug}.svg`,
    `${indent}twitter:`,
    `${indent}crunchbase: https://companies.example.org/${slug}`,
    ...(license === undefined ? [] : [`${indent}license: ${license}`]),
    ...(at % 4 === 0
      ? [`${indent}project: graduated`, `${indent}extra:`, `${indent}  accepted: '2018-03-0${(at % 9) + 1}'`]
      : []),
    ...(at % 5 === 0 ? [`${indent}organization:`, `${indent}  name: ${name} Foundation`] : []),
  ]
}
