import type { Format, JoinPolicy, Precision } from '@/lib/catalogue/vocabulary'

type Planted = {
  /** Fixed, so that a meeting can be asked for that no list holds. */
  id: string
  name: string
  format: Format
  precision: Precision
  /** Where it really is: shown only when the venue is exact. */
  street: string
  /** Minutes from when the site starts; null for Mondays at half past seven. */
  startsIn: number | null
  /** What else leads to the door; shown only when the venue is exact, though it stands in the venue's own row. */
  venue: { name: string; postalCode: string; notes: string }
  url: string
  meetingNumber: string
  passcode: string
  phone: string
  dialInCode: string
  joinNotes: string
  policy: JoinPolicy
  sample: boolean
}

const usual: Planted = {
  id: '',
  name: '',
  format: 'hybrid',
  precision: 'exact',
  street: '1 Planted Street',
  startsIn: null,
  venue: { name: 'Planted Hall', postalCode: '', notes: '' },
  url: 'https://us02web.zoom.us/j/98765432101?pwd=PLANTEDPWD',
  meetingNumber: '98765432101',
  passcode: 'planted-pass',
  phone: '+15555550137',
  dialInCode: '445566778#',
  joinNotes: 'planted-join-note',
  policy: 'tap',
  sample: false,
}

/** Meetings of Heroin Anonymous in the Bronx, each with something that must not be seen, or not yet. */
export const PLANTED = {
  tap: { ...usual, id: 'p1anted1', name: 'Planted behind a tap' },
  contact: { ...usual, id: 'p1anted2', name: 'Planted for who asks', policy: 'contact' },
  hidden: {
    ...usual,
    id: 'p1anted3',
    name: 'Planted at a hidden address',
    precision: 'hidden',
    street: '7 Hidden Planted Lane',
    venue: { name: 'Planted Refuge', postalCode: 'PLANTED-ZIP', notes: 'Planted side door' },
  },
  suspended: { ...usual, id: 'p1anted4', name: 'Planted and suspended' },
  closed: { ...usual, id: 'p1anted5', name: 'Planted and closed' },
  merged: { ...usual, id: 'p1antedm', name: 'Planted twice' },
  due: { ...usual, id: 'p1anted7', name: 'Planted and just begun', policy: 'before-start', startsIn: -5 },
  early: { ...usual, id: 'p1anted8', name: 'Planted for later', policy: 'before-start', startsIn: 3 * 1440 },
  open: {
    ...usual,
    id: 'p1anted9',
    name: 'Planted in the open',
    policy: 'open',
    url: 'https://us02web.zoom.us/j/12345678909',
    meetingNumber: '12345678909',
    passcode: 'everybodys-pass',
    phone: '+15555550138',
    dialInCode: '112233445#',
    joinNotes: 'everybodys-note',
  },
  numbered: {
    ...usual,
    id: 'p1anteda',
    name: 'Planted with a number only',
    url: '',
    phone: '',
    dialInCode: '',
  },
  sample: { ...usual, id: 'p1anted6', name: 'Sample: planted', sample: true },
  pausesLater: { ...usual, id: 'p1antedb', name: 'Planted before its pause' },
  paused: { ...usual, id: 'p1antedc', name: 'Planted in its pause' },
  wasPaused: { ...usual, id: 'p1antedd', name: 'Planted after its pause' },
} as const satisfies Record<string, Planted>

/** To which all but the sample belong. */
export const PLANTED_GROUP = 'p1antedg'

/** The id of the group of the sample. */
export const SAMPLE_GROUP = 'p1antedx'

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** First and last date of each pause, counted from the day of the tests, far enough for any zone. */
export const PAUSES = {
  suspended: { from: null, until: null },
  pausesLater: { from: dayFromNow(15), until: dayFromNow(45) },
  paused: { from: dayFromNow(-15), until: dayFromNow(45) },
  wasPaused: { from: dayFromNow(-45), until: dayFromNow(-15) },
} as const

/** What no public output may hold before the tap. */
export const SECRETS = [
  'PLANTEDPWD',
  'planted-pass',
  '98765432101',
  '5555550137',
  '445566778',
  'planted-join-note',
  'Hidden Planted Lane',
  'Planted Refuge',
  'PLANTED-ZIP',
  'Planted side door',
  '40.8512345',
  '-73.8712345',
  'planted-mailbox@ha.example',
]
