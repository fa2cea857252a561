import { LOCALES, type Locale } from '../i18n/locales'
import { localeOfAddress } from './address'

/** The public pages by shape. What matches none is a page that says so, with status 404. */
const PAGES = [/^\/$/, /^\/meetings$/, /^\/groups\/[^/]+$/, /^\/fellowships(\/[^/]+)?$/, /^\/overdose$/]

/** Served outside the languages: the API, the health checks, and files. */
const ELSEWHERE = /^\/(api|health|_next)(\/|$)|\.[a-z0-9]+$/

/** A meeting's calendar entry is no file: what became of the meeting decides. */
const CALENDAR = /\/meetings\/[^/]+\.ics$/

const PREFIX = new RegExp(`^/(${LOCALES.filter((locale) => locale !== 'en').join('|')})(?=/|$)`)

export type Route =
  | { kind: 'elsewhere' }
  /** `rest` is what follows the meeting's id: a form's name, or the ending of a calendar. */
  | { kind: 'meeting'; id: string; locale: Locale; rest: string }
  | { kind: 'page' }
  | { kind: 'unknown' }

/** What an address asks for, from its path alone. */
export function routeOf(path: string): Route {
  if (isElsewhere(path)) return { kind: 'elsewhere' }
  const locale = localeOfAddress(path)
  const page = path.replace(PREFIX, '') || '/'
  const [, meeting, rest = ''] = /^\/meetings\/([^/]+?)(\.ics|\/(?:report|join))?$/.exec(page) ?? []
  if (meeting !== undefined) {
    const id = publicIdOf(meeting)
    return id === null ? { kind: 'unknown' } : { kind: 'meeting', id, locale, rest }
  }
  return PAGES.some((known) => known.test(page)) ? { kind: 'page' } : { kind: 'unknown' }
}

/**
 * Where a path as it was sent has moved to: away from the /en that only stands inside, and from slashes at the end.
 * Null when it stands where it is. Begins with one slash, never with two, which a browser reads as another origin.
 */
export function movedTo(sentPath: string): string | null {
  const outside = sentPath.replace(/^\/en(?=\/|$)/, '') || '/'
  const trimmed = isElsewhere(outside) ? outside : outside.replace(/\/+$/, '')
  const to = `/${trimmed.replace(/^\/+/, '')}`
  return to === sentPath ? null : to
}

function isElsewhere(path: string): boolean {
  return ELSEWHERE.test(path) && !CALENDAR.test(path)
}

/** The id at the end of `{slug}-{id}`, or the id alone; null when there is none. */
export function publicIdOf(segment: string): string | null {
  return /(?:^|-)([0-9a-hjkmnp-tv-z]{8})$/.exec(segment)?.[1] ?? null
}
