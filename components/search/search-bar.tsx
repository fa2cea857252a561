import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import type { Criteria } from '@/lib/lookup/types'
import { PlaceField } from './place-field'
import { formatRadius } from './radius'
import { SelectField } from './select-field'
import { WordsField } from './words-field'

const RADII = [1, 2, 5, 10, 25, 50, 100, 250, 500]

/**
 * The form that the filters belong to: what, where, and how far. Keeps what no field shows. One that `folds` leaves a
 * narrow screen to the results until a link leads to it.
 */
export function SearchBar({
  criteria,
  id,
  folds,
  locale,
}: {
  criteria: Criteria
  id: string
  folds: boolean
  locale: Locale
}) {
  const t = wordsIn(locale)
  const radii = [...new Set([...RADII, criteria.within])].sort((a, b) => a - b)
  return (
    <search>
      <form
        id={id}
        className={folds ? 'search panel folds' : 'search panel'}
        action={localePath('/meetings', locale)}
        aria-label={t('search.label')}
      >
        <WordsField words={criteria.words} locale={locale} />
        <div className="row">
          <PlaceField near={criteria.near} locale={locale} />
          <SelectField
            name="within"
            label={t('search.within')}
            options={radii.map((radius) => ({
              value: String(radius),
              label: formatRadius(radius, criteria.unit, locale),
            }))}
            chosen={String(criteria.within)}
          />
          <button className="button" type="submit">
            {t('search.submitShort')}
          </button>
        </div>
        <Kept criteria={criteria} />
      </form>
    </search>
  )
}

function Kept({ criteria: { region, box, bodies, groups, plain } }: { criteria: Criteria }) {
  const kept = [
    ...(region ? [['region', region]] : []),
    ...(box ? [['bbox', [box.west, box.south, box.east, box.north].join(',')]] : []),
    ...bodies.map((body) => ['body', String(body)]),
    ...groups.map((group) => ['group', group]),
    ...(plain ? [['plain', '1']] : []),
  ]
  return kept.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ))
}
