import { DUAL_DIAGNOSIS } from './fellowships/dual-diagnosis'
import { FAMILY_AND_FRIENDS } from './fellowships/family-and-friends'
import type { FellowshipSeed } from './fellowships/fellowship-seed'
import { NON_TWELVE_STEP } from './fellowships/non-twelve-step'
import { RELATED } from './fellowships/related'
import { TWELVE_STEP } from './fellowships/twelve-step'

/** Every fellowship the catalogue starts with, keyed by slug: MA, RR, FA and CA each name two things. */
export const FELLOWSHIPS: readonly FellowshipSeed[] = [
  ...TWELVE_STEP,
  ...DUAL_DIAGNOSIS,
  ...NON_TWELVE_STEP,
  ...FAMILY_AND_FRIENDS,
  ...RELATED,
]
