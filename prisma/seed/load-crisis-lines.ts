import type { ClientBase } from 'pg'
import { CRISIS_LINES } from '@/lib/catalogue/crisis-lines'
import { upsertSeeded } from './upsert'

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

/** Brings the seeded crisis lines up to date. Returns how many were written. */
export async function loadCrisisLines(client: ClientBase): Promise<number> {
  const written = await upsertSeeded(
    client,
    TABLE,
    CRISIS_LINES.map((line, position) => ({
      ...line,
      position,
      text_number: line.text,
      chat_url: line.chatUrl,
      checked_on: line.checkedOn,
      source_url: line.sourceUrl,
    })),
  )
  return written.length
}
