import { cityOf } from '@/components/meeting/city-of'
import { AUDIENCE_FEATURES, type Feature, type Type } from '@/lib/catalogue/vocabulary'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import type { Criteria, MeetingCard } from '@/lib/lookup/types'

type Sought = Pick<MeetingCard, 'venue' | 'fellowship' | 'format' | 'types' | 'features' | 'languages'>

/** The search for what could take a meeting's place, for the same people: near its town, else of its fellowship and format. */
export function similarSearch(meeting: Sought): Criteria {
  const { venue, fellowship, format, features, languages } = meeting
  const near = venue ? cityOf(venue) : ''
  const forTheSame: Criteria = {
    ...NO_CRITERIA,
    types: fellowship.familyAndFriends ? ['family-and-friends'] : [],
    fellowships: fellowship.related || near === '' ? [fellowship.slug] : [],
    features: audienceOf(features),
    // many a listing in English does not say so
    languages: languages.includes(DEFAULT_LOCALE) ? [] : languages,
  }
  return near === ''
    ? { ...forTheSame, formats: [format === 'hybrid' ? 'online' : format] }
    : { ...forTheSame, near }
}

/** A search for what is like a meeting, and whether it keeps to what anyone who uses opioids may attend. */
export type LikeSearch = { criteria: Criteria; forAnyone: boolean }

/** The searches for what is like a meeting, the likest first: of its fellowship, of its kind, and what could replace it. */
export function likeSearches(meeting: Sought): LikeSearch[] {
  const { fellowship, types, features } = meeting
  const similar = similarSearch(meeting)
  const ofFellowship = { criteria: { ...similar, fellowships: [fellowship.slug] }, forAnyone: false }
  if (fellowship.related) return [ofFellowship]
  const forAnyone = !fellowship.familyAndFriends && audienceOf(features).length === 0
  return [
    ofFellowship,
    { criteria: { ...similar, fellowships: [], types: kindOf(types) }, forAnyone },
    { criteria: similar, forAnyone },
  ]
}

/**
 * Whether somebody who looked at a meeting may be sent to another one: for relatives only when it was, with no rule
 * that it did not have, for none but the people it was for, and in a language they share.
 */
export function isLike(meeting: Sought, other: Sought): boolean {
  const { fellowship } = meeting
  const audience = audienceOf(meeting.features)
  const theirs = audienceOf(other.features)
  return (
    other.fellowship.familyAndFriends === fellowship.familyAndFriends &&
    other.fellowship.related === fellowship.related &&
    (other.fellowship.entryRule === null || other.fellowship.slug === fellowship.slug) &&
    theirs.every((feature) => audience.includes(feature)) &&
    (audience.length === 0 || theirs.length > 0) &&
    spoken(other.languages).some((language) => spoken(meeting.languages).includes(language))
  )
}

function audienceOf(features: readonly Feature[]): Feature[] {
  return features.filter((feature) => AUDIENCE_FEATURES.includes(feature))
}

/** What makes a meeting the kind it is: dual diagnosis says more than the steps. */
function kindOf(types: readonly Type[]): readonly Type[] {
  return types.includes('family-and-friends')
    ? ['family-and-friends']
    : types.includes('dual-diagnosis')
      ? ['dual-diagnosis']
      : types
}

/** A listing that names no language is in the one that needs no mention. */
function spoken(languages: readonly string[]): readonly string[] {
  return languages.length > 0 ? languages : [DEFAULT_LOCALE]
}
