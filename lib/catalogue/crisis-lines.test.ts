import { describe, expect, test } from 'vitest'
import { CRISIS_LINES, staleCrisisLines } from './crisis-lines'

const numbersOf = (country: string, kind: string) =>
  CRISIS_LINES.filter((line) => line.country === country && line.kind === kind).map(({ phone }) => phone)

describe('the crisis lines that are seeded', () => {
  test('are the ones of each country, to the digit', () => {
    expect(numbersOf('US', 'emergency')).toEqual(['911'])
    expect(numbersOf('US', 'crisis')).toEqual(['988'])
    expect(numbersOf('US', 'information')).toEqual(['1-800-662-4357'])
    expect(numbersOf('US', 'poison')).toEqual(['1-800-222-1222'])
    expect(numbersOf('CA', 'emergency')).toEqual(['911'])
    expect(numbersOf('CA', 'crisis')).toEqual(['988'])
    expect(numbersOf('GB', 'emergency')).toEqual(['999'])
    expect(numbersOf('GB', 'crisis')).toEqual(['116 123'])
    expect(numbersOf('IE', 'emergency')).toEqual(['112'])
    expect(numbersOf('AU', 'emergency')).toEqual(['000'])
    expect(numbersOf('AU', 'crisis')).toEqual(['13 11 14'])
  })

  test('988 can be called, texted and chatted with, and says how to get Spanish', () => {
    const line = CRISIS_LINES.find(({ key }) => key === 'us-988')
    expect(line).toMatchObject({ phone: '988', text: '988', chatUrl: expect.stringMatching(/^https:/) })
    expect(line?.note.en).toContain('press 2')
    expect(line?.languages).toEqual(['en', 'es'])
  })

  test('SAMHSA has a TTY number and says that it is no crisis line', () => {
    const line = CRISIS_LINES.find(({ key }) => key === 'us-samhsa')
    expect(line?.tty).toBe('1-800-487-4889')
    expect(line?.note.en).toContain('not a crisis line')
  })

  test('keys are unique, and every source is https', () => {
    expect(new Set(CRISIS_LINES.map(({ key }) => key)).size).toBe(CRISIS_LINES.length)
    for (const { sourceUrl } of CRISIS_LINES) expect(new URL(sourceUrl).protocol).toBe('https:')
  })
})

describe('a line that nobody checked for long', () => {
  const line = { key: 'xx-1', name: 'Old Line', checkedOn: '2026-01-01', sourceUrl: 'https://old.example/' }

  test('is fresh for 180 days and stale on the next', () => {
    expect(staleCrisisLines('2026-06-30', [line])).toEqual([])
    expect(staleCrisisLines('2026-07-01', [line])).toEqual([
      'The crisis line xx-1 (Old Line) was last checked 181 days ago: compare it with https://old.example/.',
    ])
  })

  test('among fresh ones, it alone is named', () => {
    const stale = staleCrisisLines('2026-11-22', [...CRISIS_LINES, line])
    expect(stale).toHaveLength(1)
    expect(stale[0]).toContain('Old Line')
  })
})
