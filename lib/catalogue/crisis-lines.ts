import type { Locale } from '../i18n/locales'
import type { CrisisLine } from './types'

/** A number to call, as it is seeded. The order within a country is the order shown. */
export type CrisisLineSeed = {
  key: string
  /** ISO 3166 alpha-2. */
  country: string
  kind: CrisisLine['kind']
  name: string
  phone: string
  /** The number to send a text message to; empty when there is none. */
  text: string
  tty: string
  chatUrl: string
  url: string
  /** ISO 639-1. */
  languages: readonly string[]
  hours: string
  note: Record<Locale, string>
  /** `YYYY-MM-DD`: when somebody last compared it with `sourceUrl`. */
  checkedOn: string
  sourceUrl: string
}

type Stated = Pick<
  CrisisLineSeed,
  'key' | 'country' | 'kind' | 'name' | 'phone' | 'languages' | 'note' | 'checkedOn' | 'sourceUrl'
>

const line = (stated: Stated & Partial<CrisisLineSeed>): CrisisLineSeed => ({
  text: '',
  tty: '',
  chatUrl: '',
  url: '',
  hours: '24/7',
  ...stated,
})

const emergency: Record<Locale, string> = {
  en: 'Call for an overdose or any danger to life.',
  es: 'Llama si hay una sobredosis o peligro de muerte.',
}

export const CRISIS_LINES: readonly CrisisLineSeed[] = [
  line({
    key: 'us-911',
    country: 'US',
    kind: 'emergency',
    name: '911',
    phone: '911',
    languages: ['en', 'es'],
    note: emergency,
    checkedOn: '2026-11-22',
    sourceUrl: 'https://www.911.gov/',
  }),
  line({
    key: 'us-988',
    country: 'US',
    kind: 'crisis',
    name: '988 Suicide & Crisis Lifeline',
    phone: '988',
    text: '988',
    chatUrl: 'https://988lifeline.org/chat/',
    url: 'https://988lifeline.org/',
    languages: ['en', 'es'],
    note: {
      en: 'For Spanish, press 2.',
      es: 'Para español, marca el 2.',
    },
    checkedOn: '2026-11-22',
    sourceUrl: 'https://988lifeline.org/',
  }),
  line({
    key: 'us-poison-help',
    country: 'US',
    kind: 'poison',
    name: 'Poison Help',
    phone: '1-800-222-1222',
    url: 'https://poisonhelp.hrsa.gov/',
    languages: ['en', 'es'],
    note: {
      en: 'When someone took too much or the wrong thing and is awake. If they do not wake up, call 911.',
      es: 'Si alguien tomó demasiado o algo equivocado y está despierto. Si no despierta, llama al 911.',
    },
    checkedOn: '2026-11-22',
    sourceUrl: 'https://poisonhelp.hrsa.gov/',
  }),
  line({
    key: 'us-samhsa',
    country: 'US',
    kind: 'information',
    name: 'SAMHSA National Helpline',
    phone: '1-800-662-4357',
    tty: '1-800-487-4889',
    url: 'https://www.samhsa.gov/find-help/national-helpline',
    languages: ['en', 'es'],
    note: {
      en: 'Tells you where to find treatment and support. It is not a crisis line.',
      es: 'Te dice dónde encontrar tratamiento y apoyo. No es una línea de crisis.',
    },
    checkedOn: '2026-11-22',
    sourceUrl: 'https://www.samhsa.gov/find-help/national-helpline',
  }),
  line({
    key: 'ca-911',
    country: 'CA',
    kind: 'emergency',
    name: '911',
    phone: '911',
    languages: ['en', 'fr'],
    note: emergency,
    checkedOn: '2026-11-22',
    sourceUrl: 'https://crtc.gc.ca/eng/phone/911/',
  }),
  line({
    key: 'ca-988',
    country: 'CA',
    kind: 'crisis',
    name: '9-8-8 Suicide Crisis Helpline',
    phone: '988',
    text: '988',
    url: 'https://988.ca/',
    languages: ['en', 'fr'],
    note: {
      en: 'Call or text, in English or French.',
      es: 'Llama o envía un mensaje, en inglés o francés.',
    },
    checkedOn: '2026-11-22',
    sourceUrl: 'https://988.ca/',
  }),
  line({
    key: 'gb-999',
    country: 'GB',
    kind: 'emergency',
    name: '999',
    phone: '999',
    languages: ['en'],
    note: emergency,
    checkedOn: '2026-11-22',
    sourceUrl: 'https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers',
  }),
  line({
    key: 'gb-samaritans',
    country: 'GB',
    kind: 'crisis',
    name: 'Samaritans',
    phone: '116 123',
    url: 'https://www.samaritans.org/',
    languages: ['en'],
    note: {
      en: 'Someone to talk to, day or night. The call is free.',
      es: 'Alguien con quien hablar, de día o de noche. La llamada es gratuita.',
    },
    checkedOn: '2026-11-22',
    sourceUrl: 'https://www.samaritans.org/',
  }),
  line({
    key: 'ie-112',
    country: 'IE',
    kind: 'emergency',
    name: '112',
    phone: '112',
    languages: ['en'],
    note: emergency,
    checkedOn: '2026-11-22',
    sourceUrl: 'https://www.112.ie/',
  }),
  line({
    key: 'au-000',
    country: 'AU',
    kind: 'emergency',
    name: '000',
    phone: '000',
    languages: ['en'],
    note: emergency,
    checkedOn: '2026-11-22',
    sourceUrl: 'https://www.triplezero.gov.au/',
  }),
  line({
    key: 'au-lifeline',
    country: 'AU',
    kind: 'crisis',
    name: 'Lifeline',
    phone: '13 11 14',
    url: 'https://www.lifeline.org.au/',
    languages: ['en'],
    note: {
      en: 'Someone to talk to, day or night.',
      es: 'Alguien con quien hablar, de día o de noche.',
    },
    checkedOn: '2026-11-22',
    sourceUrl: 'https://www.lifeline.org.au/',
  }),
]

/** The crisis lines of a country as the app knows them by heart, for when the database can't be asked. */
export function knownCrisisLines(country: string): CrisisLine[] {
  return CRISIS_LINES.filter((known) => known.country === country).map(
    ({ text, checkedOn: _, sourceUrl: __, ...known }) => ({ ...known, textNumber: text }),
  )
}

const FRESH_FOR_DAYS = 180
const DAY_MS = 86_400_000

/**
 * One sentence for each line that nobody has compared with its source for more than 180 days, counted to
 * `today` (`YYYY-MM-DD`). Empty when all are fresh.
 */
export function staleCrisisLines(
  today: string,
  lines: readonly Pick<CrisisLineSeed, 'key' | 'name' | 'checkedOn' | 'sourceUrl'>[] = CRISIS_LINES,
): string[] {
  return lines.flatMap(({ key, name, checkedOn, sourceUrl }) => {
    const days = Math.round((Date.parse(today) - Date.parse(checkedOn)) / DAY_MS)
    return days > FRESH_FOR_DAYS
      ? [`The crisis line ${key} (${name}) was last checked ${days} days ago: compare it with ${sourceUrl}.`]
      : []
  })
}
