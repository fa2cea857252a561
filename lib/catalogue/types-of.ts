import type { Approach, Type } from './vocabulary'

/**
 * The types of a meeting, by its fellowship and its own features, as `refresh_meeting_search` writes them down: a tag
 * makes it dual diagnosis unless it is for relatives or only related. In the order of TYPES.
 */
export function typesOf(
  fellowship: { approach: Approach; dualDiagnosis: boolean; familyAndFriends: boolean; related: boolean },
  features: readonly string[],
): Type[] {
  const { approach, familyAndFriends, related } = fellowship
  const isTagged = features.includes('dual-diagnosis') && !familyAndFriends
  const isDual = !related && (fellowship.dualDiagnosis || isTagged)
  return [
    approach,
    ...(isDual ? (['dual-diagnosis'] as const) : []),
    ...(familyAndFriends ? (['family-and-friends'] as const) : []),
  ]
}
