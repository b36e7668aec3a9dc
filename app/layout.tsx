import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { OutsideFrame } from '#app/_shell/outside-frame.tsx'
import { PageLife } from '#app/_shell/page-life.tsx'
import { SiteFooter } from '#app/_shell/site-footer.tsx'
import { SiteHeader } from '#app/_shell/site-header.tsx'
import { startScript } from '#app/_shell/start-script.ts'
import { siteText } from '#app/text.ts'
import { origin, wiki } from '#lib/wiring.ts'
import { interfaceFont, reading } from './fonts.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await wiki.texts()
  return {
    metadataBase: new URL(origin),
    title: { default: site, template: `%s · ${site}` },
    description: siteText.purpose,
    applicationName: site,
    openGraph: { siteName: site, type: 'website' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#151311' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ site }, layers] = await Promise.all([wiki.texts(), wiki.layers()])
  return (
    <html lang="en" className={`${reading.variable} ${interfaceFont.variable}`} suppressHydrationWarning>
      <head>
        {/** biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, which must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: startScript }} />
        {/** Not among the metadata, where a page that names its own alternates would drop it. */}
        <link rel="alternate" type="application/atom+xml" title={siteText.changes} href="/changes.atom" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <OutsideFrame>
          <a href="#page" className="skip-link">
            {siteText.skip}
          </a>
          <SiteHeader site={site} layers={layers} />
        </OutsideFrame>
        <div id="page" className="flex flex-1 flex-col" tabIndex={-1}>
          {children}
        </div>
        <OutsideFrame>
          <SiteFooter layers={layers} />
        </OutsideFrame>
        <PageLife />
      </body>
    </html>
  )
}
