/** A name as a slug of at most 60 characters, or `otherwise` when no letter or digit of it can stand in one. */
export function toSlug(name: string, otherwise: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '')
  return slug === '' ? otherwise : slug
}
