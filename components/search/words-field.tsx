import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'

/** Longer than what is searched: danger is looked for in all that somebody says. */
const LONGEST_TYPED = 1000

/** What somebody is looking for, as they would say it. */
export function WordsField({
  words,
  withHint = false,
  locale,
}: {
  words: string
  withHint?: boolean
  locale: Locale
}) {
  const t = wordsIn(locale)
  return (
    <div className="field grow">
      <label htmlFor="q">{t('search.words')}</label>
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={words}
        maxLength={LONGEST_TYPED}
        autoComplete="off"
        enterKeyHint="search"
        aria-describedby={withHint ? 'q-hint' : undefined}
      />
      {withHint && (
        <p id="q-hint" className="soft">
          {t('search.wordsHint')}
        </p>
      )}
    </div>
  )
}
