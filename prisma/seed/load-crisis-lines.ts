import type { ClientBase } from 'pg'
import { CRISIS_LINES, type CrisisLineSeed } from '@/lib/catalogue/crisis-lines'
import { retireSeeded, upsertSeeded } from './upsert'

const TABLE = {
  table: 'crisis_line',
  key: 'key',
  columns: {
    key: 'text',
    country: 'text',
    kind: 'text',
    name: 'text',
    phone: 'text',
    text_number: 'text',
    tty: 'text',
    chat_url: 'text',
    url: 'text',
    languages: 'text[]',
    hours: 'text',
    note: 'jsonb',
    checked_on: 'date',
    source_url: 'text',
    position: 'integer',
  },
} as const

/** Brings the seeded crisis lines up to date, and takes out those that are seeded no more. Returns how many changed. */
export async function loadCrisisLines(
  client: ClientBase,
  lines: readonly CrisisLineSeed[] = CRISIS_LINES,
): Promise<number> {
  const rows = lines.map((line, position) => ({
    ...line,
    position,
    text_number: line.text,
    chat_url: line.chatUrl,
    checked_on: line.checkedOn,
    source_url: line.sourceUrl,
  }))
  const written = await upsertSeeded(client, TABLE, rows)
  return written.length + (await retireSeeded(client, TABLE, rows))
}
