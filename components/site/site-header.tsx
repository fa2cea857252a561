import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { nameOfLanguage } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { Logo } from './logo'
import { siteIdentity } from './site-identity'

/** Name, the two ways in, and this same page in the other languages. In the discreet view its name is the way in. */
export function SiteHeader({
  locale,
  hereIn,
  plain,
}: {
  locale: Locale
  hereIn: (locale: Locale) => string
  plain: boolean
}) {
  const t = wordsIn(locale)
  const { name, home } = siteIdentity(locale, plain)
  return (
    <header className="site-header">
      <a className="site-name" href={home}>
        <Logo />
        {name}
      </a>
      <nav aria-label={t('site.menu')}>
        <ul>
          {!plain && (
            <>
              <li>
                <a className="tap" href={localePath('/meetings', locale)}>
                  {t('site.findMeetings')}
                </a>
              </li>
              <li>
                <a className="tap" href={localePath('/fellowships', locale)}>
                  {t('site.fellowships')}
                </a>
              </li>
            </>
          )}
          {LOCALES.filter((other) => other !== locale).map((other) => (
            <li key={other}>
              <a className="tap" href={hereIn(other)} hrefLang={other} lang={other}>
                {nameOfLanguage(other, other)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
