/** Anyone may read the API from anywhere: there is nothing in it that a visitor's browser would add. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export function respond(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: OPEN })
}

/** A refusal that names the field and says in a sentence what it takes. */
export function refuse(
  status: 400 | 404 | 410,
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
