import { z } from 'zod'
import { orUnavailable, parametersOf, refuse, respond } from '@/lib/api/respond'
import { siteSettings } from '@/lib/config/site'
import { suggestPlacesFor } from '@/lib/lookup/data'

export const dynamic = 'force-dynamic'

export const GET = orUnavailable(listPlaces)

const parameters = z.strictObject({
  q: z.tuple([z.string().trim().min(1).max(120)]),
  limit: z.tuple([z.coerce.number().int().min(1).max(20)]).optional(),
})

/** Type-ahead: the places that a searcher who has typed `q` may mean, the likeliest first. */
async function listPlaces(request: Request): Promise<Response> {
  const parsed = parameters.safeParse(parametersOf(request))
  if (!parsed.success) {
    return refuse(
      400,
      parsed.error.issues.map((issue) => {
        const field =
          issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? 'q')
        return { field, message: FIELDS[field] ?? 'This parameter is not known.' }
      }),
    )
  }
  const { q, limit } = parsed.data
  const places = await suggestPlacesFor(q[0], { limit: limit?.[0] ?? 8, site: siteSettings() })
  return respond({ places })
}

const FIELDS: Record<string, string> = {
  q: 'Give one text of 1 to 120 characters, as in q=Portland.',
  limit: 'Give a whole number from 1 to 20.',
}
