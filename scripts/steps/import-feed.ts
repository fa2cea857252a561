import type { Client } from 'pg'
import { parseBmltFormats, readWrappedFormats } from '@/lib/feeds/connectors/bmlt-formats'
import { parseBmltServiceBodies } from '@/lib/feeds/connectors/bmlt-service-bodies'
import { connectors } from '@/lib/feeds/connectors/connectors'
import { getRejections } from '@/lib/feeds/data'
import { FeedBusyError, type RunAccount } from '@/lib/feeds/feed'
import { ensureFeed, UnknownFellowshipError } from '@/lib/feeds/mutations'
import { readSource, readSourceText, requireSource } from '@/lib/feeds/read-source'
import { queryOn, runFeed } from '@/lib/feeds/run'
import { type BmltFormats, FeedUnreadableError } from '@/lib/feeds/types'
import { locateAddresses } from '@/lib/geo/data'
import { CommandError } from './errors'
import type { ImportArguments } from './import-arguments'

const REJECTIONS_SHOWN = 10

type ImportOptions = { limitBytes: number; now: Date; print?: (line: string) => void }

/** Reads one source into the catalogue and prints the account. @throws CommandError in one sentence. */
export async function importFeed(
  client: Client,
  wanted: ImportArguments,
  { limitBytes, now, print = console.log }: ImportOptions,
): Promise<RunAccount> {
  try {
    const formats = await readFormats(wanted, limitBytes)
    const serviceBodies = wanted.serviceBodies
      ? parseBmltServiceBodies(await readSourceText(wanted.serviceBodies))
      : []
    const feed = await ensureFeed(client, {
      name: wanted.name,
      format: wanted.format,
      location: wanted.source,
      formatsLocation: wanted.formats ?? '',
      serviceBodiesLocation: wanted.serviceBodies ?? '',
      fellowshipSlug: wanted.fellowship,
      rootRegion: wanted.region,
    })
    print(`Reading ${wanted.source} as "${feed.name}" (${feed.slug}) ...`)
    const account = await runFeed({
      client,
      feed,
      now,
      serviceBodies,
      zone: wanted.zone,
      accept: wanted.accept,
      reread: wanted.reread,
      rows: (isUnchanged) =>
        connectors[wanted.format].parse(readSource(wanted.source, { limitBytes }), {
          fellowship: { slug: wanted.fellowship },
          isUnchanged,
          limitBytes,
          ...(formats && { formats }),
        }),
      locate: (addresses) => locateAddresses(queryOn(client), addresses),
      onProgress: (read) => print(`  ${read} rows read`),
    })
    await printAccount(client, account, print)
    return account
  } catch (error) {
    throw asCommandError(error)
  }
}

/** @throws CommandError when a file to read isn't there: known at once, while a database takes a moment. */
export async function requireSources({ source, formats, serviceBodies }: ImportArguments): Promise<void> {
  for (const each of [source, formats, serviceBodies])
    if (each !== null)
      await requireSource(each).catch((error) => {
        throw asCommandError(error)
      })
}

/** The failures that are one sentence already. */
const asCommandError = (error: unknown): unknown =>
  error instanceof FeedUnreadableError ||
  error instanceof FeedBusyError ||
  error instanceof UnknownFellowshipError
    ? new CommandError(error.message)
    : error

async function readFormats(wanted: ImportArguments, limitBytes: number): Promise<BmltFormats | null> {
  if (wanted.format !== 'bmlt') return null
  if (wanted.formats) return parseBmltFormats(await readSourceText(wanted.formats))
  return await readWrappedFormats(readSource(wanted.source, { limitBytes }), { limitBytes })
}

type Print = (line: string) => void

async function printAccount(client: Client, account: RunAccount, print: Print): Promise<void> {
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
  await printRejections(client, account, print)
  print(`\n${outcomeOf(account)}`)
}

async function printRejections(client: Client, { runId, rejected }: RunAccount, print: Print): Promise<void> {
  if (rejected === 0) return
  print('\nRejected:')
  for (const { rowNumber, rowKey, detail } of await getRejections(client, runId, { limit: REJECTIONS_SHOWN }))
    print(`  row ${rowNumber}${rowKey ? ` (${rowKey})` : ''}: ${detail}`)
  if (rejected > REJECTIONS_SHOWN)
    print(`  and ${rejected - REJECTIONS_SHOWN} more, in the table feed_rejection under run ${runId}`)
}

function outcomeOf({ status, message }: RunAccount): string {
  if (status === 'quarantined')
    return `Not applied: ${message} If it is right all the same, run it with --accept.`
  return [status === 'unchanged' ? 'Nothing has changed.' : 'The catalogue is up to date.', message]
    .filter(Boolean)
    .join(' ')
}
