import { createServer, connect as dial, type Socket } from 'node:net'

/**
 * Stands in front of a database as PgBouncer does in its default configuration: whoever sends a start-up parameter
 * `options` is refused, everything else is passed on.
 */
export async function startPooler(databaseUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const { hostname, port } = new URL(databaseUrl)
  const open = new Set<Socket>()
  const server = createServer((client) => {
    open.add(client.on('error', () => {}).on('close', () => open.delete(client)))
    client.once('data', (startup: Buffer) => {
      if (startup.includes('\0options\0')) return client.end(refusal())
      const database = dial(Number(port), hostname).on('error', () => client.destroy())
      client.on('close', () => database.destroy())
      database.write(startup)
      client.pipe(database).pipe(client)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof address === 'object' && address?.port)
  return {
    url: url.href,
    stop: () => {
      for (const client of open) client.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** An ErrorResponse of the protocol: a type, the length, fields, and a zero. */
function refusal(): Buffer {
  const fields = Buffer.from('SFATAL\0C08P01\0Munsupported startup parameter: options\0\0')
  const head = Buffer.from('E\0\0\0\0')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
