import type { FellowshipMedication, GroupMedication } from '@/lib/catalogue/vocabulary'

export type MedicationStand = 'welcome' | 'limits' | 'ask-first' | 'not-stated'

/**
 * What is known of prescribed medicine at a group: its own word, else its fellowship's. Never inferred: an unset
 * group of a fellowship that leaves it to each group, or asks for abstinence, is to be asked.
 */
export function medicationStand(
  group: GroupMedication | null,
  fellowship: FellowshipMedication | null,
): MedicationStand {
  if (group) return group
  if (fellowship === 'welcomes') return 'welcome'
  return fellowship === null ? 'not-stated' : 'ask-first'
}
