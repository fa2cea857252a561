import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import pino from 'pino'
import { getMeetingStatus } from '@/lib/catalogue/data'
import { closeDb } from '@/lib/db/prisma'
import { CLIENT_KEY_HEADER, clientKey } from '@/lib/entry/client-key'
import { securityHeaders } from '@/lib/entry/headers'
import { routeOf } from '@/lib/entry/routes'

const LONGEST_URL = 8_192
const LARGEST_BODY = 32_768
const STOP_AFTER_MS = 5_000

/** The public origin, when it is known to be https. */
const HTTPS = process.env.SITE_URL?.startsWith('https://') ?? false

/** Requests are not logged: what somebody searched for stands in their address. */
const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null })

export type RunningServer = { url: string; close(): Promise<void> }

/**
 * Serves the site until `close()`, which lets requests in flight end and then the database's connections.
 * `port` 0 takes a free one. Rejects when the port is taken.
 */
export async function startServer({
  port,
  host,
  dev,
}: {
  port: number
  host: string
  dev: boolean
}): Promise<RunningServer> {
  const app = next({ dev, dir: import.meta.dirname, hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()

  const server = createServer((request, response) => {
    answer(request, response, handle, dev).catch((error: unknown) => {
      log.error({ err: error, requestId: response.getHeader('X-Request-Id') }, 'a request failed')
      if (!response.headersSent)
        refuse(response, 500, 'Something went wrong on our side. Please try again in a minute.')
      else response.destroy()
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

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  dev: boolean,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const headers = securityHeaders({ nonce, dev, https: HTTPS })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('X-Request-Id', randomUUID())
  // Next reads the nonce for its scripts from the request
  request.headers['content-security-policy'] = headers['Content-Security-Policy'] ?? ''

  request.headers[CLIENT_KEY_HEADER] = clientKey(
    request.socket.remoteAddress,
    request.headers['x-forwarded-for']?.toString(),
  )

  const url = request.url ?? '/'
  if (url.length > LONGEST_URL) return refuse(response, 414, 'This address is too long.')
  const refusal = refusalOf(request)
  if (refusal) return refuse(response, refusal.status, refusal.text)

  const pathname = pathOf(url)
  if (pathname === null) return refuse(response, 400, 'This address can’t be read.')
  const route = routeOf(pathname)
  if (route.kind === 'moved') return redirect(response, route.to + url.slice(pathnameLength(url)))
  if (route.kind === 'unknown') showAs(response, 404)
  if (route.kind === 'meeting') {
    const status = await getMeetingStatus(route.id)
    if (status.kind === 'merged') return redirect(response, pathname.replace(route.id, status.intoId))
    if (status.kind === 'closed') showAs(response, 410)
    if (status.kind === 'unknown') showAs(response, 404)
  }
  await handle(request, response)
}

function refusalOf(request: IncomingMessage): { status: number; text: string } | null {
  const { method = 'GET', headers } = request
  if (method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST') return { status: 405, text: 'This address answers GET, HEAD and POST.' }
  const length = Number(headers['content-length'])
  if (!Number.isInteger(length)) return { status: 411, text: 'A form has to say how long it is.' }
  if (length > LARGEST_BODY) return { status: 413, text: 'This is too long to send.' }
  return null
}

/** Next sets the status of a page that renders to 200; this one renders, and is something else. */
function showAs(response: ServerResponse, status: 404 | 410): void {
  let current = response.statusCode
  Object.defineProperty(response, 'statusCode', {
    configurable: true,
    enumerable: true,
    get: () => current,
    set: (value: number) => {
      current = value === 200 ? status : value
    },
  })
  response.statusCode = 200
}

function redirect(response: ServerResponse, to: string): void {
  // never //host, which a browser reads as another origin
  response.writeHead(308, { Location: to.replace(/^\/{2,}/, '/') }).end()
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

function pathnameLength(url: string): number {
  const end = url.search(/[?#]/)
  return end === -1 ? url.length : end
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.slice(0, pathnameLength(url)))
  } catch {
    return null
  }
}
