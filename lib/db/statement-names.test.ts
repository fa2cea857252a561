import { describe, expect, it } from 'vitest'
import { statementNames } from './statement-names'

describe('names of statements', () => {
  it('are given to what is asked for the tenth time, and stay', () => {
    const nameOf = statementNames()
    const names = Array.from({ length: 15 }, () => nameOf({ sql: 'SELECT 1' }))
    expect(new Set(names.slice(0, 9))).toEqual(new Set(['']))
    expect(names[9]).not.toBe('')
    expect(new Set(names.slice(9)).size).toBe(1)
  })

  it('differ between statements', () => {
    const nameOf = statementNames()
    expect(often(nameOf, 'SELECT 1')).not.toBe(often(nameOf, 'SELECT 2'))
  })

  it('are few, however many statements there are', () => {
    const nameOf = statementNames()
    const names = new Set<string>()
    for (let turn = 0; turn < 12; turn++)
      for (let at = 0; at < 1000; at++) names.add(nameOf({ sql: `SELECT ${at}` }))
    names.delete('')
    expect(names.size).toBeGreaterThan(10)
    expect(names.size).toBeLessThan(100)
  })

  it('go to what is asked often when most is asked once', () => {
    const nameOf = statementNames()
    for (let at = 0; at < 10_000; at++) nameOf({ sql: `SELECT ${at}` })
    expect(often(nameOf, 'SELECT often')).not.toBe('')
  })
})

function often(nameOf: ReturnType<typeof statementNames>, sql: string): string | undefined {
  return Array.from({ length: 10 }, () => nameOf({ sql })).at(-1)
}
