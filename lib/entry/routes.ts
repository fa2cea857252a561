import { LOCALES } from '../i18n/locales'

/** The public pages by shape. What matches none is a page that says so, with status 404. */
const PAGES = [
  /^\/$/,
  /^\/meetings$/,
  /^\/meetings\/[^/]+(\/(report|join))?$/,
  /^\/groups\/[^/]+$/,
  /^\/fellowships(\/[^/]+)?$/,
  /^\/overdose$/,
]

/** Served outside the languages: the API, the health checks, and files. */
const ELSEWHERE = /^\/(api|health|_next)(\/|$)|\.[a-z0-9]+$/

/** A meeting's calendar entry is no file: what became of the meeting decides. */
const CALENDAR = /\/meetings\/[^/]+\.ics$/

const PREFIX = new RegExp(`^/(${LOCALES.filter((locale) => locale !== 'en').join('|')})(?=/|$)`)

export type Route =
  | { kind: 'elsewhere' }
  /** An address with the /en that only stands inside. */
  | { kind: 'moved'; to: string }
  | { kind: 'meeting'; id: string }
  | { kind: 'page' }
  | { kind: 'unknown' }

/** What an address asks for, from its path alone. */
export function routeOf(pathname: string): Route {
  if (/^\/en(\/|$)/.test(pathname)) return { kind: 'moved', to: pathname.slice(3) || '/' }
  if (ELSEWHERE.test(pathname) && !CALENDAR.test(pathname)) return { kind: 'elsewhere' }
  if (pathname.length > 1 && pathname.endsWith('/'))
    return { kind: 'moved', to: pathname.replace(/\/+$/, '') || '/' }
  const path = pathname.replace(PREFIX, '') || '/'
  const meeting = /^\/meetings\/([^/]+?)(?:\.ics|\/(?:report|join))?$/.exec(path)?.[1]
  if (meeting !== undefined) {
    const id = publicIdOf(meeting)
    return id === null ? { kind: 'unknown' } : { kind: 'meeting', id }
  }
  return PAGES.some((page) => page.test(path)) ? { kind: 'page' } : { kind: 'unknown' }
}

/** The id at the end of `{slug}-{id}`, or the id alone; null when there is none. */
export function publicIdOf(segment: string): string | null {
  return /(?:^|-)([0-9a-hjkmnp-tv-z]{8})$/.exec(segment)?.[1] ?? null
}
