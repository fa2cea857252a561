import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { PlaceHelp } from './place-help'

/** Where to look, as one types it. */
export function PlaceField({
  near,
  withHint = false,
  locale,
}: {
  near: string
  withHint?: boolean
  locale: Locale
}) {
  const t = wordsIn(locale)
  return (
    <div className="field grow">
      <label htmlFor="near">{t('search.where')}</label>
      <input
        id="near"
        name="near"
        type="text"
        defaultValue={near}
        maxLength={120}
        autoComplete="off"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="search"
        aria-describedby={withHint ? 'near-hint' : undefined}
      />
      {withHint && (
        <p id="near-hint" className="soft">
          {t('search.whereHint')}
        </p>
      )}
      <PlaceHelp
        fieldId="near"
        texts={{
          nearMe: t('search.nearMe'),
          locating: t('search.locating'),
          declined: t('search.declined'),
        }}
      />
    </div>
  )
}
