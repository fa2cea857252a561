import { expect, it } from 'vitest'
import { KnownRows } from './known-rows'

function known() {
  const rows = new KnownRows(4)
  rows.add({ rowKey: 'a', rawHash: '1', isMissing: false, mustRead: false })
  rows.add({ rowKey: 'b', rawHash: '2', isMissing: false, mustRead: false })
  rows.add({ rowKey: 'gone', rawHash: '3', isMissing: true, mustRead: false })
  rows.add({ rowKey: 'undecided', rawHash: '4', isMissing: false, mustRead: true })
  return rows
}

it('knows a row by its key and hash, unless it must be read again', () => {
  const rows = known()
  expect(rows.isUnchanged('a', '1')).toBe(true)
  expect(rows.isUnchanged('a', '2')).toBe(false)
  expect(rows.isUnchanged('new', '1')).toBe(false)
  expect(rows.isUnchanged('undecided', '4')).toBe(false)
})

it('tells which rows went missing, which came back and which were met twice', () => {
  const rows = known()
  expect([rows.meet('a'), rows.meet('gone'), rows.meet('undecided'), rows.meet('new')]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(rows.meet('a')).toBe(false)
  expect(rows.missing()).toEqual(['b'])
  expect(rows.returned()).toEqual(['gone'])
  expect([rows.listed, rows.stillListed]).toEqual([3, 2])
})
