import { type CodeTable, meaning } from './types'

/** Codes that mean the same in every fellowship that is known to use them. */
export const COMMON_CODES: CodeTable = {
  ASL: meaning('asl'),
  BE: meaning('newcomers'),
  C: meaning('closed'),
  FF: meaning('fragrance-free'),
  LGBTQ: meaning('lgbtq'),
  LGBTQIA: meaning('lgbtq'),
  LIT: meaning('literature'),
  M: meaning('men'),
  MED: meaning('meditation'),
  O: meaning('open'),
  POC: meaning('people-of-colour'),
  S: { language: 'es' },
  SP: meaning('speaker'),
  ST: meaning('step-study'),
  W: meaning('women'),
  X: meaning('wheelchair'),
}
