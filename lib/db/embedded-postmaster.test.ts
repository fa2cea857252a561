import { expect, test } from 'vitest'
import { sharedMegabytes } from './embedded-postmaster'

const GB = 2 ** 30

test.each([
  [0.5 * GB, 128],
  [2 * GB, 256],
  [4 * GB, 512],
  [24 * GB, 1024],
])('of %d bytes of memory the database takes %d MB for its pages', (memory, megabytes) => {
  expect(sharedMegabytes(memory)).toBe(megabytes)
})
