import { expect, test } from 'vitest'
import { dealDeck } from './deck'
import { randomFor } from './random'

const count = (deck: readonly string[], item: string) => deck.filter((each) => each === item).length

test('a deck holds each item as its weight says, but never fewer than the least', () => {
  const deck = dealDeck(
    [
      ['much', 90],
      ['some', 9],
      ['rare', 1],
    ],
    20,
    2,
    randomFor('test'),
  )
  expect(deck).toHaveLength(20)
  expect(['much', 'some', 'rare'].map((item) => count(deck, item))).toEqual([15, 3, 2])
})

test('the same name draws the same deck, another name another', () => {
  const weights = [
    ['a', 5],
    ['b', 5],
  ] as const
  const deal = (name: string) => dealDeck(weights, 40, 0, randomFor(name)).join('')
  expect(deal('one')).toBe(deal('one'))
  expect(deal('one')).not.toBe(deal('two'))
})
