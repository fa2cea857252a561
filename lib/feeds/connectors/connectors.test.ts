import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { fixture, outcomes, publicTexts, readAll, sampleFormats } from '@/tests/fixtures/feeds/read-fixture'
import { secretsOf } from '@/tests/fixtures/feeds/secrets'
import { parseBmltFormats } from './bmlt-formats'
import { type ConnectorName, connectors } from './connectors'

// Whole files and hundreds of random ones are read here; a busy machine must not make that a failure.
vi.setConfig({ testTimeout: 60_000 })

const NAMES = Object.keys(connectors) as ConnectorName[]
const FIXTURES = { 'meeting-guide': 'meeting-guide.json', bmlt: 'bmlt-meetings.json' } as const
const KEYS: Record<ConnectorName, readonly string[]> = {
  'meeting-guide':
    'slug id name day time end_time timezone formatted_address address city state postal_code country region sub_region regions latitude longitude approximate location location_notes group group_notes notes types conference_url conference_url_notes conference_phone conference_phone_notes updated url website feedback_emails entity'.split(
      ' ',
    ),
  bmlt: 'id_bigint weekday_tinyint venue_type start_time duration_time time_zone formats format_shared_id_list latitude longitude meeting_name location_text location_info location_street location_municipality location_province location_postal_code_1 comments train_lines phone_meeting_number virtual_meeting_link virtual_meeting_additional_info published service_body_bigint'.split(
    ' ',
  ),
}

/** Words that the rules look for, so that random text reaches them. */
const word = fc.constantFrom(
  ...'Zoom ID: 123456789 passcode pw - 4455 https://zoom.us/j/1?pwd=x +1 202-555-0101 ,,88# call Mary Smith a@b.example <b> &amp; &#0; ñ 🙂 \n - / | ( ) . 19:00 noon 1 7 0 -1 1e9 US ON K1A 0B1 Main St, PA 19104, USA'.split(
    ' ',
  ),
  '\ud800',
  '\u0000',
  '\uE000',
)
const value = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.jsonValue(),
  fc.integer({ min: -2, max: 9 }),
  fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 4 }),
)
const rowOf = (name: ConnectorName) =>
  fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS[name]) }, { weight: 1, arbitrary: fc.string() }),
    value,
    {
      maxKeys: 24,
    },
  )

describe.each(NAMES)('%s', (name) => {
  it('answers for every row, whatever it is, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 6, arbitrary: rowOf(name) }, { weight: 1, arbitrary: fc.jsonValue() }), {
          maxLength: 6,
        }),
        async (rows) => {
          const read = await readAll(name, JSON.stringify(rows))
          expect(read.map(({ rowNumber }) => rowNumber)).toEqual(rows.map((_, index) => index + 1))
          for (const item of read) if (item.kind === 'row') expect(item.meetings.length).toBeGreaterThan(0)
        },
      ),
      { seed: 20260301, numRuns: 200 },
    )
  })

  it('reads the same rows however the file is cut', async () => {
    const text = fixture(FIXTURES[name])
    const whole = await readAll(name, text)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 }),
        async (sizes) => {
          expect(await readAll(name, text, {}, sizes)).toEqual(whole)
        },
      ),
      { seed: 20260301, numRuns: 10 },
    )
    expect(await readAll(name, text, {}, [1])).toEqual(whole)
  })

  it('fills every meeting with what can be stored', async () => {
    const { meetings } = outcomes(await readAll(name, fixture(FIXTURES[name]), { formats: sampleFormats() }))
    for (const meeting of meetings.values()) {
      expect(meeting.durationMinutes).toBeGreaterThan(0)
      expect(meeting.durationMinutes).toBeLessThanOrEqual(1440)
      expect(meeting.recurrence === 'by-appointment').toBe(meeting.day === null)
      expect(meeting.day === null).toBe(meeting.startMinute === null)
      expect(JSON.stringify(meeting)).not.toMatch(/\\u0000|\\ud8|\uE000|\uE001/)
    }
  })
})

async function leaksOf(name: ConnectorName, text: string, options: Parameters<typeof readAll>[2]) {
  const leaks: string[] = []
  let secretCount = 0
  for (const item of await readAll(name, text, options)) {
    if (item.kind !== 'row') continue
    const secrets = secretsOf(item.raw)
    secretCount += secrets.size
    const shown = item.meetings.flatMap(publicTexts).join('\n')
    for (const secret of secrets)
      if (shown.includes(secret)) leaks.push(`${item.rowKey}: ${secret} in ${shown}`)
  }
  return { leaks, secretCount }
}

describe('no way to join is public', () => {
  it.each(NAMES)('in our own %s file', async (name) => {
    const { leaks, secretCount } = await leaksOf(name, fixture(FIXTURES[name]), {})
    expect(leaks).toEqual([])
    expect(secretCount).toBeGreaterThan(name === 'bmlt' ? 8 : 20)
  })
})

const REAL = '../shared/data/feeds'
const SLUGS: Record<string, string> = { 'bmlt-na': 'narcotics-anonymous', 'meeting-guide-alanon': 'al-anon' }
const realFiles = existsSync(REAL)
  ? readdirSync(REAL).filter((file) =>
      /^(?:meeting-guide-(?:aa|alanon|edge)|bmlt-.*GetSearchResults)/.test(file),
    )
  : []

describe('real files', () => {
  it('says how many there are', () => {
    process.stdout.write(`Real feeds read: ${realFiles.length}\n`)
    expect(realFiles.length === 0).toBe(!existsSync(REAL))
  })

  it.each(realFiles)(
    '%s: every row becomes a meeting or a rejection, rarely the latter, and no secret is public',
    async (file) => {
      const text = readFileSync(`${REAL}/${file}`, 'utf8')
      const name: ConnectorName = file.startsWith('bmlt') ? 'bmlt' : 'meeting-guide'
      const slug =
        Object.entries(SLUGS).find(([prefix]) => file.startsWith(prefix))?.[1] ?? 'alcoholics-anonymous'
      const formatsFile = `${REAL}/${file.replace('GetSearchResults', 'GetFormats')}`
      const formats = name === 'bmlt' ? parseBmltFormats(readFileSync(formatsFile, 'utf8')) : undefined
      const options = { fellowship: { slug }, formats }
      const read = await readAll(name, text, options)
      const rows = JSON.parse(text) as { attendance_option?: string }[]
      expect(read).toHaveLength(rows.length)
      expect(read.filter(({ kind }) => kind === 'rejection').length).toBeLessThanOrEqual(rows.length / 100)
      expect((await leaksOf(name, text, options)).leaks).toEqual([])
      for (const item of read) {
        const stated = rows[item.rowNumber - 1]?.attendance_option
        if (item.kind !== 'row' || stated === undefined) continue
        const [meeting] = item.meetings
        const format = meeting?.format === 'phone' ? 'online' : meeting?.format.replace('-', '_')
        expect(meeting?.status === 'suspended' ? 'inactive' : format).toBe(stated)
      }
    },
  )
})
