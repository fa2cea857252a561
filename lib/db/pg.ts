import pg from 'pg'
import { connectionError, placeOf, requireVersion } from './errors'

const CONNECT_TIMEOUT_MS = 10_000

/**
 * Runs `work` on one connection of its own, which ends afterwards whatever happens.
 * For work that Prisma is not made for: COPY, and transactions that take longer than seconds.
 * @throws DatabaseError when nobody could connect.
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url).catch((error: unknown) => {
    throw connectionError(error, url)
  })
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Fails also when the address can't be understood, or names a certificate that can't be read. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  // A connection lost while idle fails the next query; without a listener it would end the process
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Throws a DatabaseError, in one sentence, unless `url` leads to a Postgres that is up and new enough. */
export async function requireDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    )
    requireVersion(Number(rows[0]?.version), placeOf(url))
  })
}
