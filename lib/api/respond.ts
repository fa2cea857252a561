import { siteLog } from '../config/log'
import { RETRY_AFTER_SECONDS } from '../entry/answer'

/** Anyone may read the API from anywhere: there is nothing in it that a visitor's browser would add. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export function respond(body: unknown, status = 200): Response {
  const later = status === 503 ? { 'Retry-After': RETRY_AFTER_SECONDS } : {}
  return Response.json(body, { status, headers: { ...OPEN, ...later } })
}

/** A refusal that names the field and says in a sentence what it takes. */
export function refuse(
  status: 400 | 404 | 405 | 410 | 411 | 413 | 414 | 500 | 503,
  problems: readonly { field: string; message: string }[],
): Response {
  return respond({ errors: problems }, status)
}

/** The parameters of an address, with repeated keys as lists. */
export function parametersOf(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  )
}

/** The origin that links in an answer begin with: the operator's, else the one that was asked. */
export function baseUrlOf(request: Request, siteUrl: string | null): string {
  if (siteUrl) return siteUrl
  const host = request.headers.get('host')
  return host ? `http://${host}` : new URL(request.url).origin
}

/** An endpoint that answers 503 in the API's own shape when what it reads can't be had. */
export function orUnavailable<Rest extends unknown[]>(
  answer: (request: Request, ...rest: Rest) => Promise<Response>,
) {
  return async function answerOrRefusal(request: Request, ...rest: Rest): Promise<Response> {
    try {
      return await answer(request, ...rest)
    } catch (error) {
      siteLog().error({ err: error }, 'the API could not be read')
      return refuse(503, [{ field: '', message: UNAVAILABLE }])
    }
  }
}

const UNAVAILABLE = 'The catalogue can’t be read right now. Please try again in a minute.'
