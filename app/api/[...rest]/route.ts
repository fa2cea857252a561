import { refuse } from '@/lib/api/respond'

export const dynamic = 'force-dynamic'

/** Whatever is no endpoint of the API. */
export function GET(): Response {
  return refuse(404, [{ field: '', message: 'There is nothing at this address of the API.' }])
}
