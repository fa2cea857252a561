import type { Feature } from '../../../catalogue/vocabulary'
import { type CodeTable, meaning, named } from './types'

/** BMLT's world ids, the only part of a format that means the same on every server. */
export const BMLT_WORLD_IDS: CodeTable = {
  BEG: meaning('newcomers'),
  BT: meaning('basic-text'),
  CAN: meaning('candlelight'),
  CH: meaning('closed-on-holidays'),
  CLOSED: meaning('closed'),
  CPT: meaning('concepts'),
  CW: meaning('children-welcome'),
  DISC: meaning('discussion'),
  GL: meaning('lgbtq'),
  GP: named('Guiding Principles', 'literature', 'traditions'),
  IP: named('Informational pamphlet', 'literature'),
  IW: named('It Works: How and Why', 'literature'),
  JFT: named('Just for Today', 'daily-reading'),
  LC: named('Living Clean', 'literature'),
  LIT: meaning('literature'),
  M: meaning('men'),
  MED: meaning('meditation'),
  NC: meaning('no-children'),
  NS: meaning('non-smoking'),
  OPEN: meaning('open'),
  QA: meaning('questions-and-answers'),
  RA: meaning('restricted-access'),
  'S-D': meaning('speaker', 'discussion'),
  SMOK: meaning('smoking-permitted'),
  SPAD: named('A Spiritual Principle a Day', 'daily-reading'),
  SPK: meaning('speaker'),
  STEP: meaning('step-study'),
  SWG: named('Step Working Guides', 'step-study'),
  TOP: meaning('topic'),
  TRAD: meaning('traditions'),
  VAR: meaning('varies'),
  W: meaning('women'),
  WCHR: meaning('wheelchair'),
  Y: meaning('young-people'),
}

/** World ids that say how one attends, and `LANG`, which says that the format is a language. */
export const ATTENDANCE_WORLD_IDS: ReadonlySet<string> = new Set(['VM', 'TC', 'HYBR'])

/**
 * What servers often add without a world id, by its English name. These keep people out at the door or let
 * them in, so they must be found by filters; they keep their own name on the listing as well.
 */
export const FEATURES_BY_NAME: readonly (readonly [RegExp, Feature])[] = [
  [/^no children/i, 'no-children'],
  [/^closed (?:on |during )?(?:all )?holidays/i, 'closed-on-holidays'],
  [/^(?:photo )?id(?:entification)? required/i, 'id-required'],
  [/^(?:asl$|american sign language|sign language)/i, 'asl'],
  [/^(?:no|non)[- ]?smoking/i, 'non-smoking'],
  [/^smoking/i, 'smoking-permitted'],
  [/^wheelchair/i, 'wheelchair'],
  [/^child(?:ren)?(?:'s)? ?care|^babysitting/i, 'childcare'],
  [/^children (?:are )?welcome/i, 'children-welcome'],
  [/^restricted (?:access|attendance)/i, 'restricted-access'],
  [/^(?:limited (?:size|attendance|capacity)|attendance limited)/i, 'limited-size'],
  [/^(?:proof of attendance|court (?:card|paper|slip)s?)/i, 'proof-of-attendance'],
  [/^(?:agnostic|atheist|secular)/i, 'secular'],
  [/^out ?doors?/i, 'outdoors'],
  [/^trans(?:gender)?$/i, 'transgender'],
  [/^(?:fragrance|scent)[- ]free/i, 'fragrance-free'],
]
