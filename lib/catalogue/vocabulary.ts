/**
 * The one normalised vocabulary (docs/architecture.md, Words). The position of a word in its list is its
 * bit in the search row's masks, so the lists only ever grow at the end; a migration seeds the same words
 * into `search_bit`, and a test holds the two together.
 */

export const TYPES = ['twelve-step', 'non-twelve-step', 'dual-diagnosis', 'family-and-friends'] as const
export type Type = (typeof TYPES)[number]

/** How a fellowship works: the one type that each of its meetings has. */
export type Approach = Extract<Type, 'twelve-step' | 'non-twelve-step'>

export const CONCERNS = [
  'opioids',
  'any-drug',
  'alcohol',
  'stimulants',
  'cannabis',
  'mental-health',
  'other',
] as const
export type Concern = (typeof CONCERNS)[number]

export const FORMATS = ['in-person', 'online', 'hybrid', 'phone'] as const
export type Format = (typeof FORMATS)[number]

/** How access features stand: a feature that is absent is "not stated", never "no". */
export const FEATURES = [
  // who may come
  'open',
  'closed',
  'newcomers',
  'women',
  'men',
  'lgbtq',
  'transgender',
  'young-people',
  'older-adults',
  'veterans',
  'first-responders',
  'professionals',
  'indigenous',
  'people-of-colour',
  'parents',
  'adult-children',
  'teens',
  'couples',
  // what happens there
  'discussion',
  'speaker',
  'step-study',
  'traditions',
  'literature',
  'basic-text',
  'big-book',
  'topic',
  'meditation',
  'candlelight',
  'daily-reading',
  'questions-and-answers',
  'concepts',
  'sponsorship',
  'writing',
  'social',
  'varies',
  'secular',
  'christian',
  'dual-diagnosis',
  'concurrent-family',
  // what may keep one out, or let one in
  'wheelchair',
  'asl',
  'childcare',
  'children-welcome',
  'no-children',
  'proof-of-attendance',
  'id-required',
  'closed-on-holidays',
  'non-smoking',
  'smoking-permitted',
  'fragrance-free',
  'outdoors',
  'assisted-listening',
  'accessible-restroom',
  'restricted-access',
  'limited-size',
  'digital-basket',
  'cross-talk',
] as const
export type Feature = (typeof FEATURES)[number]

/** Features that keep people out at the door: always shown early. */
export const DOOR_FEATURES: readonly Feature[] = [
  'women',
  'men',
  'closed',
  'id-required',
  'closed-on-holidays',
  'no-children',
  'restricted-access',
  'limited-size',
]

/** Features that somebody may need in order to come at all: a listing says that they are there, or nothing. */
export const ACCESS_FEATURES: readonly Feature[] = [
  'wheelchair',
  'asl',
  'childcare',
  'fragrance-free',
  'assisted-listening',
  'accessible-restroom',
]

/** Features of meetings that are held for some people rather than for everyone. */
export const AUDIENCE_FEATURES: readonly Feature[] = [
  'women',
  'men',
  'lgbtq',
  'transgender',
  'young-people',
  'older-adults',
  'veterans',
  'first-responders',
  'professionals',
  'indigenous',
  'people-of-colour',
  'adult-children',
  'teens',
  'couples',
]

/** What a group says of prescribed medication; unset means the fellowship's policy stands. */
export const GROUP_MEDICATION = ['welcome', 'limits'] as const
export type GroupMedication = (typeof GROUP_MEDICATION)[number]

/** What a fellowship publishes about prescribed medication; absent means unknown, never inferred. */
export const FELLOWSHIP_MEDICATION = ['welcomes', 'left-to-each-group', 'abstinence-only'] as const
export type FellowshipMedication = (typeof FELLOWSHIP_MEDICATION)[number]

export const STATUSES = ['draft', 'published', 'suspended', 'closed'] as const
export type Status = (typeof STATUSES)[number]

/** Where a meeting is shown to be: `exact` to the door, `approximate` to a street or so, `city`, or `hidden`. */
export const PRECISIONS = ['exact', 'approximate', 'city', 'hidden'] as const
export type Precision = (typeof PRECISIONS)[number]

/** When the way to join may be seen: at once, after a tap, by asking, or from 15 minutes before the start. */
export const JOIN_POLICIES = ['open', 'tap', 'contact', 'before-start'] as const
export type JoinPolicy = (typeof JOIN_POLICIES)[number]

export const RECURRENCES = ['weekly', 'monthly', 'interval', 'by-appointment'] as const
export type Recurrence = (typeof RECURRENCES)[number]
