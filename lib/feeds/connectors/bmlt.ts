import type { Format } from '../../catalogue/vocabulary'
import { toPublicTexts } from '../privacy/public-texts'
import type { BmltFormats, Connector, IncomingMeeting, IncomingVenue } from '../types'
import { parseBmltFormats, type ReadFormats, readFormats } from './bmlt-formats'
import { type Fields, readPoint, readString, readStrings, readUrl } from './fields'
import { toPlainLine } from './plain-text'
import { type Outcome, readRows } from './read-rows'
import { readMinute } from './times'
import { readZone } from './zones'

/** Raise it when the same bytes would now be read differently: every row is then read again. */
const VERSION = 'bmlt/3'
const DEFAULT_DURATION_MINUTES = 60

/**
 * Reads BMLT's `GetSearchResults` as JSON, https://bmlt.app: an array of meetings, or `{ meetings, formats }`. Of
 * a wrapped file's own formats only those that stand before the meetings count: pass them in otherwise.
 */
export const bmlt: Connector = {
  parse: (chunks, options) => {
    let formats = options.formats
    return readRows(chunks, options, {
      scan: {
        arrayProperty: 'meetings',
        keepProperties: ['formats'],
        onProperty: (_name, text) => {
          formats ??= parseBmltFormats(text)
        },
      },
      hashSalt: () => `${VERSION} ${options.fellowship.slug} ${formats?.hash ?? ''}`,
      keyOf: (row) => readString(row.id_bigint) || null,
      read: (row, rowKey) => readMeeting(row, rowKey, formats),
    })
  },
}

/** BMLT may put a label before a value: `Train Lines#@-@#Tren M`. */
const value = (field: unknown) => {
  const text = readString(field)
  return text.includes('#@-@#') ? (text.split('#@-@#').at(-1) ?? '').trim() : text
}
const line = (field: unknown) => toPlainLine(value(field))

function readMeeting(row: Fields, rowKey: string, known: BmltFormats | undefined): Outcome {
  if (readString(row.published) === '0' || row.published === false) {
    return { reason: 'unpublished', detail: 'Its server has not published it.' }
  }
  const weekday = readString(row.weekday_tinyint)
  if (!/^[1-7]$/.test(weekday)) {
    return {
      reason: 'bad-day',
      detail: `Its weekday, "${weekday.slice(0, 60)}", is no day from 1 (Sunday) to 7.`,
    }
  }
  const startMinute = readMinute(readString(row.start_time))
  if (startMinute === null || startMinute >= 1440) {
    return {
      reason: 'bad-time',
      detail: `Its start, "${readString(row.start_time).slice(0, 60)}", is no time of day.`,
    }
  }
  const formats = readFormats(
    readStrings(row.format_shared_id_list, { split: true }),
    readStrings(row.formats, { split: true }),
    known,
  )
  const { texts, join } = readTexts(row)
  const { street } = texts
  const attendance = attendanceOf(readString(row.venue_type), formats, {
    hasStreet: street !== '',
    hasLink: join !== null && join.url !== '',
    hasPhone: join !== null && join.phone !== '',
  })
  const isOnSite = attendance.format === 'in-person' || attendance.format === 'hybrid'
  const venue = readVenue(row, texts, isOnSite)
  if (isOnSite && venue === null) {
    return attendance.isSuspended
      ? { reason: 'inactive', detail: 'It is temporarily closed, and has neither a place nor a way to join.' }
      : { reason: 'no-place', detail: 'It has neither an address nor a point, nor a way to join.' }
  }
  const name = texts.name || texts.location
  if (name === '') return { reason: 'no-name', detail: 'It has no name.' }
  const zoneText = readString(row.time_zone)
  const zone = zoneText === '' ? null : readZone(zoneText)
  if (zoneText !== '' && zone === null && venue === null) {
    return {
      reason: 'bad-zone',
      detail: `Its time zone "${zoneText.slice(0, 60)}" is unknown, and no place tells it.`,
    }
  }
  const meeting: IncomingMeeting = {
    sourceKey: rowKey,
    name,
    day: Number(weekday) - 1,
    startMinute,
    durationMinutes: readDuration(row.duration_time),
    zone,
    recurrence: 'weekly',
    weekOfMonth: null,
    intervalWeeks: null,
    anchorDate: null,
    effectiveFrom: null,
    effectiveUntil: null,
    skippedDates: [],
    format: attendance.format,
    status: attendance.isSuspended ? 'suspended' : 'published',
    statusReason: attendance.isSuspended ? 'Its source says that the place is temporarily closed.' : '',
    features: formats.features,
    languages: formats.languages,
    sourceFormats: formats.sourceFormats,
    group: null,
    serviceBodyKey: readString(row.service_body_bigint) || null,
    venue,
    regions: texts.regions === '' ? [] : texts.regions.split(BETWEEN_REGIONS),
    notes: texts.notes,
    join,
    contacts: [],
    sourceUrl: '',
    sourceUpdatedAt: null,
  }
  return { meetings: [meeting] }
}

/**
 * By `venue_type`, else by the formats for virtual, hybrid and closed, else by what there is: a street, a link,
 * a number. A closed place suspends a meeting unless it can be joined from elsewhere.
 */
function attendanceOf(
  venueType: string,
  { isVirtual, isHybrid, isTemporarilyClosed }: ReadFormats,
  has: { hasStreet: boolean; hasLink: boolean; hasPhone: boolean },
): { format: Format; isSuspended: boolean } {
  const canJoin = has.hasLink || has.hasPhone
  const remote: Format = !has.hasLink && has.hasPhone ? 'phone' : 'online'
  const stated = { '1': 'in-person', '2': remote, '3': 'hybrid' }[venueType] as Format | undefined
  const inferred: Format = isHybrid
    ? 'hybrid'
    : isVirtual
      ? remote
      : canJoin
        ? has.hasStreet
          ? 'hybrid'
          : remote
        : 'in-person'
  const format = stated ?? inferred
  if (!isTemporarilyClosed) return { format, isSuspended: false }
  return format === 'in-person' ? { format, isSuspended: true } : { format: remote, isSuspended: false }
}

function readDuration(field: unknown): number {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(readString(field))
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : 0
  return minutes > 0 && minutes <= 1440 ? minutes : DEFAULT_DURATION_MINUTES
}

function readTexts(row: Fields) {
  return toPublicTexts(
    {
      name: value(row.meeting_name),
      location: value(row.location_text),
      regions: readRegions(row).join(BETWEEN_REGIONS),
    },
    {
      notes: value(row.comments),
      locationNotes: [
        value(row.location_info),
        toLines('Train', value(row.train_lines)),
        toLines('Bus', value(row.bus_lines)),
      ]
        .filter(Boolean)
        .join('\n'),
    },
    {
      url: readUrl(value(row.virtual_meeting_link)),
      phone: value(row.phone_meeting_number),
      notes: value(row.virtual_meeting_additional_info),
    },
    {
      street: line(row.location_street),
      city:
        line(row.location_municipality) ||
        line(row.location_city_subsection) ||
        line(row.location_neighborhood),
      county: line(row.location_sub_province),
    },
  )
}

/** Bare numbers of lines say nothing without their kind. */
const toLines = (kind: string, lines: string) =>
  /\p{L}{3}/u.test(lines) || lines === '' ? lines : `${kind} ${lines}`

function readVenue(
  row: Fields,
  texts: { street: string; city: string; county: string; location: string; locationNotes: string },
  isOnSite: boolean,
): IncomingVenue | null {
  const { street, city, county } = texts
  const state = line(row.location_province)
  const postalCode = line(row.location_postal_code_1)
  // A server gives a virtual meeting without a street its own default point, in another part of the country.
  const isDefaultPoint = !isOnSite && street === ''
  const point = isDefaultPoint ? { lat: null, lng: null } : readPoint(row.latitude, row.longitude)
  if (point.lat === null && [street, city, county, postalCode].every((part) => part === '')) return null
  const country = line(row.location_nation)
  const place = { ...point, city, county, state, country }
  if (!isOnSite) return { ...place, name: '', street: '', postalCode: '', notes: '', precision: 'city' }
  const isOnlyPoint = city === '' && point.lat !== null
  const precision = street !== '' ? 'exact' : isOnlyPoint || texts.location !== '' ? 'approximate' : 'city'
  return { ...place, street, postalCode, name: texts.location, notes: texts.locationNotes, precision }
}

const BETWEEN_REGIONS = ' > '

function readRegions(row: Fields): string[] {
  const regions = [
    row.location_province,
    row.location_municipality,
    row.location_city_subsection,
    row.location_neighborhood,
  ].map(line)
  return regions.filter((region, index) => region !== '' && regions.indexOf(region) === index)
}
