import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { meetingGuide } from '@/lib/feeds/connectors/meeting-guide'
import type { Rejection, SourceRow, UnchangedRow } from '@/lib/feeds/types'
import { drawMeetings, first, type Town } from './generator'
import { writeMeetingGuideFile } from './meeting-guide-file'

const TOWN: Town = {
  name: 'Springfield',
  state: 'IL',
  country: 'US',
  zone: 'America/Chicago',
  lat: 39.8,
  lng: -89.64,
  population: 100_000,
  postalCodes: ['62701', '62702'],
  query: 'Springfield, IL',
}

const directory = mkdtempSync(join(tmpdir(), 'open-chair-bench-test-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function readBack(count: number) {
  const path = join(directory, `${count}.json`)
  const drawn = [
    ...first(drawMeetings({ towns: [TOWN], seed: 'file', fellowship: 'alcoholics-anonymous' }), count),
  ]
  await writeMeetingGuideFile(path, drawn)
  const options = { fellowship: { slug: 'alcoholics-anonymous' } }
  const rows: (SourceRow | UnchangedRow | Rejection)[] = []
  for await (const row of meetingGuide.parse(createReadStream(path), options)) rows.push(row)
  return { drawn, rows, text: readFileSync(path, 'utf8') }
}

test('a file of invented meetings is read back as the meetings that went in', async () => {
  const { drawn, rows } = await readBack(1500)
  expect(rows).toHaveLength(1500)
  for (const [index, row] of rows.entries()) {
    const meeting = drawn[index]
    if (row.kind !== 'row') throw new Error(`Row ${index} was not understood: ${JSON.stringify(row)}`)
    const [read] = row.meetings
    expect(read).toMatchObject({
      name: meeting?.name,
      day: meeting?.day,
      startMinute: meeting?.startMinute,
      format: meeting?.format,
    })
    expect(new Set(read?.features)).toEqual(new Set(meeting?.features.filter(hasCode)))
    expect(read?.venue?.city).toBe('Springfield')
  }
})

/** AA has no codes for these, so its lists can't say so. */
const hasCode = (feature: string) => !['topic', 'non-smoking', 'id-required'].includes(feature)

test.each([0, 1])('a file of %i meetings is whole too', async (count) => {
  const { text, rows } = await readBack(count)
  expect(JSON.parse(text)).toHaveLength(count)
  expect(rows).toHaveLength(count)
})
