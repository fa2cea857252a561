import type { Feature, Format, Precision } from '../catalogue/vocabulary'
import type { Slot } from '../schedule/types'

/** Where a source says a meeting is. The point is null when the source has none (or 0/0). */
export type IncomingVenue = {
  name: string
  street: string
  city: string
  county: string
  /** State, province or the like, as the source writes it. */
  state: string
  postalCode: string
  /** As the source writes it; empty when it says nothing. */
  country: string
  /** How to find the door, access notes; public, already redacted. */
  notes: string
  lat: number | null
  lng: number | null
  precision: Precision
}

/** How to join, lifted out of every public text. Empty strings where the source is silent. */
export type IncomingJoin = {
  url: string
  meetingId: string
  passcode: string
  /** The number to dial: digits, with a leading `+` where the source has one. */
  phone: string
  /** What to dial after the number: digits with `,`, `*`, `#` (as in `388629434#,,,,*123456#`). */
  dialInCode: string
  notes: string
}

/** A role's address of a group or service body; never a person's. */
export type IncomingContact = { kind: 'email' | 'phone' | 'url'; value: string }

/** A format of a source's own that maps onto no feature; shown on the listing under its own name. */
export type SourceFormat = { key: string; name: string; description: string }

/** One meeting as a connector hands it over: parsed, mapped, redacted, but not yet placed or zoned. */
export type IncomingMeeting = Omit<Slot, 'zone' | 'pause'> & {
  /** Stable and unique within the feed. */
  sourceKey: string
  name: string
  /** IANA name from the source, or null: then it comes from the point. */
  zone: string | null
  format: Format
  /** Suspended when the source says it does not meet for now. */
  status: 'published' | 'suspended'
  statusReason: string
  features: readonly Feature[]
  /** ISO 639-1 codes; empty when not stated. */
  languages: readonly string[]
  sourceFormats: readonly SourceFormat[]
  group: { name: string; notes: string } | null
  /** The source's own id (or name) of the service body. */
  serviceBodyKey: string | null
  venue: IncomingVenue | null
  /** General to specific. */
  regions: readonly string[]
  /** Public, plain text, redacted. */
  notes: string
  join: IncomingJoin | null
  contacts: readonly IncomingContact[]
  /** The listing's page at its source. */
  sourceUrl: string
  /** ISO 8601 instant, or null. */
  sourceUpdatedAt: string | null
}

/** One row of a source that was understood. A row with several days gives several meetings. */
export type SourceRow = {
  kind: 'row'
  /** 1 for the first row. */
  rowNumber: number
  /** The source's own id of the row. */
  rowKey: string
  /** Hash of the row's bytes and the connector's version: equal means nothing to do. */
  rawHash: string
  /** The row as JSON text, kept privately; the fields that name people are left out of it. */
  raw: string
  meetings: readonly IncomingMeeting[]
  /** The service body that the row itself describes (Meeting Guide's `entity`); BMLT has a file of them. */
  serviceBody?: IncomingServiceBody | undefined
}

/** A row whose bytes are those of the last run: it was not read again. */
export type UnchangedRow = { kind: 'unchanged'; rowNumber: number; rowKey: string; rawHash: string }

export const REJECTION_REASONS = [
  'not-an-object',
  'too-large',
  'no-name',
  'no-key',
  'duplicate-key',
  'bad-day',
  'bad-time',
  'bad-zone',
  'no-place',
  'unpublished',
  'inactive',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

/** One row that could not become a meeting, and why. `detail` is one plain sentence for a person. */
export type Rejection = {
  kind: 'rejection'
  rowNumber: number
  rowKey: string | null
  reason: RejectionReason
  detail: string
}

/** A service body as a source describes it. */
export type IncomingServiceBody = {
  sourceKey: string
  parentKey: string | null
  name: string
  url: string
  /** A helpline, never a person's number; empty when there is none. */
  phone: string
}

/**
 * The whole file cannot be read: not JSON, cut off, or over a limit. The message is one sentence for the
 * operator, with the place (row or byte) where reading stopped.
 */
export class FeedUnreadableError extends Error {
  override name = 'FeedUnreadableError'
}

/** What one reading of one source needs to know besides its bytes. */
export type ConnectorOptions = {
  /** Whose meetings these are: codes are only ever read with their fellowship. */
  fellowship: { slug: string }
  /** Says whether the last run saw this row with this hash; such rows are not read again. */
  isUnchanged?: ((rowKey: string, rawHash: string) => boolean) | undefined
  /** Of the decompressed file; 256 MB when left out. */
  limitBytes?: number | undefined
  /** BMLT only: what the server's format ids mean. */
  formats?: BmltFormats | undefined
}

/** What a BMLT server says of its formats, by id and by key. */
export type BmltFormats = {
  byId: ReadonlyMap<string, BmltFormat>
  byKey: ReadonlyMap<string, BmltFormat>
  /** Part of every row's hash: a changed meaning changes the rows that use it. */
  hash: string
}
export type BmltFormat = {
  id: string
  key: string
  name: string
  description: string
  /** NAWS's code or BMLT's own (`BEG`, `LANG`, ...), or empty. */
  worldId: string
  /** The names in every language the server has, the first being `name`. */
  names: readonly string[]
}

/**
 * Reads the bytes of a source into rows and rejections, in bounded memory. Throws FeedUnreadableError when
 * the file as a whole cannot be read; rows that came before have then been yielded already.
 */
export type Connector = {
  parse(
    chunks: AsyncIterable<Uint8Array>,
    options: ConnectorOptions,
  ): AsyncIterable<SourceRow | UnchangedRow | Rejection>
}
