import { AUDIENCE_FEATURES } from '../catalogue/vocabulary'
import type { Criteria } from './types'

/**
 * Whether meetings for relatives, those that are only related, and those with a rule to meet first step behind all
 * others: they are no answer to "the next meeting for me", unless the search names them.
 */
export function stepsBack({ types, fellowships, groups, bodies, features }: Criteria): boolean {
  const named = fellowships.length + groups.length + bodies.length > 0
  return !named && !types.includes('family-and-friends') && !features.includes('teens')
}

/** Whether the search itself says for whom. */
export function asksForSome(criteria: Criteria): boolean {
  const audience: readonly string[] = AUDIENCE_FEATURES
  return !stepsBack(criteria) || criteria.features.some((feature) => audience.includes(feature))
}
