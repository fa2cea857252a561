import { describe, expect, it } from 'vitest'
import { isLike, likeSearches, similarSearch } from './similar-search'

type Sought = Parameters<typeof isLike>[0]

const fellowship = (stated: Partial<Sought['fellowship']> = {}): Sought['fellowship'] => ({
  slug: 'heroin-anonymous',
  name: 'Heroin Anonymous',
  abbreviation: 'HA',
  familyAndFriends: false,
  related: false,
  alcoholOnly: false,
  entryRule: null,
  medicationPolicy: null,
  ...stated,
})
const VENUE = { name: '', street: '', city: 'Bronx', state: 'NY', precision: 'exact' } as const

const meeting = (stated: Partial<Sought> = {}): Sought => ({
  venue: VENUE,
  format: 'in-person',
  fellowship: fellowship(),
  types: ['twelve-step'],
  features: ['open'],
  languages: [],
  ...stated,
})
const FAMILY = meeting({
  fellowship: fellowship({ slug: 'nar-anon', familyAndFriends: true }),
  types: ['twelve-step', 'family-and-friends'],
})

describe('what is like a meeting', () => {
  it('is of its fellowship, of its kind, then what anyone who uses opioids may attend', () => {
    expect(likeSearches(meeting())).toMatchObject([
      { criteria: { near: 'Bronx, NY', fellowships: ['heroin-anonymous'] }, forAnyone: false },
      { criteria: { near: 'Bronx, NY', fellowships: [], types: ['twelve-step'] }, forAnyone: true },
      { criteria: { near: 'Bronx, NY', types: [] }, forAnyone: true },
    ])
  })

  it('is for relatives when the meeting was, and never else', () => {
    for (const { criteria, forAnyone } of likeSearches(FAMILY)) {
      expect(criteria.types).toEqual(['family-and-friends'])
      expect(forAnyone).toBe(false)
    }
    expect(isLike(meeting(), FAMILY)).toBe(false)
    expect(isLike(FAMILY, meeting())).toBe(false)
    expect(isLike(FAMILY, FAMILY)).toBe(true)
  })

  it('is of the same fellowship where that is only related', () => {
    const related = meeting({ fellowship: fellowship({ slug: 'coda', related: true }) })
    expect(likeSearches(related)).toMatchObject([{ criteria: { fellowships: ['coda'] } }])
    expect(isLike(meeting(), related)).toBe(false)
  })

  it('is for the same people, in the same language', () => {
    const women = meeting({ features: ['women'], languages: ['es'] })
    for (const { criteria } of likeSearches(women))
      expect(criteria).toMatchObject({ features: ['women'], languages: ['es'] })
    expect(similarSearch(women)).toMatchObject({ features: ['women'], languages: ['es'] })
    expect(isLike(women, meeting({ languages: ['es'] }))).toBe(false)
    expect(isLike(women, meeting({ features: ['women', 'teens'], languages: ['es'] }))).toBe(false)
    expect(isLike(women, meeting({ features: ['women'], languages: ['en'] }))).toBe(false)
    expect(isLike(women, meeting({ features: ['women'], languages: ['es', 'en'] }))).toBe(true)
    expect(isLike(meeting(), meeting({ languages: ['en'] }))).toBe(true)
    expect(isLike(meeting(), meeting({ languages: ['es'] }))).toBe(false)
    expect(isLike(meeting(), meeting({ features: ['men'] }))).toBe(false)
  })

  it('has no rule that the meeting did not have', () => {
    const rule = meeting({ fellowship: fellowship({ slug: 'the-phoenix', entryRule: { en: '48 hours' } }) })
    expect(isLike(meeting(), rule)).toBe(false)
    expect(isLike(rule, rule)).toBe(true)
  })
})
