import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria } from '@/lib/lookup/types'

/** Turns the discreet view on and off, and changes nothing else of a search. */
export function DiscreetSwitch({ criteria, locale }: { criteria: Criteria; locale: Locale }) {
  const { plain } = criteria
  return (
    <p>
      <a className="tap" href={meetingsHref({ ...criteria, plain: !plain }, locale)}>
        {wordsIn(locale)(plain ? 'results.plainOff' : 'results.plainOn')}
      </a>
    </p>
  )
}
