import { expect, test } from 'vitest'
import type { FacetCounts } from '@/lib/lookup/types'
import { choicesOf } from './choices-of'
import type { FilterGroup } from './filter-groups'

const GROUP: FilterGroup = {
  parameter: 'day',
  title: 'Day',
  options: [
    { value: 'tonight', label: 'Tonight' },
    { value: 'mon', label: 'Monday' },
    { value: 'tue', label: 'Tuesday' },
  ],
  chosen: ['mon'],
}
const facets = (more: Partial<FacetCounts>): FacetCounts => ({
  capped: false,
  loose: false,
  unstated: null,
  counts: { day: new Map([['mon', 1250]]) },
  ...more,
})
const countsIn = (counted: FacetCounts | null) => choicesOf(GROUP, counted, 'en').map(({ count }) => count)

test('a box says how many would be found with it, and nothing where nobody has counted', () => {
  expect(choicesOf(GROUP, facets({}), 'en')).toEqual([
    { value: 'tonight', label: 'Tonight', count: null, isChosen: false },
    { value: 'mon', label: 'Monday', count: '1,250', isChosen: true },
    { value: 'tue', label: 'Tuesday', count: '0', isChosen: false },
  ])
  expect(countsIn(null)).toEqual([null, null, null])
})

test('a count that was cut off says so, and does not say that there is nothing', () => {
  expect(countsIn(facets({ capped: true }))).toEqual([null, '1,250+', null])
})
