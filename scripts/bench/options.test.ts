import { expect, test } from 'vitest'
import { readBenchOptions } from './options'

test('measures everything at full size unless told otherwise', () => {
  expect(readBenchOptions([])).toEqual({
    names: ['lookup', 'words', 'import', 'start', 'pages'],
    meetings: 250_000,
    places: 1000,
    keep: null,
  })
})

test('measures what is named, once', () => {
  expect(readBenchOptions(['pages', 'lookup', 'pages', '--meetings', '25000'])).toMatchObject({
    names: ['lookup', 'pages'],
    meetings: 25_000,
  })
})

test.each([
  [['speed'], 'There is no figure "speed"'],
  [['--meetings', 'many'], '--meetings must be a whole number of at least 1000, not "many".'],
  [['--places', '3'], '--places must be a whole number of at least 10, not "3".'],
  [['--fast'], '--fast'],
])('says what is wrong with %j', (args, sentence) => {
  expect(() => readBenchOptions(args)).toThrow(sentence)
})
