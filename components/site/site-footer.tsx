import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'

/** What this site is, what it is not, and whose place names it uses. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = wordsIn(locale)
  return (
    <footer className="site-footer">
      <p>{t('site.whatItIs')}</p>
      <p>{t('site.independent')}</p>
      <p>
        <a className="tap" href={localePath('/meetings', locale)}>
          {t('site.findMeetings')}
        </a>
        <a className="tap" href={localePath('/fellowships', locale)}>
          {t('site.fellowships')}
        </a>
        <a className="tap" href={localePath('/overdose', locale)} lang={healthLocale(locale)}>
          {wordsIn(healthLocale(locale))('health.overdose')}
        </a>
      </p>
      <p className="soft">{t('site.attribution')}</p>
    </footer>
  )
}
