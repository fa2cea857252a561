import { expect, test } from 'vitest'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import type { FacetCounts } from '@/lib/lookup/types'
import { filterGroups, withoutEmptyOptions } from './filter-groups'

const facets: FacetCounts = {
  capped: false,
  loose: false,
  unstated: null,
  counts: {
    language: new Map([
      ['en', 12],
      ['hmn', 2],
      ['x-none', 1],
    ]),
    feature: new Map([
      ['wheelchair', 3],
      ['asl', 0],
    ]),
  },
}

const shownIn = (title: string, given: FacetCounts | null, features: ['asl'] | [] = []) => {
  const groups = filterGroups({ ...NO_CRITERIA, features }, { fellowships: [], facets: given }, 'en')
  const group = groups.find((one) => one.title === title)
  return group ? withoutEmptyOptions(group, given).options.map(({ label }) => label) : []
}

test('a language that is spoken nearby can be chosen, whichever it is', () => {
  expect(shownIn('Language', facets)).toEqual(['English', 'Hmong'])
  expect(shownIn('Language', null)).toContain('Vietnamese')
})

test('the long lists leave out what would find nothing, but not what is chosen', () => {
  const access = 'Getting in, and at the door'
  expect(shownIn(access, facets)).toEqual(['Wheelchair access'])
  expect(shownIn(access, facets, ['asl'])).toEqual(['Wheelchair access', 'American Sign Language'])
  expect(shownIn(access, { ...facets, loose: true })).toEqual(['Wheelchair access'])
})

test('where a count was cut off, having counted none of them is no reason to leave an option out', () => {
  expect(shownIn('Getting in, and at the door', { ...facets, capped: true })).toContain(
    'American Sign Language',
  )
  expect(shownIn('Language', { ...facets, capped: true })).toContain('Vietnamese')
})
