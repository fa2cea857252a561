import { isDatabaseReady } from '@/lib/catalogue/data'

export const dynamic = 'force-dynamic'

/** Ready: the database answers and holds the catalogue's tables. 503 otherwise. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady()
  return Response.json({ status: ready ? 'ready' : 'database unavailable' }, { status: ready ? 200 : 503 })
}
