export const generateStaticParams = () => []
export const dynamic = 'force-static'

/**
 * A page of nothing but text, about as large as asked for: what is rendered stands twice in a page, as HTML and as data.
 * It has a dash, as Cairn's pages do: text beyond Latin-1 takes a server several times as long to write out.
 */
export default async function Page({ params }) {
  const { size } = await params
  return <p>– {'word '.repeat(Math.max(1, Math.round((Number(size) - 5_000) / 10)))}</p>
}
