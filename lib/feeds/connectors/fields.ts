/** A row whose fields are not known yet. */
export type Fields = Record<string, unknown>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field as one trimmed string: numbers are written out, anything else is empty. Never holds a NUL. */
export function readString(value: unknown): string {
  if (typeof value === 'string') return clean(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** The strings of an array; a single string is split at commas when `split` is set. */
export function readStrings(value: unknown, { split = false } = {}): string[] {
  const items = Array.isArray(value)
    ? value.map(readString)
    : split
      ? readString(value).split(',')
      : [readString(value)]
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

/** A point, or nulls: for what is missing, out of range, or the 0/0 that stands for "unknown". */
export function readPoint(latitude: unknown, longitude: unknown): { lat: number | null; lng: number | null } {
  const lat = readNumber(latitude)
  const lng = readNumber(longitude)
  const isPoint =
    lat !== null && lng !== null && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && (lat !== 0 || lng !== 0)
  return isPoint ? { lat, lng } : { lat: null, lng: null }
}

function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) return null
  return Number(value)
}

/** An absolute http or https address without a login in it, or empty. A bare `host/path` becomes https. */
export function readUrl(value: unknown): string {
  // Feeds break links with blanks before `pwd=`; no web address has blanks in it.
  const stated = readString(value)
  if (stated === '') return ''
  const text = /\s/.test(stated) ? stated.replace(/\s+/g, '') : stated
  const candidate = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(text) ? `https://${text}` : text
  if (!/^https?:\/\//i.test(candidate)) return ''
  const url = URL.parse(candidate)
  return url?.hostname.includes('.') && url.username === '' && url.password === '' ? candidate : ''
}

const UNUSUAL = /[^\P{Cc}\t\n\r]|\p{Cs}/u

/** Postgres stores neither NUL nor half a surrogate pair; no text needs the other control characters. */
function clean(text: string): string {
  if (!UNUSUAL.test(text)) return text.trim()
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .trim()
}
