import type { Client } from 'pg'
import { getOpenReports } from '@/lib/catalogue/reports/data'

/** Prints the reports that wait for an answer. Anybody may have written them: no control character reaches the terminal. */
export async function listReports(
  client: Client,
  print: (line: string) => void = console.log,
): Promise<void> {
  const reports = await getOpenReports(client)
  if (reports.length === 0) return print('No report waits for an answer.')
  for (const { id, meetingId, slug, name, kind, message, at } of reports) {
    print(
      `\n${id}  ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC  ${kind}  ${name} (/meetings/${slug}-${meetingId})`,
    )
    for (const line of message.split('\n').filter(Boolean)) print(`    ${line.replace(/\p{Cc}/gu, ' ')}`)
  }
  print(`\n${reports.length} open. Correcting the meeting answers its reports.`)
}
