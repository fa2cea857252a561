import { expect, it } from 'vitest'
import { named } from './named'

it('numbers each name once and leaves casts alone', () => {
  expect(named('SELECT :a::int, :b, :a', { a: 1, b: 'x', c: 2 })).toEqual({
    text: 'SELECT $1::int, $2, $1',
    values: [1, 'x'],
  })
})

it('refuses a name that has no value', () => {
  expect(() => named('SELECT :oops', {})).toThrow('"oops"')
})
