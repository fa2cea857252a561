import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { localePath, meetingsHref } from '@/lib/lookup/href'

/** What this site is, what it is not, and whose place names it uses. */
export function SiteFooter({ locale, plain }: { locale: Locale; plain: boolean }) {
  const t = wordsIn(locale)
  return (
    <footer className="site-footer">
      <p>{t('site.whatItIs')}</p>
      <p>{t('site.independent')}</p>
      <p>
        <a className="tap" href={meetingsHref({ ...NO_CRITERIA, plain }, locale)}>
          {t('site.findMeetings')}
        </a>
        {!plain && (
          <a className="tap" href={localePath('/fellowships', locale)}>
            {t('site.fellowships')}
          </a>
        )}
        <a className="tap" href={localePath('/privacy', locale)}>
          {t('privacy.title')}
        </a>
        <a className="tap" href={localePath('/overdose', locale)} lang={healthLocale(locale)}>
          {wordsIn(healthLocale(locale))('health.overdose')}
        </a>
      </p>
      <p className="soft">{t('site.attribution')}</p>
    </footer>
  )
}
