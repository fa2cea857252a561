import type { Localized, MeetingCard } from '../lookup/types'
import type { Approach, Concern, FellowshipMedication, JoinPolicy, Status } from './vocabulary'

/** What an address of a meeting leads to; decides the response's status. */
export type MeetingStatus =
  | { kind: 'shown' }
  | { kind: 'closed' }
  | { kind: 'merged'; intoId: string }
  | { kind: 'unknown' }

export type ServiceBodyLine = { id: number; name: string; url: string; phone: string }

/** One meeting's own page. Of a venue that is not published exactly neither street nor point is here. */
export type MeetingDetail = MeetingCard & {
  status: Exclude<Status, 'draft'>
  statusReason: string
  /** Goes up with every change of the meeting. */
  version: number
  notes: string
  /** The source's own formats that map onto no feature. */
  sourceFormats: readonly { key: string; name: string; description: string }[]
  group: { id: string; slug: string; name: string; notes: string; host: string; website: string } | null
  serviceBody: ServiceBodyLine | null
  /** Where the group itself can be asked, as far as it agreed to be. */
  contacts: readonly { kind: 'email' | 'phone' | 'url'; value: string }[]
  /** Where the fellowship's medication policy was read, and when (`YYYY-MM-DD`). */
  medicationSource: string
  medicationCheckedOn: string | null
  /** General to specific. */
  regions: readonly { path: string; name: string }[]
  place: {
    notes: string
    county: string
    postalCode: string
    country: string
    /** Only when the venue is published exactly. */
    point: { lat: number; lng: number } | null
  } | null
  source: {
    feed: string
    url: string
    lastSeenAt: Date | null
    sourceUpdatedAt: Date | null
  } | null
  verifiedAt: Date | null
  verifiedBy: string
  /** What the source has said since a person set something else, until somebody decides. */
  sourceNowSays: SourceNowSays
}

/** Of day, time and place only what may be shown: of a place that is not published exactly its town. */
export type SourceNowSays = {
  day?: number | null
  startMinute?: number | null
  venue?: { name: string; street: string; city: string; state: string } | null
}

/** How to join, fetched only for the visitor who asks, or when the group shows it to everyone. */
export type JoinDetails = {
  url: string
  meetingNumber: string
  passcode: string
  phone: string
  dialInCode: string
  notes: string
  policy: JoinPolicy
}

export type CrisisLine = {
  key: string
  country: string
  /** `information` refers people on and is no crisis line, so it never stands in a crisis strip as one. */
  kind: 'emergency' | 'crisis' | 'information' | 'poison'
  name: string
  phone: string
  textNumber: string
  tty: string
  chatUrl: string
  url: string
  languages: readonly string[]
  hours: string
  note: Localized
}

export type CrisisHelp = {
  lines: readonly CrisisLine[]
  /** The line of whoever runs this site. */
  helpline: { name: string; phone: string } | null
}

export type FellowshipDetail = {
  slug: string
  name: string
  abbreviation: string
  approach: Approach
  dualDiagnosis: boolean
  familyAndFriends: boolean
  related: boolean
  youth: boolean
  concerns: readonly Concern[]
  audience: Localized
  entryRule: Localized | null
  about: Localized
  website: string
  finderUrl: string
  phone: string
  medicationPolicy: FellowshipMedication | null
  medicationSource: string
  medicationCheckedOn: string | null
  /** Meetings that can be found today, without samples. */
  meetings: number
}

export type GroupDetail = {
  id: string
  slug: string
  name: string
  notes: string
  host: string
  website: string
  fellowship: { slug: string; name: string; abbreviation: string }
  serviceBody: ServiceBodyLine | null
  /** Its meetings, in the order of the week. */
  meetings: readonly MeetingCard[]
}
