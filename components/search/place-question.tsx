import { Notice } from '@/components/ui/notice'
import type { Place } from '@/lib/geo/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { Outcome } from '@/lib/lookup/types'

/** Asks which place was meant when it could be several, or says that it is not known. */
export function PlaceQuestion({ outcome, locale }: { outcome: Outcome; locale: Locale }) {
  const t = wordsIn(locale)
  switch (outcome.status) {
    case 'which-place':
      return (
        <Notice>
          <h2>{t('results.which', { text: outcome.criteria.near })}</h2>
          <Places places={outcome.candidates} outcome={outcome} locale={locale} />
          {outcome.place && <p>{t('results.whichShown', { place: outcome.place.label })}</p>}
        </Notice>
      )
    case 'unknown-place':
      return (
        <Notice>
          <h2>{t('results.unknownPlace', { text: outcome.text })}</h2>
          {outcome.suggestions.length > 0 ? (
            <>
              <p>{t('results.didYouMean')}</p>
              <Places places={outcome.suggestions} outcome={outcome} locale={locale} />
            </>
          ) : (
            <p>{t('results.unknownHelp')}</p>
          )}
        </Notice>
      )
    case 'found':
      return outcome.alternatives.length > 0 ? (
        <details className="soft">
          <summary>{t('results.alternatives')}</summary>
          <PlaceLinks places={outcome.alternatives} outcome={outcome} locale={locale} />
        </details>
      ) : null
  }
}

type PlacesProps = { places: readonly Place[]; outcome: Outcome; locale: Locale }

const AT_ONCE = 8

function Places({ places, outcome, locale }: PlacesProps) {
  const more = places.slice(AT_ONCE)
  return (
    <>
      <PlaceLinks places={places.slice(0, AT_ONCE)} outcome={outcome} locale={locale} />
      {more.length > 0 && (
        <details>
          <summary>{wordsIn(locale)('results.morePlaces')}</summary>
          <PlaceLinks places={more} outcome={outcome} locale={locale} />
        </details>
      )}
    </>
  )
}

function PlaceLinks({ places, outcome, locale }: PlacesProps) {
  return (
    <ul className="chips">
      {places.map((place) => (
        <li key={`${place.id} ${place.query}`}>
          <a
            className="chip"
            href={meetingsHref({ ...outcome.criteria, near: place.query, page: 1 }, locale)}
          >
            {place.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
