import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { localePath, meetingsHref } from '@/lib/lookup/href'

/** What the site calls itself and where its name leads; in the discreet view (`plain`) it gives nothing away. */
export function siteIdentity(locale: Locale, plain: boolean): { name: string; home: string } {
  const t = wordsIn(locale)
  return plain
    ? { name: t('results.title'), home: meetingsHref({ ...NO_CRITERIA, plain }, locale) }
    : { name: t('site.name'), home: localePath('/', locale) }
}
