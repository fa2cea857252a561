import { describe, expect, it } from 'vitest'
import { FeedUnreadableError } from '../types'
import { JsonRowScanner, type JsonRowsOptions, MAX_ROW_BYTES } from './json-rows'

function scan(text: string | Uint8Array, options: JsonRowsOptions = {}, size = 7) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const scanner = new JsonRowScanner(options)
  const rows = []
  for (let at = 0; at < bytes.length; at += size) rows.push(...scanner.push(bytes.subarray(at, at + size)))
  scanner.end()
  return rows.map(({ text: row }) => row)
}

const message = (text: string | Uint8Array, options?: JsonRowsOptions) => {
  try {
    scan(text, options)
  } catch (error) {
    if (error instanceof FeedUnreadableError) return error.message
    throw error
  }
  return 'no error'
}

describe('JsonRowScanner', () => {
  it('cuts an array into its rows, whatever they are', () => {
    expect(scan(' [ {"a":1} ,\n{"b":[{}]},"x,]",12,null, true ] \n')).toEqual([
      '{"a":1}',
      '{"b":[{}]}',
      '"x,]"',
      '12',
      'null',
      'true',
    ])
    expect(scan('[]')).toEqual([])
  })

  it('is not misled by brackets, quotes and backslashes inside strings', () => {
    const row = JSON.stringify({ a: 'x"]}\\', '"{': '\\"[' })
    for (const size of [1, 2, 3, 1000]) expect(scan(`[${row},${row}]`, {}, size)).toEqual([row, row])
  })

  it('cuts characters of several bytes at any place', () => {
    expect(scan('[{"a":"ñ日本🙂"}]', {}, 1)).toEqual(['{"a":"ñ日本🙂"}'])
  })

  it('allows a byte order mark', () => {
    expect(scan('\uFEFF[{}]', {}, 1)).toEqual(['{}'])
  })

  it('finds the rows in a wrapping object, and hands over the properties asked for', () => {
    const kept: string[] = []
    const options = {
      keepProperties: ['formats'],
      onProperty: (name: string, text: string) => kept.push(`${name}=${text}`),
    }
    const text =
      '{"version":"1","other":{"meetings":[1]},"formats":[{"id":1}],"meetings":[{"a":1},{}],"end":null}'
    expect(scan(text, options)).toEqual(['{"a":1}', '{}'])
    expect(kept).toEqual(['formats=[{"id":1}]'])
  })

  it('passes over a row that is too large without losing the next', () => {
    const large = JSON.stringify({ notes: 'x'.repeat(MAX_ROW_BYTES) })
    expect(scan(`[{"a":1},${large},{"b":2}]`, {}, 1000)).toEqual(['{"a":1}', null, '{"b":2}'])
  })

  it('says where a file stops in the middle', () => {
    expect(message('[{"a":1},{"b":')).toBe(
      'The file ends in the middle, after row 1 (byte 14): it seems to be cut off.',
    )
    expect(message('[{"a":1}')).toContain('after row 1')
    expect(message('[{"a":1},')).toContain('cut off')
    expect(message('{"meetings":[{}]')).toContain('cut off')
    expect(message('')).toBe('The file is empty.')
  })

  it('refuses what comes after the end', () => {
    expect(message('[{}]\n invalid text')).toBe(
      'After the end of the list, behind row 1, comes something else (byte 6).',
    )
    expect(message('[{}] []')).toContain('After the end')
  })

  it('refuses what is no list', () => {
    expect(message('<!doctype html>')).toContain('begins with "<"')
    expect(message('"text"')).toContain('begins with """')
    expect(message('{"error":"no"}')).toBe(
      'The file is a JSON object without a list named "meetings" (byte 0).',
    )
    expect(message('{"meetings":{"a":1}}')).toContain('without a list')
  })

  it('refuses broken punctuation, naming the row and the byte', () => {
    expect(message('[{} {}]')).toContain('after row 1: "{" stands where none belongs (byte 4)')
    expect(message('[{},]')).toContain('(byte 4)')
    expect(message('[,{}]')).toContain('(byte 1)')
    expect(message('[{}}')).toContain('(byte 3)')
    expect(message('{"a" 1}')).toContain('(byte 5)')
  })

  it('refuses other encodings', () => {
    expect(message(Buffer.from('\uFEFF[{}]', 'utf16le'))).toBe('The file is not UTF-8 text (byte 0).')
    expect(message(Buffer.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]))).toContain('not UTF-8 text: row 1')
  })

  it('stops at the limit', () => {
    expect(message('[{},{},{}]', { limitBytes: 9 })).toContain('larger than the limit of 9 bytes')
    expect(message('[{},{},{}]', { limitBytes: 10 })).toBe('no error')
  })

  it('holds no more than one row', () => {
    const scanner = new JsonRowScanner()
    const chunk = Buffer.from('x'.repeat(1 << 16))
    scanner.push(Buffer.from('[{"a":"'))
    const before = process.memoryUsage().arrayBuffers
    for (let i = 0; i < 500; i += 1) scanner.push(chunk)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 << 20)
    expect(scanner.push(Buffer.from('"},{}]'))).toMatchObject([
      { rowNumber: 1, text: null },
      { rowNumber: 2 },
    ])
  })
})
