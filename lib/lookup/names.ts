import type { Query } from '../geo/types'
import type { Criteria, NamedField, Names, Problem } from './types'

const NO_NAMES: Names = { fellowship: new Map(), body: new Map(), group: new Map(), region: new Map() }

/**
 * A search with only those fellowships, service bodies, groups and region that there are, their names, and a problem
 * for each that there is not. Asks nothing when the search names none.
 */
export async function resolveNames(
  criteria: Criteria,
  query: Query,
): Promise<{ criteria: Criteria; names: Names; problems: readonly Problem[] }> {
  const { fellowships, bodies, groups, region } = criteria
  if (fellowships.length + bodies.length + groups.length === 0 && region === '')
    return { criteria, names: NO_NAMES, problems: [] }
  const rows = await query<{ field: NamedField; value: string; name: string }>(
    `SELECT 'fellowship' AS field, slug AS value, name FROM fellowship WHERE slug = ANY ($1::text[])
     UNION ALL SELECT 'body', id::text, name FROM service_body WHERE id = ANY ($2::int[])
     UNION ALL SELECT 'group', id, name FROM support_group WHERE id = ANY ($3::text[])
     UNION ALL (SELECT 'region', path, name FROM region WHERE path = $4 LIMIT 1)`,
    [fellowships, bodies, groups, region],
  )
  const names = { fellowship: new Map(), body: new Map(), group: new Map(), region: new Map() }
  for (const { field, value, name } of rows) names[field].set(value, name)
  const problems: Problem[] = []
  const known = <Value extends string | number>(field: NamedField, values: readonly Value[]) =>
    values.filter((value) => {
      if (names[field].has(String(value))) return true
      problems.push({ field, value: String(value), reason: 'not-known' })
      return false
    })
  const change: Partial<Criteria> = {
    fellowships: known('fellowship', fellowships),
    bodies: known('body', bodies),
    groups: known('group', groups),
    region: known('region', region === '' ? [] : [region])[0] ?? '',
  }
  return { criteria: { ...criteria, ...change }, names, problems }
}
