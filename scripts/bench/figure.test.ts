import { describe, expect, test } from 'vitest'
import { formatQuantiles, formatTable, quantilesOf } from './figure'

describe('quantilesOf', () => {
  test('gives values that were measured, in whatever order they came', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(quantilesOf(values)).toEqual({ p50: 50, p95: 95, p99: 99 })
    expect(quantilesOf([7])).toEqual({ p50: 7, p95: 7, p99: 7 })
  })

  test('does not make a figure up when nothing was measured', () => {
    expect(() => quantilesOf([])).toThrow('Nothing was measured.')
  })
})

test('a table says of each aim whether it was met, and nothing where there is none', () => {
  const measured = formatQuantiles({ p50: 0.8412, p95: 12.34, p99: 123.4 })
  expect(
    formatTable([
      { name: 'List', measured, ratio: '1.2 x', aim: 'p95 < 10 ms', met: false },
      { name: 'Size', measured: '9 KB' },
    ]),
  ).toBe(
    [
      '| Figure | Measured (times: p50 / p95 / p99) | Ratio | Aim         | Met |',
      '| ------ | --------------------------------- | ----- | ----------- | --- |',
      '| List   | 0.84 / 12.3 / 123 ms              | 1.2 x | p95 < 10 ms | NO  |',
      '| Size   | 9 KB                              |       |             |     |',
    ].join('\n'),
  )
})
