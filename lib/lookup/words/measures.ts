import type { Unit } from '../types'
import type { Token } from './tokens'

const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  mi: 'mi',
  mile: 'mi',
  miles: 'mi',
  milla: 'mi',
  millas: 'mi',
  km: 'km',
  kms: 'km',
  kilometer: 'km',
  kilometers: 'km',
  kilometre: 'km',
  kilometres: 'km',
  kilometro: 'km',
  kilometros: 'km',
}
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  una: 1,
  un: 1,
  two: 2,
  dos: 2,
  three: 3,
  tres: 3,
  four: 4,
  five: 5,
  cinco: 5,
  ten: 10,
  diez: 10,
  fifteen: 15,
  quince: 15,
  twenty: 20,
  veinte: 20,
  fifty: 50,
  hundred: 100,
}
const BEFORE = new Set(
  'within under less than of about max maximum up to in inside a menos no mas dentro de hasta unos'.split(
    ' ',
  ),
)
const AFTER = new Set('of from radius around away to de del radio a drive'.split(' '))
const [NEAREST, FARTHEST] = [1, 500]

export type Distance = { within: number; unit: Unit; from: number; until: number; leadsToPlace: boolean }

/** "within 5 miles of", "10mi from", "a menos de 20 km de": the first distance in the words, in 1 to 500. */
export function findDistance(tokens: readonly Token[]): Distance | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const found = distanceAt(tokens, at)
    if (!found) continue
    const { amount, unit, end } = found
    if (amount < NEAREST || amount > FARTHEST) return undefined
    let from = at
    while (from > 0 && BEFORE.has(tokens[from - 1]?.word ?? '')) from--
    let until = end
    while (AFTER.has(tokens[until]?.word ?? '')) until++
    return { within: amount, unit, from, until, leadsToPlace: until > end }
  }
  return undefined
}

/** "ayudar a mi hijo": a mile is "mi" after figures only. */
function isSpanishMy(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.word === 'mi' && !/^\d/.test(tokens[at]?.word ?? '')
}

function distanceAt(tokens: readonly Token[], at: number) {
  const word = tokens[at]?.word ?? ''
  const joined = /^(\d{1,4})([a-z]+)$/.exec(word)
  const unitOf = (text: string | undefined) =>
    text !== undefined && Object.hasOwn(UNIT_WORDS, text) ? UNIT_WORDS[text] : undefined
  const joinedUnit = unitOf(joined?.[2])
  if (joined && joinedUnit) return { amount: Number(joined[1]), unit: joinedUnit, end: at + 1 }
  const unit = unitOf(tokens[at + 1]?.word)
  if (!unit || isSpanishMy(tokens, at)) return undefined
  const amount = /^\d{1,4}$/.test(word)
    ? Number(word)
    : Object.hasOwn(NUMBER_WORDS, word)
      ? NUMBER_WORDS[word]
      : undefined
  return amount === undefined ? undefined : { amount, unit, end: at + 2 }
}
