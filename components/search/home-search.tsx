import { Drawn } from '@/components/ui/drawn'
import type { Locale } from '@/lib/i18n/locales'
import { nameOfDay } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { localePath } from '@/lib/lookup/href'
import { DAY_WORDS } from '@/lib/schedule/when'
import { boxes } from './boxes'
import { choicesOf } from './choices-of'
import { formatGroup, typeGroup } from './filter-groups'
import { PlaceField } from './place-field'
import { SelectField } from './select-field'
import { WordsField } from './words-field'

/** The first question: where, when, what kind, how. All of it may stay empty. */
export function HomeSearch({ locale }: { locale: Locale }) {
  const t = wordsIn(locale)
  const days = [
    { value: '', label: t('search.anyDay') },
    ...DAY_WORDS.map((value) => ({ value, label: nameOfDay(value, locale) })),
  ]
  return (
    <search>
      <form className="search panel" action={localePath('/meetings', locale)} aria-label={t('search.label')}>
        <WordsField words="" withHint locale={locale} />
        <div className="row">
          <PlaceField near="" withHint locale={locale} />
          <SelectField name="day" label={t('search.when')} options={days} chosen="" />
        </div>
        {[typeGroup(NO_CRITERIA, locale), formatGroup(NO_CRITERIA, locale)].map((group) => (
          <fieldset key={group.parameter}>
            <legend>{group.title}</legend>
            <Drawn
              as="div"
              className="choices"
              content={boxes(group.parameter, choicesOf(group, null, locale))}
            />
          </fieldset>
        ))}
        <button className="button" type="submit">
          {t('search.submit')}
        </button>
      </form>
    </search>
  )
}
