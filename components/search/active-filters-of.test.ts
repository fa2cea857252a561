import { expect, test } from 'vitest'
import { parseCriteria } from '@/lib/lookup/criteria'
import { activeFiltersOf } from './active-filters-of'

const names = {
  placeLabel: 'Portland, Maine',
  region: new Map([['maine/portland', 'Greater Portland']]),
  body: new Map([
    ['7', 'Maine Region'],
    ['8', 'Southern Area'],
  ]),
  group: new Map([['z65fytgp', 'Monday Group']]),
  fellowships: [{ slug: 'narcotics-anonymous', name: 'Narcotics Anonymous' }],
}

test('each filter that is on is named and leads to the same search without it', () => {
  const { criteria } = parseCriteria({
    near: 'Portland, ME',
    within: '10',
    day: ['mon', 'tonight'],
    fellowship: 'narcotics-anonymous',
    page: '3',
  })
  expect(activeFiltersOf(criteria, names, 'en')).toEqual([
    {
      label: 'Near Portland, Maine',
      withoutHref: '/meetings?day=mon&day=tonight&fellowship=narcotics-anonymous',
    },
    {
      label: 'Monday',
      withoutHref: '/meetings?near=Portland%2C+ME&within=10&day=tonight&fellowship=narcotics-anonymous',
    },
    {
      label: 'Tonight',
      withoutHref: '/meetings?near=Portland%2C+ME&within=10&day=mon&fellowship=narcotics-anonymous',
    },
    {
      label: 'Narcotics Anonymous',
      withoutHref: '/meetings?near=Portland%2C+ME&within=10&day=mon&day=tonight',
    },
  ])
})

test('regions, service bodies and groups go by their names', () => {
  const { criteria } = parseCriteria({ region: 'maine/portland', body: ['7', '8'], group: 'z65fytgp' })
  expect(activeFiltersOf(criteria, names, 'en').map(({ label }) => label)).toEqual([
    'Region: Greater Portland',
    'Maine Region',
    'Southern Area',
    'Monday Group',
  ])
})

test('without filters there is nothing to remove', () => {
  expect(activeFiltersOf(parseCriteria({ page: '2' }).criteria, names, 'en')).toEqual([])
})

test('nearest first goes away with the place', () => {
  const { criteria } = parseCriteria({ near: 'Portland, ME', sort: 'nearest' })
  const [place] = activeFiltersOf(criteria, names, 'es')
  expect(place).toEqual({ label: 'Cerca de Portland, Maine', withoutHref: '/es/meetings' })
})
