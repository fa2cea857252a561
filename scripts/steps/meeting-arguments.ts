import { parseArgs } from 'node:util'
import { CorrectionError, type MeetingChanges } from '@/lib/catalogue/meeting-changes'
import { DECIDE_WITHIN_DAYS } from '@/lib/catalogue/meeting-fields'
import { publicIdOf } from '@/lib/entry/routes'
import { readDay, readMinute } from '@/lib/feeds/connectors/times'
import { CommandError } from './errors'

export type CorrectionArguments = { id: string; reason: string } & (
  | { action: 'close' | 'reopen' }
  | { action: 'suspend'; from: string | null; until: string | null }
  | { action: 'edit'; changes: MeetingChanges }
)

export type MeetingArguments = CorrectionArguments | { action: 'reports' }

export const MEETING_USAGE = `npm run meeting -- close|suspend|reopen|edit ID --reason "..."
npm run meeting -- reports

Corrects one meeting. ID is the 8 characters at the end of its address, or the address itself.
The reason is public: it stands on the listing and in its history. Whatever is done answers the meeting's open reports.

  close ID    it no longer exists
  suspend ID  it does not take place for a while: [--from DATE] [--until DATE], first and last day of the pause;
              without --until nobody finds it from then on
  reopen ID   it takes place after all
  edit ID     --set field=value, as often as needed
  reports     lists what visitors say is wrong and nobody has answered

Fields: name, day (sunday), time (19:30), duration (minutes), zone, format (in-person, online, hybrid, phone), notes,
features (open,wheelchair), languages (en,es), recurrence (weekly, monthly, interval, by-appointment), weekOfMonth (1 to 5,
last), intervalWeeks, anchorDate (a date in a week in which it takes place), effectiveFrom, effectiveUntil, skippedDates
(2026-12-24,2026-12-31); to join: link, number, passcode, phone, dialIn, joinNotes; and of the venue, for every meeting at it: venue.name,
venue.street, venue.city, venue.county, venue.state, venue.postalCode, venue.country, venue.notes,
venue.point (latitude,longitude).

What is set is kept when the feed is read again. When the service body comes to say something new, the import lists that;
for day, time and place it is taken after ${DECIDE_WITHIN_DAYS} days, unless somebody decides by setting the field once more.`

const ACTIONS = ['close', 'suspend', 'reopen', 'edit', 'reports'] as const

/** What the command line asks for. @throws CommandError, one sentence, when that can't be done. */
export function readMeetingArguments(args: readonly string[]): MeetingArguments | 'help' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  const [verb, address, ...more] = positionals
  const action = ACTIONS.find((name) => name === verb)
  if (!action)
    throw new CommandError(
      verb ? `There is no "${verb}": use ${ACTIONS.join(', ')}.` : `Say what to do: ${ACTIONS.join(', ')}.`,
    )
  if (action === 'reports') {
    if (address) throw new CommandError(`What is "${address}" for? It lists all open reports.`)
    return { action }
  }
  if (!address)
    throw new CommandError(`Say which meeting to ${action}: the 8 characters at the end of its address.`)
  if (more.length > 0) throw new CommandError(`What is "${more[0]}" for? A value with blanks needs quotes.`)
  const id = publicIdOf(lastSegment(address))
  if (!id)
    throw new CommandError(
      `"${address}" is no meeting's id: it has 8 letters and digits, as at the end of its address.`,
    )
  const reason = values.reason?.trim()
  if (!reason) throw new CommandError('Say why: --reason "...". Visitors will read it.')
  for (const option of ['from', 'until'] as const)
    if (values[option] && action !== 'suspend') throw new CommandError(`--${option} is for suspend only.`)
  if (values.set && action !== 'edit') throw new CommandError('--set is for edit only.')
  if (action === 'edit') return { action, id, reason, changes: readChanges(values.set ?? []) }
  if (action === 'suspend')
    return { action, id, reason, from: values.from ?? null, until: values.until ?? null }
  return { action, id, reason }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        reason: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
        set: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const sentence = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new CommandError(`${sentence}. "--help" lists the options.`)
  }
}

const lastSegment = (address: string) =>
  (URL.canParse(address) ? new URL(address).pathname : address).replace(/\/+$/, '').split('/').at(-1) ?? ''

const list = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** How the text of each field becomes a part of the changes; undefined is a value that makes no sense. */
const FIELDS: Record<string, (value: string) => Record<string, unknown> | undefined> = {
  name: (name) => ({ name }),
  notes: (notes) => ({ notes }),
  zone: (zone) => ({ zone }),
  format: (format) => ({ format }),
  features: (value) => ({ features: list(value) }),
  languages: (value) => ({ languages: list(value) }),
  day: (value) => {
    const day = readDay(value)
    return day === null ? undefined : { day }
  },
  time: (value) => {
    const startMinute = readMinute(value)
    return startMinute === null || startMinute > 1439 ? undefined : { startMinute }
  },
  duration: (value) => (/^\d{1,4}$/.test(value) ? { durationMinutes: Number(value) } : undefined),
  recurrence: (recurrence) => ({ recurrence }),
  weekOfMonth: (value) => {
    const week = value === 'last' ? -1 : Number(value)
    return Number.isInteger(week) && value !== '' ? { weekOfMonth: week } : undefined
  },
  intervalWeeks: (value) => (/^\d{1,2}$/.test(value) ? { intervalWeeks: Number(value) } : undefined),
  anchorDate: (anchorDate) => ({ anchorDate }),
  effectiveFrom: (value) => ({ effectiveFrom: value || null }),
  effectiveUntil: (value) => ({ effectiveUntil: value || null }),
  skippedDates: (value) => ({ skippedDates: list(value) }),
  link: (url) => ({ join: { url } }),
  number: (meetingNumber) => ({ join: { meetingNumber } }),
  passcode: (passcode) => ({ join: { passcode } }),
  phone: (phone) => ({ join: { phone } }),
  dialIn: (dialInCode) => ({ join: { dialInCode } }),
  joinNotes: (notes) => ({ join: { notes } }),
  'venue.point': (value) => {
    const [lat, lng, ...more] = value
      .split(',')
      .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
    if (lat === undefined || lng === undefined || more.length > 0 || Number.isNaN(lat + lng)) return undefined
    return { venue: { point: { lat, lng } } }
  },
  ...Object.fromEntries(
    ['name', 'street', 'city', 'county', 'state', 'postalCode', 'country', 'notes'].map((part) => [
      `venue.${part}`,
      (value: string) => ({ venue: { [part]: value } }),
    ]),
  ),
}

function readChanges(settings: readonly string[]): MeetingChanges {
  if (settings.length === 0) throw new CommandError('Say what to change: --set field=value.')
  const changes: Record<string, unknown> = {}
  for (const setting of settings) {
    const [, field = '', value = ''] = /^([^=]+)=(.*)$/s.exec(setting) ?? []
    if (!field) throw new CommandError(`"${setting}" sets nothing: write --set field=value.`)
    const read = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
    if (!read) throw new CommandError(`There is no field "${field}": use ${Object.keys(FIELDS).join(', ')}.`)
    const part = read(value.trim())
    if (!part) throw new CommandError(`"${value}" is no ${field}.`)
    for (const [key, item] of Object.entries(part))
      changes[key] = isParts(item) && isParts(changes[key]) ? { ...changes[key], ...item } : item
  }
  return changes
}

const isParts = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The failures that are one sentence already. */
export const asCommandError = (error: unknown): unknown =>
  error instanceof CorrectionError ? new CommandError(error.message) : error
