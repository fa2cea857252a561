import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Feature } from '@/lib/catalogue/vocabulary'
import type { DrawnMeeting } from './generator'

/** AA's codes, for what the generator draws; a list of another fellowship would write some of them otherwise. */
const CODES: Partial<Record<Feature, string>> = {
  open: 'O',
  closed: 'C',
  women: 'W',
  men: 'M',
  discussion: 'D',
  wheelchair: 'X',
  'step-study': 'ST',
  speaker: 'SP',
  'big-book': 'B',
  newcomers: 'BE',
  literature: 'LIT',
  meditation: 'MED',
  lgbtq: 'LGBTQ',
  'young-people': 'Y',
  childcare: 'BA',
  candlelight: 'CAN',
  traditions: 'TR',
  'fragrance-free': 'FF',
  secular: 'A',
  'proof-of-attendance': 'POA',
  asl: 'ASL',
  'dual-diagnosis': 'DD',
}
const LANGUAGES: Record<string, string> = {
  en: 'EN',
  es: 'S',
  fr: 'FR',
  pl: 'POL',
  ru: 'RUS',
  pt: 'POR',
  ko: 'KOR',
}

const ROWS_PER_CHUNK = 500

/** A meeting as a row of the Meeting Guide format, which knows only weekly meetings and those by appointment. */
export function toMeetingGuideRow(meeting: DrawnMeeting): Record<string, unknown> {
  const { group, venue, format, features, languages } = meeting
  const { town } = group
  const isOnSite = format === 'in-person' || format === 'hybrid'
  const attendance = { 'in-person': [], hybrid: ['ONL'], online: ['ONL', 'TC'], phone: ['ONL', 'TC'] }[format]
  const types = [
    ...features.map((feature) => CODES[feature]),
    ...languages.map((language) => LANGUAGES[language]),
    ...attendance,
  ]
  const area = `${town.name}, ${town.state}`
  return {
    name: meeting.name,
    slug: `meeting-${meeting.number}`,
    notes: meeting.notes,
    updated: '2026-03-04 17:12:09',
    url: `https://meetings.example/meetings/meeting-${meeting.number}`,
    ...(meeting.startMinute === null
      ? {}
      : {
          day: meeting.day,
          time: clock(meeting.startMinute),
          end_time: clock(meeting.startMinute + meeting.durationMinutes),
        }),
    conference_url: meeting.joinUrl,
    conference_phone: meeting.joinPhone,
    types: types.filter((code) => code !== undefined),
    location: isOnSite ? (venue?.name ?? '') : 'Online',
    formatted_address:
      venue && venue.precision !== 'city'
        ? `${venue.street}, ${area} ${venue.postalCode}, ${town.country === 'US' ? 'USA' : 'Canada'}`
        : `${area}, ${town.country === 'US' ? 'USA' : 'Canada'}`,
    latitude: String(venue?.lat ?? town.lat),
    longitude: String(venue?.lng ?? town.lng),
    // The format takes what is online at an approximate address for online alone
    approximate: venue?.precision === 'exact' || format === 'hybrid' ? 'no' : 'yes',
    // Half of all lists give no zones; then they are found from the points
    ...(group.number % 2 === 0 ? { timezone: town.zone } : {}),
    regions: [town.state, town.name],
    group: group.name,
    group_notes: '',
    feedback_emails: [],
    entity: `${town.state} Intergroup`,
    entity_url: 'https://meetings.example/',
  }
}

/** Writes a whole feed without ever holding it. */
export async function writeMeetingGuideFile(path: string, meetings: Iterable<DrawnMeeting>): Promise<void> {
  await pipeline(Readable.from(inChunks(meetings), { objectMode: false }), createWriteStream(path))
}

function* inChunks(meetings: Iterable<DrawnMeeting>): Generator<string> {
  let rows: string[] = []
  let separator = '['
  for (const meeting of meetings) {
    rows.push(`${separator}\n${JSON.stringify(toMeetingGuideRow(meeting))}`)
    separator = ','
    if (rows.length < ROWS_PER_CHUNK) continue
    yield rows.join('')
    rows = []
  }
  yield `${rows.join('')}${separator === '[' ? '[' : ''}\n]\n`
}

function clock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}
