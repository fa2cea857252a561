import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** What every page stands in. `hereIn` is this page's address in a language; `plain` is the discreet view. */
export function PageFrame({
  locale,
  hereIn,
  plain = false,
  children,
}: {
  locale: Locale
  hereIn: (locale: Locale) => string
  plain?: boolean
  children: ReactNode
}) {
  return (
    <>
      <a className="skip" href="#main">
        {wordsIn(locale)('site.skip')}
      </a>
      <SiteHeader locale={locale} hereIn={hereIn} plain={plain} />
      <main id="main">{children}</main>
      <SiteFooter locale={locale} plain={plain} />
    </>
  )
}
