import { type CodeTable, meaning, named, speaking } from './types'

/** The codes of Recovery Dharma in Meeting Guide feeds; Refuge Recovery's are the same. */
export const RECOVERY_DHARMA_CODES: CodeTable = {
  '8F': named('Eightfold Path study', 'literature'),
  BB: named('Book study', 'literature'),
  BE: meaning('newcomers'),
  C: meaning('closed'),
  CC: meaning('childcare'),
  DA: speaking('da'),
  DE: speaking('de'),
  DF: named('Dog friendly'),
  EN: speaking('en'),
  ES: speaking('es'),
  FI: speaking('fi'),
  FR: speaking('fr'),
  IS: named('Inquiry study'),
  IW: named('Inquiry writing', 'writing'),
  LGBTQ: meaning('lgbtq'),
  M: meaning('men'),
  MI: named('Mindfulness practice', 'meditation'),
  NL: speaking('nl'),
  O: meaning('open'),
  PR: named('Process addictions'),
  SV: speaking('sv'),
  TH: speaking('th'),
  W: meaning('women'),
  WA: meaning('wheelchair'),
}
