import { ImageResponse } from 'next/og'
import { cardFonts, toDrawable } from './fonts.ts'

/** What a page says of itself in one picture. */
export interface Card {
  /** The wiki it is of. */
  wiki: string
  /** Where in the wiki it stands. */
  place: string
  title: string
  /** One sentence of the page. */
  text: string
  /** What there is more of, in a few words. */
  extent: string
}

/** In pixels; what social networks show whole. */
export const cardSize = { width: 1200, height: 630 }

// The light theme's colours (app/globals.css), as the drawing library takes them.
const colour = {
  paper: '#fcfaf6',
  stone: '#efece2',
  ink: '#241f19',
  soft: '#57514a',
  line: '#e3dfd6',
  accent: '#215a3f',
}

const stones = [
  'M12.4 5.2c2.3-1.4 5.6-1.3 7.3.4 1.5 1.5.7 3.6-1.6 4.3-2.6.8-6 .6-7.2-1-1-1.3-.1-2.8 1.5-3.7z',
  'M8.3 13.1c3.7-1.8 10.8-2.1 14.2-.3 3 1.6 2.3 4.6-1.2 5.6-4 1.2-10.2 1.1-13.2-.5-2.6-1.4-2.3-3.6.2-4.8z',
  'M4.9 21.8c5-2 16.5-2.2 21.6-.2 3.6 1.4 3.3 4.9-.5 6-5.2 1.5-15 1.5-20.4 0-4-1.1-4.3-4.4-.7-5.8z',
]

/** Draws a card as a PNG of `cardSize`, on this machine alone. */
export function drawCard(card: Card, headers: Record<string, string>): Response {
  const { wiki, place, title, text, extent } = mapTexts(card)
  return new ImageResponse(
    <div
      style={{
        ...{
          display: 'flex',
          flexDirection: 'column',
          width: '100%',
          height: '100%',
          padding: '64px 80px 56px',
        },
        ...{ background: colour.paper, color: colour.ink, fontFamily: 'sans', fontWeight: 500 },
      }}
    >
      <div style={{ display: 'flex', position: 'absolute', right: -96, bottom: -84 }}>
        <Stones size={420} fill={colour.stone} />
      </div>
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 32 }}>
        <Stones size={56} fill={colour.accent} />
        <span style={{ marginLeft: 16 }}>{wiki}</span>
        <span style={{ marginLeft: 'auto', color: colour.soft, fontSize: 28 }}>{place}</span>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }}>
        <div
          style={{
            ...{ fontFamily: 'serif', fontWeight: 600, fontSize: sizeOf(title), lineHeight: 1.1 },
            ...{ letterSpacing: '-0.015em', lineClamp: 3, display: 'block' },
          }}
        >
          {title}
        </div>
        {text !== '' && (
          <div
            style={{
              ...{
                fontFamily: 'serif',
                fontWeight: 400,
                fontSize: 36,
                lineHeight: 1.4,
                marginTop: 28,
                maxWidth: 860,
              },
              ...{ color: colour.soft, lineClamp: linesFor(title), display: 'block' },
            }}
          >
            {text}
          </div>
        )}
      </div>
      <div
        style={{
          ...{ display: 'flex', alignItems: 'center', borderTop: `2px solid ${colour.line}`, paddingTop: 24 },
          ...{ fontSize: 26, color: colour.accent },
        }}
      >
        {extent}
      </div>
    </div>,
    { ...cardSize, fonts: cardFonts, headers },
  )
}

function Stones({ size, fill }: { size: number; fill: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: part of a picture, which its page describes
    <svg viewBox="0 0 32 32" width={size} height={size} fill={fill}>
      {stones.map(path => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}

function mapTexts(card: Card): Card {
  const texts = Object.entries(card).map(([name, text]) => [name, toDrawable(text)])
  return Object.fromEntries(texts)
}

/** So that a name stands alone on its line, and a question on two or three. */
function sizeOf(title: string): number {
  if (title.length <= 20) return 96
  return title.length <= 48 ? 72 : 56
}

/** How many lines of text there is room for below a title, which takes one line, two or three. */
function linesFor(title: string): number {
  if (title.length <= 20) return 4
  return title.length <= 70 ? 3 : 2
}
