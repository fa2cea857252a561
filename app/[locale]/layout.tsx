import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import '../globals.css'

/** Public pages are rendered for each request: prerendered ones carry no nonce, and their scripts are blocked. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const t = await getTranslations({ locale: isLocale(locale) ? locale : DEFAULT_LOCALE, namespace: 'site' })
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('tagline') }
}

export default async function Layout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  return (
    <html lang={isLocale(locale) ? locale : DEFAULT_LOCALE}>
      <body>{children}</body>
    </html>
  )
}
