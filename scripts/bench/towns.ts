import type { ClientBase } from 'pg'
import { randomFor } from '@/prisma/seed/sample/random'
import type { Town } from './generator'
import { weighted } from './weighted'

/** The towns of the United States and Canada, from a database that holds the gazetteer, always in one order. */
export async function loadTowns(client: ClientBase): Promise<Town[]> {
  const { rows } = await client.query<Town>(`
    SELECT c.name, c.admin1 AS state, c.country, c.zone, c.lat, c.lng, c.population, c.query,
      ARRAY(
        SELECT p.postal_code FROM place p
        WHERE p.kind = 'postal' AND p.cell = c.cell AND p.name = c.name AND p.admin1 = c.admin1
        ORDER BY p.postal_code LIMIT 20
      ) AS "postalCodes"
    FROM place c
    WHERE c.kind = 'city' AND c.source = 'packaged' AND c.country IN ('US', 'CA') AND c.population > 0
    ORDER BY c.id`)
  return rows
}

/** So many different places, as people would search for them: the larger a town, the sooner it is among them. */
export function drawTowns(towns: readonly Town[], count: number, seed: string): Town[] {
  const random = randomFor(seed)
  const draw = weighted(towns.map((town) => [town, town.population]))
  const drawn = new Set<Town>()
  while (drawn.size < Math.min(count, towns.length)) drawn.add(draw(random))
  return [...drawn]
}
