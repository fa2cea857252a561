import type { Concern, FellowshipMedication } from '../../../lib/catalogue/vocabulary'
import type { Localised } from '../localised'

/** A fellowship as it is seeded. A person's later edit in the catalogue stands above it. */
export type FellowshipSeed = {
  slug: string
  name: string
  /** Empty when there is none in use. */
  abbreviation: string
  approach: 'twelve-step' | 'non-twelve-step'
  dualDiagnosis: boolean
  familyAndFriends: boolean
  /** Near the subject, never a default answer. */
  related: boolean
  /** For minors: shown on request only, without an exact address. */
  youth: boolean
  /** From the fellowship's own words; `['alcohol']` alone makes it an alcohol-only one. */
  concerns: readonly Concern[]
  /** Who it is for, one plain sentence. */
  audience: Localised
  /** What one must meet to attend, or null. */
  entryRule: Localised | null
  about: Localised
  /** Empty when no address is certain. */
  website: string
  finderUrl: string
  phone: string
  /** What the fellowship itself publishes; null is unknown. Read in its own text at `medicationSource`. */
  medicationPolicy: FellowshipMedication | null
  medicationSource: string
  /** `YYYY-MM-DD`, or null. */
  medicationCheckedOn: string | null
}

type Stated = Pick<FellowshipSeed, 'slug' | 'name' | 'approach' | 'concerns' | 'audience' | 'about'>

/** Fills in what a fellowship leaves unsaid: no rule, no address, no published policy. */
export function fellowship(stated: Stated & Partial<FellowshipSeed>): FellowshipSeed {
  return {
    abbreviation: '',
    dualDiagnosis: false,
    familyAndFriends: false,
    related: false,
    youth: false,
    entryRule: null,
    website: '',
    finderUrl: '',
    phone: '',
    medicationPolicy: null,
    medicationSource: '',
    medicationCheckedOn: null,
    ...stated,
  }
}

/** Any drug, so each of them. */
export const ANY_DRUG: readonly Concern[] = ['opioids', 'any-drug', 'stimulants', 'cannabis']

/** Alcohol and any other drug. */
export const ANY_DRUG_OR_ALCOHOL: readonly Concern[] = [...ANY_DRUG, 'alcohol']
