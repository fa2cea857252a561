import type { Feature, Format } from '@/lib/catalogue/vocabulary'
import { weighted } from './weighted'

/** How often things are so in published lists of meetings, roughly; shares need not add up to one. */

export const drawFellowship = weighted<string>([
  ['alcoholics-anonymous', 550],
  ['narcotics-anonymous', 250],
  ['al-anon', 70],
  ['smart-recovery', 30],
  ['celebrate-recovery', 20],
  ['recovery-dharma', 15],
  ['cocaine-anonymous', 12],
  ['heroin-anonymous', 10],
  ['crystal-meth-anonymous', 8],
  ['nar-anon', 8],
  ['co-dependents-anonymous', 7],
  ['adult-children-of-alcoholics', 6],
  ['lifering-secular-recovery', 4],
  ['marijuana-anonymous', 4],
  ['alateen', 3],
  ['medication-assisted-recovery-anonymous', 1],
  ['dual-recovery-anonymous', 1],
  ['double-trouble-in-recovery', 1],
])

/** How many of the groups that are online alone are at home on another clock than the towns'. */
export const ELSEWHERE_SHARE = 0.25

/** Clocks all over the world on which those are held: as many as a large list of online meetings has. */
export const ONLINE_ZONES = [
  'Africa/Accra',
  'Africa/Addis_Ababa',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Johannesburg',
  'Africa/Lagos',
  'Africa/Nairobi',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'America/Caracas',
  'America/Costa_Rica',
  'America/Guatemala',
  'America/Jamaica',
  'America/La_Paz',
  'America/Lima',
  'America/Mexico_City',
  'America/Panama',
  'America/Puerto_Rico',
  'America/Santiago',
  'America/Sao_Paulo',
  'Asia/Almaty',
  'Asia/Bangkok',
  'Asia/Colombo',
  'Asia/Dubai',
  'Asia/Hong_Kong',
  'Asia/Jakarta',
  'Asia/Jerusalem',
  'Asia/Karachi',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Manila',
  'Asia/Riyadh',
  'Asia/Seoul',
  'Asia/Singapore',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Atlantic/Azores',
  'Atlantic/Reykjavik',
  'Australia/Adelaide',
  'Australia/Brisbane',
  'Australia/Perth',
  'Australia/Sydney',
  'Europe/Amsterdam',
  'Europe/Athens',
  'Europe/Berlin',
  'Europe/Bucharest',
  'Europe/Dublin',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Europe/Kyiv',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/Madrid',
  'Europe/Moscow',
  'Europe/Paris',
  'Europe/Rome',
  'Europe/Stockholm',
  'Europe/Warsaw',
  'Pacific/Auckland',
  'Pacific/Fiji',
] as const

/** What follows for a whole group: it gathers in a room, online, or both. */
export const drawFormat = weighted<Format>([
  ['in-person', 790],
  ['online', 120],
  ['hybrid', 80],
  ['phone', 10],
])

export const drawMeetingsPerGroup = weighted<number>([
  [1, 46],
  [2, 22],
  [3, 12],
  [4, 7],
  [5, 6],
  [7, 6],
  [14, 1],
])

export const drawHour = weighted<number>([
  [6, 5],
  [7, 7],
  [8, 5],
  [9, 4],
  [10, 6],
  [11, 3],
  [12, 17],
  [13, 3],
  [14, 2],
  [15, 2],
  [16, 2],
  [17, 8],
  [18, 12],
  [19, 26],
  [20, 11],
  [21, 3],
  [22, 2],
  [23, 1],
  [0, 0.3],
])

export const drawMinute = weighted<number>([
  [0, 58],
  [30, 32],
  [15, 6],
  [45, 4],
])

export const drawDuration = weighted<number>([
  [60, 78],
  [90, 14],
  [75, 3],
  [45, 2],
  [30, 2],
  [120, 1],
])

export const drawPrecision = weighted<'exact' | 'approximate' | 'city'>([
  ['exact', 92],
  ['approximate', 4],
  ['city', 4],
])

/** The ways not to be plainly weekly. */
export const drawIrregularity = weighted<'monthly' | 'interval' | 'by-appointment' | 'season' | 'skips'>([
  ['monthly', 45],
  ['interval', 15],
  ['by-appointment', 20],
  ['season', 10],
  ['skips', 10],
])

export const IRREGULAR_SHARE = 0.03
/** Of those who gather in a room: how often they share it with a group that is there already. */
export const SHARED_VENUE_SHARE = 0.45

/** Of each pair at most one. */
export const EITHER_OR: readonly (readonly [one: Feature, share: number, other: Feature, share: number])[] = [
  ['open', 0.52, 'closed', 0.34],
  ['women', 0.06, 'men', 0.05],
]

export const FEATURE_SHARES: readonly (readonly [feature: Feature, share: number])[] = [
  ['discussion', 0.42],
  ['wheelchair', 0.35],
  ['step-study', 0.14],
  ['speaker', 0.13],
  ['big-book', 0.12],
  ['newcomers', 0.11],
  ['literature', 0.1],
  ['topic', 0.09],
  ['meditation', 0.05],
  ['lgbtq', 0.04],
  ['young-people', 0.04],
  ['childcare', 0.03],
  ['candlelight', 0.02],
  ['traditions', 0.02],
  ['non-smoking', 0.02],
  ['fragrance-free', 0.01],
  ['secular', 0.01],
  ['proof-of-attendance', 0.01],
  ['asl', 0.005],
  ['id-required', 0.003],
  ['dual-diagnosis', 0.002],
]

/** What no invented meeting has: asking for it finds nothing, and has to look at every meeting to know. */
export const UNUSED_FEATURE: Feature = 'transgender'
/** The same, but the index alone can tell. */
export const UNUSED_FELLOWSHIP = 'millati-islami'

/** None stated is English, as most lists have it. */
export const drawLanguages = weighted<readonly string[]>([
  [[], 850],
  [['en'], 80],
  [['es'], 50],
  [['en', 'es'], 8],
  [['fr'], 5],
  [['pl'], 2],
  [['ru'], 2],
  [['pt'], 1],
  [['ko'], 1],
])
