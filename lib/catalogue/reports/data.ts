import type { ClientBase } from 'pg'
import type { ReportKind } from '../report'

export type OpenReport = {
  id: number
  meetingId: string
  slug: string
  name: string
  kind: ReportKind
  message: string
  at: Date
}

/** What visitors say is wrong and nobody has answered, the oldest first. */
export async function getOpenReports(client: ClientBase): Promise<OpenReport[]> {
  const { rows } = await client.query<OpenReport>(
    `SELECT r.id, r.meeting_id AS "meetingId", m.slug, m.name, r.kind, r.message, r.created_at AS at
     FROM report r JOIN meeting m ON m.id = r.meeting_id
     WHERE r.resolved_at IS NULL ORDER BY r.created_at, r.id`,
  )
  return rows
}
