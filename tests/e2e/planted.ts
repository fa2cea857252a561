import type { Format, JoinPolicy, Precision } from '@/lib/catalogue/vocabulary'

type Planted = {
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
  tap: { ...usual, name: 'Planted behind a tap' },
  contact: { ...usual, name: 'Planted for who asks', policy: 'contact' },
  hidden: {
    ...usual,
    name: 'Planted at a hidden address',
    precision: 'hidden',
    street: '7 Hidden Planted Lane',
  },
  suspended: { ...usual, name: 'Planted and suspended' },
  closed: { ...usual, name: 'Planted and closed' },
  sample: { ...usual, name: 'Sample: planted', sample: true },
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
