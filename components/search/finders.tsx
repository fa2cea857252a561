import { ExternalLink } from '@/components/ui/external-link'
import { dialled } from '@/lib/catalogue/dialled'
import type { FellowshipDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'

/** The fellowships' own finders and phone lines, for when our list has nothing at all. */
export function Finders({
  fellowships,
  locale,
}: {
  fellowships: readonly FellowshipDetail[]
  locale: Locale
}) {
  const t = wordsIn(locale)
  const helpful = fellowships.filter(({ finderUrl, phone, youth }) => !youth && (finderUrl || phone))
  if (helpful.length === 0) return null
  return (
    <section aria-labelledby="finders">
      <h2 id="finders">{t('finders.title')}</h2>
      <p>{t('finders.text')}</p>
      <ul>
        {helpful.map(({ slug, name, finderUrl, phone }) => (
          <li key={slug}>
            {finderUrl ? <ExternalLink href={finderUrl}>{name}</ExternalLink> : name}
            {phone && (
              <>
                {' · '}
                <a className="tap" href={dialled('tel', phone)}>
                  {phone}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
