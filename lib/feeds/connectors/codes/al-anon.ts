import { LANGUAGE_CODES } from './languages'
import { type CodeTable, meaning, named } from './types'

/** Meeting Guide's codes for Al-Anon and Alateen. */
export const AL_ANON_CODES: CodeTable = {
  ...LANGUAGE_CODES,
  A: meaning('secular'),
  AA: named('Concurrent with AA'),
  AC: meaning('adult-children'),
  AL: named('Concurrent with Alateen'),
  ASL: meaning('asl'),
  BA: meaning('childcare'),
  BE: meaning('newcomers'),
  C: named('Families and friends only', 'closed'),
  FF: meaning('fragrance-free'),
  G: named('Gay', 'lgbtq'),
  L: named('Lesbian', 'lgbtq'),
  LGBTQIA: meaning('lgbtq'),
  M: meaning('men'),
  O: named('Families, friends and observers welcome', 'open'),
  POA: named('Parents of alcoholics', 'parents'),
  POC: meaning('people-of-colour'),
  SM: meaning('smoking-permitted'),
  SP: meaning('speaker'),
  ST: meaning('step-study'),
  T: meaning('transgender'),
  W: meaning('women'),
  X: meaning('wheelchair'),
  Y: named('Alateen', 'teens'),
  YA: named('Young adults', 'young-people'),
}
