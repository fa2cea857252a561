import { expect, test } from 'vitest'
import { parseCriteria } from '@/lib/lookup/criteria'
import { nextSteps } from './next-steps'

const stepsFrom = (raw: Record<string, string>) => nextSteps(parseCriteria(raw).criteria, 'en')

test('where nothing fits one can look farther, on any day, online, with fewer filters, or everywhere', () => {
  expect(stepsFrom({ near: 'Nome, AK', day: 'tue', feature: 'asl' })).toEqual([
    { label: 'Look within 50 miles', href: '/meetings?near=Nome%2C+AK&within=50&day=tue&feature=asl' },
    { label: 'Any day and time', href: '/meetings?near=Nome%2C+AK&feature=asl' },
    { label: 'Online meetings, from anywhere', href: '/meetings?format=online&day=tue&feature=asl' },
    { label: 'The same place without the other filters', href: '/meetings?near=Nome%2C+AK' },
    { label: 'All meetings', href: '/meetings' },
  ])
})

test('farther is farther than was looked', () => {
  const { criteria } = parseCriteria({ near: 'Nome, AK', sort: 'nearest' })
  expect(nextSteps(criteria, 'en', 100)[0]?.label).toBe('Look within 250 miles')
  expect(nextSteps(criteria, 'en', 500)[0]?.label).toBe('Online meetings, from anywhere')
})

test('the widest radius is not widened', () => {
  const labels = stepsFrom({ near: 'Nome, AK', within: '500' }).map(({ label }) => label)
  expect(labels[0]).toBe('Online meetings, from anywhere')
})

test('a search that is online already is not sent there again', () => {
  expect(stepsFrom({ format: 'online', language: 'so' })).toEqual([
    { label: 'All meetings', href: '/meetings' },
  ])
})
