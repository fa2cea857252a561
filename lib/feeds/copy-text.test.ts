import { expect, it } from 'vitest'
import { copyLine, storable } from './copy-text'

it('separates with tabs, ends with a line, and tells null from empty', () => {
  expect(copyLine(['a', 7, null, ''])).toBe('a\t7\t\\N\t\n')
})

it('escapes what COPY would take for structure', () => {
  expect(copyLine(['a\tb\nc\\N\r'])).toBe('a\\tb\\nc\\\\N\\r\n')
})

it('writes arrays as literals, quotes and backslashes included', () => {
  expect(copyLine([['a', 'b"c', 'd\\e', '']])).toBe('{"a","b\\\\"c","d\\\\\\\\e",""}\n')
})

it('leaves out what Postgres cannot hold', () => {
  expect(storable('a\0b\ud800c')).toBe('ab\ufffdc')
})
