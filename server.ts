import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, BlockList } from 'node:net'
import next from 'next'
import type { Logger } from 'pino'
import { refuse } from '@/lib/api/respond'
import { knownCrisisLines } from '@/lib/catalogue/crisis-lines'
import { getMeetingStatus } from '@/lib/catalogue/data'
import type { Env } from '@/lib/config/env'
import { makeLog } from '@/lib/config/log'
import { type SiteSettings, siteSettingsOf } from '@/lib/config/site'
import { closeDb } from '@/lib/db/prisma'
import { type Address, localeOfAddress, readAddress } from '@/lib/entry/address'
import { answering, showAs } from '@/lib/entry/answer'
import { CLIENT_KEY_HEADER, clientKey } from '@/lib/entry/client-key'
import { securityHeaders } from '@/lib/entry/headers'
import { clientAddress, proxiesIn } from '@/lib/entry/proxies'
import { type Refusal, refusalOf } from '@/lib/entry/refusals'
import { meetingAt, movedTo } from '@/lib/entry/routes'
import { localePath } from '@/lib/lookup/href'
import { unavailablePage } from '@/lib/plain-page/unavailable'

const LONGEST_URL = 8_192
const LARGEST_BODY = 32_768
const STOP_AFTER_MS = 5_000

export type RunningServer = { url: string; close(): Promise<void> }

/** What answers need beside the request, the same for all of them. */
type Site = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  settings: SiteSettings
  proxies: BlockList
  log: Logger
  dev: boolean
}

/**
 * Serves the site on the port and host of `env` until `close()`, which lets requests in flight end and then the
 * database's connections. Port 0 takes a free one. Rejects when the port is taken.
 */
export async function startServer(env: Env, { dev }: { dev: boolean }): Promise<RunningServer> {
  const { PORT: port, HOST: host } = env
  const app = next({ dev, dir: import.meta.dirname, hostname: host, port })
  await app.prepare()
  const site: Site = {
    handle: app.getRequestHandler(),
    settings: siteSettingsOf(env),
    proxies: proxiesIn(env.TRUSTED_PROXIES),
    log: makeLog(env.LOG_LEVEL),
    dev,
  }

  const server = createServer((request, response) => {
    answer(request, response, site).catch((error: unknown) => {
      site.log.error({ err: error, requestId: response.getHeader('X-Request-Id') }, 'a request failed')
      if (response.headersSent) response.destroy()
      else void sendUnavailable(request, response, site, 500)
    })
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  if (dev) server.on('upgrade', app.getUpgradeHandler())

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}`,
    async close() {
      const ended = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), STOP_AFTER_MS)
      await ended
      clearTimeout(force)
      await app.close()
      await closeDb()
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const https = site.settings.url?.startsWith('https://') ?? false
  const headers = securityHeaders({ nonce, dev: site.dev, https })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('X-Request-Id', randomUUID())
  // Next reads the nonce for its scripts from the request
  request.headers['content-security-policy'] = headers['Content-Security-Policy'] ?? ''

  const { socket, headers: sent } = request
  request.headers[CLIENT_KEY_HEADER] = clientKey(
    clientAddress(socket.remoteAddress ?? '', sent['x-forwarded-for']?.toString(), site.proxies),
  )

  const url = request.url ?? '/'
  const address = url.length > LONGEST_URL ? null : readAddress(url)
  const refused = refusedFor(request, address)
  if (refused !== null || address === null) {
    const page = refusalOf(refused ?? 400, { locale: localeOfAddress(url), isApi: url.startsWith('/api/') })
    return send(response, page)
  }

  const moved = movedTo(address.sentPath)
  if (moved !== null) return redirect(response, moved + address.search)
  const meeting = meetingAt(address.path)
  if (meeting) {
    const status = await getMeetingStatus(meeting.id).catch((error: unknown) => {
      site.log.error({ err: error }, 'what became of a meeting could not be read')
    })
    if (!status) return sendUnavailable(request, response, site, 503)
    if (status.kind === 'merged') {
      const to = localePath(`/meetings/${status.intoId}${meeting.rest}`, meeting.locale)
      return redirect(response, to + address.search)
    }
    if (status.kind === 'closed') showAs(response, 410)
    if (status.kind === 'unknown') showAs(response, 404)
  }
  await answering(response, () => site.handle(request, response))
}

function refusedFor(request: IncomingMessage, address: Address | null): Refusal | null {
  if ((request.url ?? '/').length > LONGEST_URL) return 414
  if (address === null) return 400
  const { method = 'GET', headers } = request
  if (method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST') return 405
  const length = Number(headers['content-length'])
  if (!Number.isInteger(length)) return 411
  return length > LARGEST_BODY ? 413 : null
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(308, { Location: to }).end()
}

function sendUnavailable(
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  { settings }: Site,
  status: 500 | 503,
): Promise<void> {
  if (url.startsWith('/api/'))
    return send(
      response,
      refuse(status, [{ field: '', message: 'This went wrong on our side. Try again later.' }]),
    )
  const help = { lines: knownCrisisLines(settings.country), helpline: settings.helpline }
  return send(response, unavailablePage(localeOfAddress(url), { help, status }))
}

async function send(response: ServerResponse, page: Response): Promise<void> {
  const body = Buffer.from(await page.arrayBuffer())
  response.writeHead(page.status, Object.fromEntries(page.headers)).end(body)
}
