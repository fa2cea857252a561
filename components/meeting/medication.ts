import type { FellowshipMedication, GroupMedication } from '@/lib/catalogue/vocabulary'

export type MedicationStand = 'welcome' | 'limits' | 'ask-first' | 'abstinence' | 'not-stated'

const OF_FELLOWSHIP = {
  welcomes: 'welcome',
  'left-to-each-group': 'ask-first',
  'abstinence-only': 'abstinence',
} as const satisfies Record<FellowshipMedication, MedicationStand>

/**
 * What is known of prescribed medicine at a group: its own word, else its fellowship's. Never inferred: an unset
 * group of a fellowship that leaves it to each group is to be asked, and one that asks for abstinence is said to.
 */
export function medicationStand(
  group: GroupMedication | null,
  fellowship: FellowshipMedication | null,
): MedicationStand {
  if (group) return group
  return fellowship === null ? 'not-stated' : OF_FELLOWSHIP[fellowship]
}
