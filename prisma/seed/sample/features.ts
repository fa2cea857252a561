import type { Feature, Format } from '../../../lib/catalogue/vocabulary'
import type { FellowshipSeed } from '../fellowships/fellowship-seed'
import type { Random } from './random'

/** A feature and the share of fitting meetings that have it. */
type Likely = readonly [feature: Feature, share: number]

const AUDIENCES: readonly Likely[] = [
  ['newcomers', 0.12],
  ['lgbtq', 0.06],
  ['transgender', 0.02],
  ['young-people', 0.05],
  ['older-adults', 0.03],
  ['veterans', 0.03],
  ['first-responders', 0.02],
  ['professionals', 0.02],
  ['indigenous', 0.02],
  ['people-of-colour', 0.03],
]

const CONTENT: readonly Likely[] = [
  ['discussion', 0.4],
  ['speaker', 0.12],
  ['literature', 0.12],
  ['topic', 0.1],
  ['meditation', 0.06],
  ['candlelight', 0.03],
  ['daily-reading', 0.05],
  ['questions-and-answers', 0.03],
  ['writing', 0.03],
  ['social', 0.02],
  ['varies', 0.03],
]

const TWELVE_STEP: readonly Likely[] = [
  ['step-study', 0.2],
  ['traditions', 0.06],
  ['concepts', 0.03],
  ['sponsorship', 0.04],
]

const FAMILY: readonly Likely[] = [
  ['parents', 0.25],
  ['adult-children', 0.15],
  ['couples', 0.08],
  ['concurrent-family', 0.1],
]

const IN_A_ROOM: readonly Likely[] = [
  ['wheelchair', 0.35],
  ['asl', 0.03],
  ['childcare', 0.04],
  ['children-welcome', 0.06],
  ['id-required', 0.03],
  ['closed-on-holidays', 0.04],
  ['non-smoking', 0.15],
  ['fragrance-free', 0.02],
  ['outdoors', 0.03],
  ['assisted-listening', 0.02],
  ['accessible-restroom', 0.12],
  ['restricted-access', 0.02],
  ['limited-size', 0.03],
]

const ON_A_SCREEN: readonly Likely[] = [['digital-basket', 0.3]]

const BOOK_OF: ReadonlyMap<string, Feature> = new Map<string, Feature>([
  ['narcotics-anonymous', 'basic-text'],
  ['alcoholics-anonymous', 'big-book'],
  ['drug-addicts-anonymous', 'big-book'],
  ['heroin-anonymous', 'big-book'],
])

/** What each fellowship's meetings are like throughout. */
const ALWAYS: ReadonlyMap<string, readonly Feature[]> = new Map<string, readonly Feature[]>([
  ['celebrate-recovery', ['christian']],
  ['women-for-sobriety', ['women']],
  ['lifering-secular-recovery', ['secular', 'cross-talk']],
  ['secular-organizations-for-sobriety', ['secular']],
  ['smart-recovery', ['cross-talk']],
  ['recovery-dharma', ['meditation']],
  ['refuge-recovery', ['meditation']],
  ['the-phoenix', ['social']],
  ['alateen', ['teens']],
  ['wellbriety', ['indigenous']],
])

/** A set of features that a meeting of this fellowship and format could have; never two that exclude each other. */
export function drawFeatures(fellowship: FellowshipSeed, format: Format, random: Random): Feature[] {
  const drawn = (pool: readonly Likely[]) =>
    pool.filter(([, share]) => random.chance(share)).map(([feature]) => feature)
  const features = new Set<Feature>([
    random.chance(0.7) ? 'open' : 'closed',
    ...(ALWAYS.get(fellowship.slug) ?? []),
    ...(fellowship.youth ? [] : drawn(AUDIENCES)),
    ...drawn(CONTENT),
  ])
  if (fellowship.approach === 'twelve-step') for (const feature of drawn(TWELVE_STEP)) features.add(feature)
  else if (random.chance(0.1)) features.add('secular')
  if (fellowship.familyAndFriends) for (const feature of drawn(FAMILY)) features.add(feature)
  else if (!fellowship.related && random.chance(fellowship.dualDiagnosis ? 1 : 0.03))
    features.add('dual-diagnosis')
  const book = BOOK_OF.get(fellowship.slug)
  if (book && random.chance(0.25)) features.add(book)
  if (!fellowship.youth && !features.has('women') && random.chance(0.14))
    features.add(random.chance(0.55) ? 'women' : 'men')
  if (random.chance(0.08)) features.add('proof-of-attendance')
  for (const feature of drawn(format === 'online' || format === 'phone' ? ON_A_SCREEN : IN_A_ROOM))
    features.add(feature)
  if (format === 'in-person' && !features.has('non-smoking') && random.chance(0.03))
    features.add('smoking-permitted')
  if (!features.has('childcare') && !features.has('children-welcome') && random.chance(0.03))
    features.add('no-children')
  return [...features]
}
