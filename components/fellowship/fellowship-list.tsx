import { Text } from '@/components/ui/text'
import type { FellowshipDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'

/** All fellowships, each once, under its kind; what is only near the subject comes last. */
export function FellowshipList({
  fellowships,
  locale,
}: {
  fellowships: readonly FellowshipDetail[]
  locale: Locale
}) {
  const t = wordsIn(locale)
  const kinds = [
    { key: 'twelveStep', title: t('fellowships.twelveStep') },
    { key: 'nonTwelveStep', title: t('fellowships.nonTwelveStep') },
    { key: 'dualDiagnosis', title: t('fellowships.dualDiagnosis') },
    { key: 'family', title: t('fellowships.family') },
    { key: 'related', title: t('fellowships.related'), intro: t('fellowships.relatedIntro') },
  ]
  return kinds.map(({ key, title, intro }) => (
    <section key={key} aria-labelledby={key}>
      <h2 id={key}>{title}</h2>
      {intro && <p>{intro}</p>}
      <ul className="cards paired">
        {fellowships
          .filter((fellowship) => kindOf(fellowship) === key)
          .map((fellowship) => (
            <li key={fellowship.slug} className="card">
              <h3>
                <a href={localePath(`/fellowships/${fellowship.slug}`, locale)}>{fellowship.name}</a>
              </h3>
              <p>
                <Text of={fellowship.audience} locale={locale} />
              </p>
              <p className="soft">{t('fellowships.count', { count: fellowship.meetings })}</p>
            </li>
          ))}
      </ul>
    </section>
  ))
}

function kindOf({ related, familyAndFriends, dualDiagnosis, approach }: FellowshipDetail): string {
  if (related) return 'related'
  if (familyAndFriends) return 'family'
  if (dualDiagnosis) return 'dualDiagnosis'
  return approach === 'twelve-step' ? 'twelveStep' : 'nonTwelveStep'
}
