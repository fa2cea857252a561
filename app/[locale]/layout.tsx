import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { siteSettings } from '@/lib/config/site'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import '../globals.css'

/** Public pages are rendered for each request: prerendered ones carry no nonce, and their scripts are blocked. */
export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#1b1916' },
  ],
}

export async function generateMetadata({ params }: Omit<Props, 'children'>): Promise<Metadata> {
  const t = wordsIn(localeOf((await params).locale))
  const { url } = siteSettings()
  return {
    title: { default: t('site.name'), template: `%s · ${t('site.name')}` },
    description: t('site.description'),
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    formatDetection: { telephone: false },
    ...(url ? { metadataBase: new URL(url) } : {}),
  }
}

export default async function Layout({ children, params }: Props) {
  return (
    <html lang={localeOf((await params).locale)}>
      <body>{children}</body>
    </html>
  )
}
