/**
 * Whether a form was sent from this site itself. Every browser names the origin of a POST; a request without one,
 * or with one that is not ours, is refused.
 */
export function isSameOrigin(headers: Headers, siteUrl: string | null): boolean {
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return origin === siteUrl || host === headers.get('host')
}
