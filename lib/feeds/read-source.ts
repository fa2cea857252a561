import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { FeedUnreadableError } from './types'

const MOST_REDIRECTS = 5
/** Without a single byte for so long, a server has hung up. */
const SILENCE_MS = 30_000
/** A text that is read as a whole (formats, service bodies). */
const TEXT_LIMIT_BYTES = 16 * 1024 * 1024

export type SourceOptions = { limitBytes: number }

/** Whether a source is an address rather than a file. */
export const isAddress = (source: string) => /^https?:\/\//i.test(source)

/**
 * The decompressed bytes of a file or of an http(s) address, as they come. Gzip is recognised by its first bytes.
 * @throws FeedUnreadableError, one sentence, when there is no such file, the server refuses, falls silent, redirects too
 * often, or sends more than the limit.
 */
export async function* readSource(source: string, { limitBytes }: SourceOptions): AsyncGenerator<Uint8Array> {
  const chunks = isAddress(source) ? readAddress(new URL(source)) : readFile(source)
  let bytes = 0
  for await (const chunk of decompressed(chunks, source)) {
    bytes += chunk.length
    if (bytes > limitBytes)
      throw new FeedUnreadableError(
        `${source} is larger than the limit of ${Math.floor(limitBytes / 1024 / 1024)} MB (FEED_LIMIT_MB).`,
      )
    yield chunk
  }
}

/** A small source as text. */
export async function readSourceText(source: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readSource(source, { limitBytes: TEXT_LIMIT_BYTES })) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Throws FeedUnreadableError, before anything is begun, when a source is a file that isn't there. */
export async function requireSource(source: string): Promise<void> {
  if (isAddress(source)) return
  const found = await stat(source).catch(() => null)
  if (!found) throw new FeedUnreadableError(`There is no file "${source}".`)
  if (!found.isFile()) throw new FeedUnreadableError(`"${source}" is not a file.`)
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  await requireSource(path)
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 })
  } catch (error) {
    throw new FeedUnreadableError(`The file "${path}" can't be read (${codeOf(error)}).`)
  }
}

async function* readAddress(address: URL): AsyncGenerator<Uint8Array> {
  const abort = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const expectMore = () => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), SILENCE_MS)
  }
  try {
    expectMore()
    const response = await follow(address, abort.signal)
    if (!response.body) throw new FeedUnreadableError(`${address.href} sent nothing.`)
    for await (const chunk of response.body) {
      expectMore()
      yield chunk
    }
  } catch (error) {
    if (error instanceof FeedUnreadableError) throw error
    if (abort.signal.aborted)
      throw new FeedUnreadableError(`${address.href} fell silent for ${SILENCE_MS / 1000} seconds.`)
    throw new FeedUnreadableError(`${address.href} can't be read (${codeOf(error)}).`)
  } finally {
    clearTimeout(timer)
    abort.abort()
  }
}

/** Redirects are followed by hand, so that none leads away from http(s) and there is an end to them. */
async function follow(start: URL, signal: AbortSignal): Promise<Response> {
  let address = start
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      signal,
      headers: { accept: 'application/json', 'user-agent': 'OpenChair/1 (feed reader)' },
    })
    const next = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || next === null) {
      if (response.ok) return response
      throw new FeedUnreadableError(`${address.href} answered with status ${response.status}.`)
    }
    await response.body?.cancel()
    if (!URL.canParse(next, address) || !isAddress(new URL(next, address).href))
      throw new FeedUnreadableError(`${address.href} redirects to something that is no web address.`)
    address = new URL(next, address)
  }
  throw new FeedUnreadableError(`${start.href} redirects more than ${MOST_REDIRECTS} times.`)
}

async function* decompressed(chunks: AsyncGenerator<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
  const head: Uint8Array[] = []
  let length = 0
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head.push(next.value)
    length += next.value.length
    if (length >= 2) break
  }
  const first = Buffer.concat(head)
  const all = (async function* () {
    yield first
    yield* chunks
  })()
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    if (first.length > 0) yield* all
    return
  }
  yield* gunzipped(all, source)
}

async function* gunzipped(chunks: AsyncGenerator<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
  let readingError: unknown
  const watched = (async function* () {
    try {
      yield* chunks
    } catch (error) {
      readingError = error
      throw error
    }
  })()
  const gunzip = createGunzip()
  const input = Readable.from(watched)
  input.on('error', (error) => gunzip.destroy(error))
  try {
    yield* input.pipe(gunzip)
  } catch (error) {
    if (readingError) throw readingError
    throw new FeedUnreadableError(`${source} is not whole: its compression breaks off (${codeOf(error)}).`)
  } finally {
    input.destroy()
  }
}

/** What went wrong at the bottom of it: fetch wraps that in errors that say nothing. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause instanceof Error ? codeOf(error.cause) : error.message
}
