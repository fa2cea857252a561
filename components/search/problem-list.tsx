import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { Problem } from '@/lib/lookup/types'

/** What of an address could not be taken, one sentence each. */
export function ProblemList({ problems, locale }: { problems: readonly Problem[]; locale: Locale }) {
  if (problems.length === 0) return null
  const t = wordsIn(locale)
  const sentences = new Set(problems.map((problem) => sentence(problem, locale)))
  return (
    <Notice>
      <p>{t('problems.title')}</p>
      <ul className="plain-list">
        {[...sentences].slice(0, MOST_SHOWN).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}

const MOST_SHOWN = 10

function sentence({ field, value, reason }: Problem, locale: Locale): string {
  const t = wordsIn(locale)
  if (field === 'sort' && reason === 'not-a-choice' && value === 'nearest') return t('problems.nearest')
  return t(`problems.${reason}`, { field, value })
}
