import { areDatabasesReady } from '@/lib/catalogue/data'

export const dynamic = 'force-dynamic'

/** Ready: the databases for reading and for writing answer and hold the catalogue's tables. 503 otherwise. */
export async function GET(): Promise<Response> {
  const ready = await areDatabasesReady()
  return Response.json({ status: ready ? 'ready' : 'database unavailable' }, { status: ready ? 200 : 503 })
}
