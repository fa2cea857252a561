import { writeFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { getOpenConflicts, getRejections } from '@/lib/feeds/data'
import type { FeedRow, RunAccount } from '@/lib/feeds/feed'
import { CommandError } from './errors'
import { fieldWords } from './field-words'

const REJECTIONS_SHOWN = 10

export type Print = (line: string) => void

/** Prints what a run came to: its counts, the first rejected rows, the conflicts that wait for a person, the outcome. */
export async function printAccount(
  client: Client,
  feed: FeedRow,
  account: RunAccount,
  print: Print,
): Promise<void> {
  printCounts(account, print)
  await printRejections(client, account, print)
  await printConflicts(client, feed, print)
  print(`\n${outcomeOf(account)}`)
}

function printCounts(account: RunAccount, print: Print): void {
  const lines: [string, number, string][] = [
    ['read', account.read, 'rows'],
    ['created', account.created, 'meetings'],
    ['updated', account.updated, 'meetings'],
    ['unchanged', account.unchanged, 'meetings'],
    ['missing', account.missing, 'rows that it no longer lists; their meetings are marked "check first"'],
    ['rejected', account.rejected, 'rows'],
  ]
  if (account.suppressed > 0)
    lines.push(['left out', account.suppressed, 'rows, as their service body asked'])
  print('')
  for (const [label, count, what] of lines)
    print(`${label.padStart(10)} ${String(count).padStart(7)} ${what}`)
  for (const [reason, count] of Object.entries(account.reasons)) print(`${' '.repeat(14)}${count} ${reason}`)
  if (account.withoutPoint > 0)
    print(`${account.withoutPoint} of the new meetings have no point: no search near a place finds them.`)
}

async function printRejections(client: Client, { runId, rejected }: RunAccount, print: Print): Promise<void> {
  if (rejected === 0) return
  print('\nRejected:')
  for (const { rowNumber, rowKey, detail } of await getRejections(client, runId, { limit: REJECTIONS_SHOWN }))
    print(`  row ${rowNumber}${rowKey ? ` (${rowKey})` : ''}: ${detail}`)
  if (rejected > REJECTIONS_SHOWN)
    print(`  and ${rejected - REJECTIONS_SHOWN} more: --rejections FILE writes all of them`)
}

/** Writes every rejected row of a run to a file: one line a row, its parts between tabs. @throws CommandError */
export async function writeRejections(client: Client, { runId }: RunAccount, file: string): Promise<void> {
  const lines = (await getRejections(client, runId)).map(({ rowNumber, rowKey, reason, detail }) =>
    [rowNumber, rowKey ?? '', reason, detail].map((part) => String(part).replace(/\s+/g, ' ')).join('\t'),
  )
  await writeFile(file, [['row', 'id', 'reason', 'detail'].join('\t'), ...lines, ''].join('\n')).catch(
    (error) => {
      throw new CommandError(`The rejected rows can't be written to "${file}" (${error.code}).`)
    },
  )
}

async function printConflicts(client: Client, feed: FeedRow, print: Print): Promise<void> {
  const conflicts = await getOpenConflicts(client, feed.id)
  if (conflicts.length === 0) return
  print('\nSet by a person, and the service body now says something else:')
  for (const { id, slug, field, published, said, feedWinsAt } of conflicts) {
    const until = feedWinsAt
      ? `that is taken from ${feedWinsAt.toISOString().slice(0, 10)} on`
      : 'what was set stays'
    print(
      `  /meetings/${slug}-${id} ${field}: ${fieldWords(field, published)} was set, it says ${fieldWords(field, said)}; ${until}`,
    )
  }
  print('Decide with "npm run meeting -- edit": what is set once more, the same or not, stays.')
}

function outcomeOf({ status, message }: RunAccount): string {
  if (status === 'quarantined')
    return `Not applied: ${message} If it is right all the same, run it with --accept.`
  return [status === 'unchanged' ? 'Nothing has changed.' : 'The catalogue is up to date.', message]
    .filter(Boolean)
    .join(' ')
}
