import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Client } from 'pg'
import { parseBmltFormats, readWrappedFormats } from '@/lib/feeds/connectors/bmlt-formats'
import { parseBmltServiceBodies } from '@/lib/feeds/connectors/bmlt-service-bodies'
import { connectors } from '@/lib/feeds/connectors/connectors'
import { FeedBusyError, type FeedRow, type RunAccount } from '@/lib/feeds/feed'
import { ensureFeed, forgetUnreadFeed, UnknownFellowshipError } from '@/lib/feeds/mutations'
import { isAddress, readSource, readSourceText, requireSource } from '@/lib/feeds/read-source'
import { queryOn, runFeed } from '@/lib/feeds/run'
import { type BmltFormats, FeedUnreadableError, type IncomingServiceBody } from '@/lib/feeds/types'
import { locateAddresses } from '@/lib/geo/data'
import { CommandError } from './errors'
import { type Print, printAccount, writeRejections } from './import-account'
import type { ImportArguments } from './import-arguments'

type ImportOptions = { limitBytes: number; now: Date; print?: Print }

/**
 * Reads one source into the catalogue and prints the account. A feed is known from then on: of a source that can't be
 * read, nothing stays. @throws CommandError in one sentence.
 */
export async function importFeed(
  client: Client,
  wanted: ImportArguments,
  options: ImportOptions,
): Promise<RunAccount> {
  try {
    const formats = await readFormats(wanted, options.limitBytes)
    const serviceBodies = wanted.serviceBodies
      ? parseBmltServiceBodies(await readSourceText(wanted.serviceBodies))
      : []
    const source = {
      format: wanted.format,
      location: locationOf(wanted.source),
      formatsLocation: wanted.formats ? locationOf(wanted.formats) : '',
      serviceBodiesLocation: wanted.serviceBodies ? locationOf(wanted.serviceBodies) : '',
    }
    const { isNew, ...known } = await ensureFeed(client, {
      name: wanted.name,
      fellowshipSlug: wanted.fellowship,
      rootRegion: wanted.region,
      ...source,
    })
    if (!wanted.nameGiven) requireSameSource(known, source.location)
    const feed = { ...known, ...source, rootRegion: wanted.region || known.rootRegion }
    try {
      return await readFeed(client, feed, wanted, { ...options, formats, serviceBodies })
    } catch (error) {
      // with the connection lost too, the first error tells more
      if (isNew && !(error instanceof FeedBusyError)) await forgetUnreadFeed(client, feed).catch(() => {})
      throw error
    }
  } catch (error) {
    throw asCommandError(error)
  }
}

type Aside = { formats: BmltFormats | null; serviceBodies: IncomingServiceBody[] }

async function readFeed(
  client: Client,
  feed: FeedRow,
  wanted: ImportArguments,
  { limitBytes, now, print = console.log, formats, serviceBodies }: ImportOptions & Aside,
): Promise<RunAccount> {
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
  await printAccount(client, feed, account, print)
  if (wanted.rejections) {
    await writeRejections(client, account, wanted.rejections)
    print(`Every rejected row is in ${wanted.rejections}.`)
  }
  return account
}

/** One file has one name, from wherever it is read. */
const locationOf = (source: string) => (isAddress(source) ? source : resolve(source))

/** Lists of one fellowship often have the same file name: one must not stand in for the other. */
function requireSameSource({ name, slug, location }: FeedRow, source: string): void {
  if (location === '' || locationOf(location) === source) return
  throw new CommandError(
    `The feed "${name}" (${slug}) was read from ${location} until now, not from ${source}: if it has moved, say so with --name "${name}"; if this is another list, give it a --name of its own.`,
  )
}

/** @throws CommandError when a file to read isn't there: known at once, while a database takes a moment. */
export async function requireSources(wanted: ImportArguments): Promise<void> {
  for (const each of [wanted.source, wanted.formats, wanted.serviceBodies])
    if (each !== null)
      await requireSource(each).catch((error) => {
        throw asCommandError(error)
      })
  const folder = wanted.rejections && dirname(resolve(wanted.rejections))
  if (folder && !(await stat(folder).catch(() => null))?.isDirectory())
    throw new CommandError(`There is no folder "${folder}" to write the rejected rows to.`)
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
