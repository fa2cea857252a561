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
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`
}

/** What went wrong when connecting to `url`, as a DatabaseError when it is one that an operator can mend. */
export function connectionError(error: unknown, url: string): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const place = placeOf(url)
  const user = decodeURIComponent(new URL(url).username)
  if (code === '28P01' || code === '28000')
    return new DatabaseError(`The database at ${place} refuses the user "${user}" or the password.`)
  if (code === '3D000') return new DatabaseError(`There is no such database at ${place}.`)
  if (code === '53300') return new DatabaseError(`The database at ${place} has no free connection.`)
  if (code === '57P03') return new DatabaseError(`The database at ${place} is starting up or shutting down.`)
  if (/^(E[A-Z]+|ERR_.*)$/.test(code) || /timeout|terminated/i.test(error.message))
    return new DatabaseError(`The database at ${place} can't be reached (${code || error.message}).`)
  return error
}
