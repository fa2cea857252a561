import { DEFAULT_LOCALE, LOCALES, type Locale } from '../i18n/locales'
import { localeOfAddress } from './address'

/** The meeting that an address is about. `rest` is what follows its id: a form's name, or the ending of a calendar. */
export type MeetingAddress = { id: string; locale: Locale; rest: string }

const PREFIXES = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).join('|')
const MEETING = new RegExp(`^(?:/(?:${PREFIXES}))?/meetings/([^/]+?)(\\.ics|/(?:report|join))?$`)

/** The meeting that a path leads to; null when it leads elsewhere, or ends in no id. */
export function meetingAt(path: string): MeetingAddress | null {
  const [, meeting, rest = ''] = MEETING.exec(path) ?? []
  const id = meeting === undefined ? null : publicIdOf(meeting)
  return id === null ? null : { id, locale: localeOfAddress(path), rest }
}

/** Outside the languages, where a slash at the end is Next's to judge. */
const ELSEWHERE = /^\/(api|health|_next)(\/|$)/

/**
 * Where a path as it was sent has moved to: away from the /en that only stands inside, and from slashes at the end.
 * Null when it stands where it is. Begins with one slash, never with two, which a browser reads as another origin.
 */
export function movedTo(sentPath: string): string | null {
  const outside = sentPath.replace(/^\/en(?=\/|$)/, '') || '/'
  const trimmed = ELSEWHERE.test(outside) ? outside : outside.replace(/\/+$/, '')
  const to = `/${trimmed.replace(/^\/+/, '')}`
  return to === sentPath ? null : to
}

/** The id at the end of `{slug}-{id}`, or the id alone; null when there is none. */
export function publicIdOf(segment: string): string | null {
  return /(?:^|-)([0-9a-hjkmnp-tv-z]{8})$/.exec(segment)?.[1] ?? null
}
