import { ExternalLink } from '@/components/ui/external-link'
import type { JoinDetails } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { waysToJoin } from './ways-to-join'

/** The ways to join themselves: a button with the provider's name, a number with its code, what is typed or read. */
export function JoinWays({ details, locale }: { details: JoinDetails; locale: Locale }) {
  const t = wordsIn(locale)
  const { link, dial, facts, privacy } = waysToJoin(details)
  return (
    <>
      {link && (
        <p>
          <ExternalLink className="button" href={link.href}>
            {link.provider ? t('join.openIn', { provider: link.provider }) : t('join.open')}
          </ExternalLink>
        </p>
      )}
      {dial && (
        <p>
          <a className="tap" href={dial.href}>
            {t('join.dial', { phone: dial.number })}
          </a>
        </p>
      )}
      <dl>
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt>{t(`join.${key}`)}</dt>
            <dd className="given">{value}</dd>
          </div>
        ))}
      </dl>
      {privacy.map((key) => (
        <p key={key} className="soft">
          {t(`join.${key}`)}
        </p>
      ))}
    </>
  )
}
