import type { Format, JoinPolicy, Precision } from '@/lib/catalogue/vocabulary'

type Planted = {
  /** Fixed, so that a meeting can be asked for that no list holds. */
  id: string
  name: string
  format: Format
  precision: Precision
  /** Where it really is: shown only when the venue is exact. */
  street: string
  url: string
  passcode: string
  policy: JoinPolicy
  sample: boolean
}

const usual: Planted = {
  id: '',
  name: '',
  format: 'hybrid',
  precision: 'exact',
  street: '1 Planted Street',
  url: 'https://us02web.zoom.us/j/98765432101?pwd=PLANTEDPWD',
  passcode: 'planted-pass',
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
  },
  suspended: { ...usual, id: 'p1anted4', name: 'Planted and suspended' },
  closed: { ...usual, id: 'p1anted5', name: 'Planted and closed' },
  sample: { ...usual, id: 'p1anted6', name: 'Sample: planted', sample: true },
} as const satisfies Record<string, Planted>

/** What no public output may hold before the tap. */
export const SECRETS = [
  'PLANTEDPWD',
  'planted-pass',
  '98765432101',
  'Hidden Planted Lane',
  '40.8512345',
  '-73.8712345',
  'planted-mailbox@ha.example',
]
