import localFont from 'next/font/local'

/** For reading: headings and claims. */
export const reading = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--font-reading',
  adjustFontFallback: 'Times New Roman',
})

/** For the interface: everything a reader presses or scans. */
export const interfaceFont = localFont({
  src: '../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--font-interface',
  adjustFontFallback: 'Arial',
})
