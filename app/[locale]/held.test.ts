import { expect, test } from 'vitest'
import { held } from './held'

test('what was read is held for a while, each key by itself, and read again after that', async () => {
  let at = 0
  let reads = 0
  const read = held(
    async (key) => `${key} ${++reads}`,
    () => at,
  )
  expect(await Promise.all([read('US'), read('US'), read('CA')])).toEqual(['US 1', 'US 1', 'CA 2'])
  at = 29_999
  expect(await read('US')).toBe('US 1')
  at = 30_000
  expect(await read('US')).toBe('US 3')
})

test('a failure is told to who asked, and not held', async () => {
  let down = true
  const read = held(async () => {
    if (down) throw new Error('the database is down')
    return 'up'
  })
  await expect(read('')).rejects.toThrow('down')
  down = false
  expect(await read('')).toBe('up')
})
