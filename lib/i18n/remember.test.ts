import { expect, test, vi } from 'vitest'
import { remember } from './remember'

test('asks once for each key, also where there is nothing, and holds no more than a thousand', () => {
  const make = vi.fn((key: number) => (key === 7 ? undefined : key * 2))
  const remembering = remember(make)
  expect([remembering(2), remembering(2), remembering(7), remembering(7)]).toEqual([
    4,
    4,
    undefined,
    undefined,
  ])
  expect(make).toHaveBeenCalledTimes(2)
  for (let key = 1000; key < 2000; key++) remembering(key)
  make.mockClear()
  expect(remembering(2)).toBe(4)
  expect(make).toHaveBeenCalledTimes(1)
})
