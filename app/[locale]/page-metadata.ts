import type { Metadata } from 'next'
import { siteIdentity } from '@/components/site/site-identity'
import { siteSettings } from '@/lib/config/site'
import { LOCALES, type Locale } from '@/lib/i18n/locales'

/**
 * What search engines are told of a page: its one address and its other languages, when the site's own origin is
 * known; or that it is none to keep.
 */
export function pageMetadata({
  title,
  description,
  locale,
  hereIn,
  noindex = false,
}: {
  title?: string
  description?: string
  locale: Locale
  hereIn: (locale: Locale) => string
  noindex?: boolean
}): Metadata {
  const { url } = siteSettings()
  const words = { ...(title ? { title } : {}), ...(description ? { description } : {}) }
  if (noindex) return { ...words, robots: { index: false, follow: false } }
  if (!url) return words
  const languages = Object.fromEntries(LOCALES.map((other) => [other, url + hereIn(other)]))
  return { ...words, alternates: { canonical: url + hereIn(locale), languages } }
}

/** The same in the discreet view: a title that gives nothing away, and nothing else. */
export function discreetMetadata(locale: Locale): Metadata {
  return {
    title: { absolute: siteIdentity(locale, true).name },
    description: null,
    robots: { index: false, follow: false },
  }
}
