import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { Outcome } from '@/lib/lookup/types'
import { ResultsSummary } from './results-summary'

/** How many were found, the ways to the filters and to a form that folds, and what to know before one reads the list. */
export function AboveResults({
  outcome,
  hasSamples,
  foldedForm,
  locale,
}: {
  outcome: Outcome
  hasSamples: boolean
  /** The id of the form, when it is folded away. */
  foldedForm: string | null
  locale: Locale
}) {
  const t = wordsIn(locale)
  return (
    <>
      <div className="found">
        {outcome.status !== 'unknown-place' && <ResultsSummary found={outcome} locale={locale} />}
        <p className="jumps">
          <a className="button quiet jump" href="#filters">
            {t('search.filters')}
          </a>
          {foldedForm && (
            <a className="button quiet jump" href={`#${foldedForm}`}>
              {t('search.change')}
            </a>
          )}
        </p>
      </div>
      {outcome.lastResort && <Notice>{t('results.lastResort')}</Notice>}
      {hasSamples && <Notice>{t('results.samples')}</Notice>}
    </>
  )
}
