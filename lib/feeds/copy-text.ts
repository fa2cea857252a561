export type CopyValue = string | number | null | readonly string[]

/** Text that Postgres can hold: no NUL, no half of a surrogate pair. */
export function storable(text: string): string {
  return (text.isWellFormed() ? text : text.toWellFormed()).replaceAll('\0', '')
}

/** One row in the text format of COPY, its end of line included; arrays become array literals. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(encode).join('\t')}\n`
}

function encode(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return escapeText(typeof value === 'string' ? storable(value) : arrayLiteral(value))
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${storable(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeText(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found) : text
}
