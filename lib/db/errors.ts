/** A database that can't be used, in one sentence for the person who runs the site. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

const OLDEST_VERSION = 15

/** Throws a DatabaseError when the server's `server_version_num` is older than the oldest one that is tested. */
export function requireVersion(serverVersionNum: number, place: string): void {
  const major = Math.floor(serverVersionNum / 10000)
  if (major < OLDEST_VERSION)
    throw new DatabaseError(
      `The database at ${place} is Postgres ${major}; Open Chair needs ${OLDEST_VERSION} or newer.`,
    )
}

/** Where a database address leads, without the user's name and password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  return `${hostname || searchParams.get('host') || 'localhost'}:${port || '5432'}${pathname}`
}

/** Why nobody could connect to `url`: one sentence with the place and the cause, and never the password. */
export function connectionError(error: unknown, url: string): DatabaseError {
  return new DatabaseError(sentenceOf(error, url))
}

function sentenceOf(error: unknown, url: string): string {
  const place = placeOf(url)
  const { code, message: said, syscall, path } = detailsOf(error)
  const message = withoutPassword(said, url)
  const user = decoded(new URL(url).username)
  if (code === '28P01') return `The database at ${place} refuses the user "${user}" or the password.`
  if (code === '28000') return `The database at ${place} refuses the user "${user}" (${message}).`
  if (code === '3D000') return `There is no such database at ${place}.`
  if (code === '53300') return `The database at ${place} has no free connection.`
  if (code === '57P03') return `The database at ${place} is starting up or shutting down.`
  if (/client password must be/.test(message))
    return `The database at ${place} wants a password for the user "${user}", and its address has none.`
  if (/does not support SSL/.test(message))
    return `The database at ${place} does not speak TLS (SSL), which its address asks for: leave out sslmode, or turn TLS on there.`
  if (CERTIFICATE.test(code))
    return `The database at ${place} shows a certificate that can't be trusted (${message}): name the file of its authority in the address, as sslrootcert=FILE.`
  if (syscall === 'open')
    return `The address of the database at ${place} names the file "${path}", which can't be read (${code}).`
  if (/^(E[A-Z]+|ERR_.*)$/.test(code) || /timeout|terminated/i.test(message))
    return `The database at ${place} can't be reached (${code || message}).`
  return `The database at ${place} can't be used (${message}).`
}

/** Node's and OpenSSL's names for a certificate that does not hold. */
const CERTIFICATE = /CERT|SIGNATURE|ISSUER|ERR_TLS/

function detailsOf(error: unknown) {
  const { code, message, syscall, path }: Record<string, unknown> =
    error instanceof Error ? { ...error, message: error.message } : { message: error }
  return {
    code: String(code ?? ''),
    message: String(message).split('\n')[0]?.replace(/\.$/, '') ?? '',
    syscall,
    path: String(path),
  }
}

function withoutPassword(message: string, url: string): string {
  const { password } = new URL(url)
  return [password, decoded(password)]
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '...'), message)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
