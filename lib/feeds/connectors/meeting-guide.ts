import type { Precision } from '../../catalogue/vocabulary'
import { addContact } from '../privacy/people'
import { toPublicTexts, toPublicUrl } from '../privacy/public-texts'
import { isRoleMailbox } from '../privacy/role-mailbox'
import type {
  Connector,
  IncomingContact,
  IncomingMeeting,
  IncomingServiceBody,
  IncomingVenue,
} from '../types'
import type { Address } from './address'
import { readCodes } from './codes/codes'
import { type Fields, readPoint, readString, readStrings, readUrl } from './fields'
import { attendanceOf, isApproximate, readMeetingGuideAddress } from './meeting-guide-place'
import { toPlainLine } from './plain-text'
import { type Outcome, readRows } from './read-rows'
import { minutesBetween, readDay, readInstant, readMinute } from './times'
import { readZone } from './zones'

/** Raise it when the same bytes would now be read differently: every row is then read again. */
const VERSION = 'meeting-guide/3'
const DEFAULT_DURATION_MINUTES = 60

/** Reads Meeting Guide JSON, https://github.com/code4recovery/spec: an array of meetings, or `{ meetings: [...] }`. */
export const meetingGuide: Connector = {
  parse: (chunks, options) =>
    readRows(chunks, options, {
      scan: { arrayProperty: 'meetings' },
      hashSalt: () => `${VERSION} ${options.fellowship.slug}`,
      keyOf,
      read: (row, rowKey) => readMeeting(row, rowKey, options.fellowship.slug),
    }),
}

function keyOf(row: Fields): string | null {
  const slug = readString(row.slug)
  if (slug !== '') return slug
  const id = readString(row.id)
  return id === '' ? null : `id:${id}`
}

function readMeeting(row: Fields, rowKey: string, fellowshipSlug: string): Outcome {
  const when = readWhen(row)
  if ('reason' in when) return when
  const stated = readMeetingGuideAddress(row)
  const { texts, join, contacts } = readTexts(row, stated)
  const address = { ...stated, street: texts.street, city: texts.city, county: texts.county }
  const point = readPoint(row.latitude, row.longitude)
  const codes = readCodes(fellowshipSlug, readStrings(row.types, { split: true }))
  const { format, isSuspended } = attendanceOf({
    isClosed: codes.isTemporarilyClosed,
    isOnline: codes.isOnline,
    isApproximate: isApproximate(row, address),
    hasLink: join !== null && join.url !== '',
    hasPhone: join !== null && join.phone !== '',
  })
  const isOnSite = format === 'in-person' || format === 'hybrid'
  const regions = texts.regions === '' ? [] : texts.regions.split(BETWEEN_REGIONS)
  const city = address.city || (address.county || address.street ? '' : (regions.at(-1) ?? ''))
  const hasPlace =
    point.lat !== null || [address.street, city, address.county, address.postalCode].some(Boolean)
  if (isOnSite && !hasPlace) {
    return isSuspended
      ? { reason: 'inactive', detail: 'It is temporarily closed, and has neither a place nor a way to join.' }
      : { reason: 'no-place', detail: 'It has neither an address, a point or a region, nor a way to join.' }
  }
  const name = texts.name || texts.group || texts.location
  if (name === '') return { reason: 'no-name', detail: 'It has no name.' }

  const zoneText = readString(row.timezone)
  const zone = zoneText === '' ? null : readZone(zoneText)
  if (zoneText !== '' && zone === null && !hasPlace) {
    return {
      reason: 'bad-zone',
      detail: `Its time zone "${zoneText.slice(0, 60)}" is unknown, and no place tells it.`,
    }
  }
  const place: IncomingVenue = {
    ...address,
    ...point,
    city,
    precision: precisionOf(
      address.street !== '',
      isApproximate(row, address),
      city === '' && point.lat !== null,
    ),
    name: texts.location,
    notes: texts.locationNotes,
  }
  const meeting: Omit<IncomingMeeting, 'sourceKey' | 'day'> = {
    name,
    zone,
    startMinute: when.startMinute,
    durationMinutes: when.durationMinutes,
    recurrence: when.days.length === 0 ? 'by-appointment' : 'weekly',
    weekOfMonth: null,
    intervalWeeks: null,
    anchorDate: null,
    effectiveFrom: null,
    effectiveUntil: null,
    skippedDates: [],
    format,
    status: isSuspended ? 'suspended' : 'published',
    statusReason: isSuspended ? 'Its source says that the place is temporarily closed.' : '',
    features: codes.features,
    languages: codes.languages,
    sourceFormats: codes.sourceFormats,
    group: texts.group === '' ? null : { name: texts.group, notes: texts.groupNotes },
    serviceBodyKey: toPlainLine(readString(row.entity)) || null,
    venue: hasPlace ? (isOnSite ? place : townOf(place)) : null,
    regions,
    notes: texts.notes,
    join,
    contacts: readContacts(row, contacts),
    sourceUrl: toPublicUrl(readUrl(row.url)),
    sourceUpdatedAt: readInstant(row.updated),
  }
  return {
    meetings:
      when.days.length === 0
        ? [{ ...meeting, sourceKey: rowKey, day: null }]
        : when.days.map((day, index) => ({
            ...meeting,
            sourceKey: index === 0 ? rowKey : `${rowKey}#${day}`,
            day,
          })),
    serviceBody: readServiceBody(row),
  }
}

function precisionOf(hasStreet: boolean, isApproximate: boolean, isOnlyPoint: boolean): Precision {
  if (hasStreet) return isApproximate ? 'approximate' : 'exact'
  return isOnlyPoint ? 'approximate' : 'city'
}

/** Where an online meeting belongs: the town it comes from, for its zone; there is no door to show. */
const townOf = (venue: IncomingVenue): IncomingVenue => ({
  ...venue,
  name: '',
  street: '',
  postalCode: '',
  notes: '',
  precision: 'city',
})

type When = { days: number[]; startMinute: number | null; durationMinutes: number }

/** No day, or no time, is "by appointment". */
function readWhen(row: Fields): When | { reason: 'bad-day' | 'bad-time'; detail: string } {
  const days = readDays(row.day)
  if (days === null) {
    return {
      reason: 'bad-day',
      detail: `Its day, ${shown(row.day)}, is no day from 0 (Sunday) to 6 or a day's name.`,
    }
  }
  const isTimeless = row.time === undefined || row.time === null || readString(row.time) === ''
  if (days.length === 0 || isTimeless) {
    return { days: [], startMinute: null, durationMinutes: DEFAULT_DURATION_MINUTES }
  }
  const start = readMinute(row.time)
  if (start === null || start >= 1440) {
    return { reason: 'bad-time', detail: `Its time, ${shown(row.time)}, is no time of day.` }
  }
  const end = readMinute(row.end_time)
  const between = end === null ? 0 : minutesBetween(start, end)
  return { days, startMinute: start, durationMinutes: between || DEFAULT_DURATION_MINUTES }
}

function readDays(value: unknown): number[] | null {
  if (value === undefined || value === null || value === '') return []
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]/) : [value]
  const days = new Set<number>()
  for (const item of items) {
    if (item === null || item === '') continue
    const day = readDay(item)
    if (day === null) return null
    days.add(day)
  }
  return [...days].sort((one, other) => one - other)
}

const shown = (value: unknown) => `"${(JSON.stringify(value) ?? '').replaceAll('"', '').slice(0, 60)}"`

function readTexts(row: Fields, { street, city, county }: Address) {
  return toPublicTexts(
    {
      regions: readRegions(row).join(BETWEEN_REGIONS),
      name: readString(row.name),
      location: readString(row.location),
      group: readString(row.group),
    },
    {
      notes: readString(row.notes),
      locationNotes: readString(row.location_notes),
      groupNotes: readString(row.group_notes),
    },
    {
      url: readUrl(row.conference_url),
      phone: readString(row.conference_phone),
      notes: [row.conference_url_notes, row.conference_phone_notes]
        .map(readString)
        .filter(Boolean)
        .join('\n'),
    },
    { street, city, county },
  )
}

const BETWEEN_REGIONS = ' > '

/** From general to specific; `Parent > Child` is two. */
function readRegions(row: Fields): string[] {
  const stated = readStrings(row.regions)
  const regions = stated.length > 0 ? stated : [...readStrings(row.region), ...readStrings(row.sub_region)]
  return regions
    .flatMap((region) => toPlainLine(region).split(/\s+>\s+/))
    .filter((region, index, all) => region !== '' && region !== all[index - 1])
}

/** The group's mailboxes and website; never the people whom `contact_1_name` and its like name. */
function readContacts(row: Fields, found: readonly IncomingContact[]): IncomingContact[] {
  const contacts = [...found]
  const mailboxes = [...readStrings(row.feedback_emails, { split: true }), ...readStrings(row.email)]
  for (const mailbox of mailboxes) {
    if (isRoleMailbox(mailbox)) addContact(contacts, { kind: 'email', value: mailbox.toLowerCase() })
  }
  const website = toPublicUrl(readUrl(row.website))
  if (website !== '') addContact(contacts, { kind: 'url', value: website })
  return contacts
}

function readServiceBody(row: Fields): IncomingServiceBody | undefined {
  const name = toPlainLine(readString(row.entity))
  if (name === '') return undefined
  const url = toPublicUrl(readUrl(row.entity_url) || readUrl(row.entity_website_url))
  return { sourceKey: name, parentKey: null, name, url, phone: readString(row.entity_phone) }
}
