import type { Feature } from '../../../catalogue/vocabulary'
import type { SourceFormat } from '../../types'
import { AL_ANON_CODES } from './al-anon'
import { ALCOHOLICS_ANONYMOUS_CODES } from './alcoholics-anonymous'
import { COMMON_CODES } from './common'
import { NARCOTICS_ANONYMOUS_CODES } from './narcotics-anonymous'
import { RECOVERY_DHARMA_CODES } from './recovery-dharma'
import type { Code, CodeTable } from './types'

const TABLES: Record<string, CodeTable> = {
  'alcoholics-anonymous': ALCOHOLICS_ANONYMOUS_CODES,
  'al-anon': AL_ANON_CODES,
  alateen: AL_ANON_CODES,
  'narcotics-anonymous': NARCOTICS_ANONYMOUS_CODES,
  'heroin-anonymous': NARCOTICS_ANONYMOUS_CODES,
  'recovery-dharma': RECOVERY_DHARMA_CODES,
  'refuge-recovery': RECOVERY_DHARMA_CODES,
}

export type ReadCodes = {
  features: Feature[]
  languages: string[]
  /** Codes that map onto nothing, or onto less than they say, under their own names. */
  sourceFormats: SourceFormat[]
  isOnline: boolean
  isTemporarilyClosed: boolean
}

/**
 * What a row's codes mean in its fellowship: `Y` is Young People in AA and Alateen in Al-Anon. A fellowship
 * without a table of its own has only the codes that mean the same everywhere. A meeting may be both open and
 * closed: the source says so of those that are open once a month.
 */
export function readCodes(fellowshipSlug: string, codes: readonly string[]): ReadCodes {
  const table = TABLES[fellowshipSlug] ?? COMMON_CODES
  const features = new Set<Feature>()
  const languages = new Set<string>()
  const sourceFormats: SourceFormat[] = []
  let isOnline = false
  let isTemporarilyClosed = false
  for (const code of new Set(codes)) {
    const key = code.toUpperCase()
    if (key === 'ONL') isOnline = true
    else if (key === 'TC') isTemporarilyClosed = true
    else {
      const known: Code | undefined = Object.hasOwn(table, key) ? table[key] : undefined
      for (const feature of known?.features ?? []) features.add(feature)
      if (known?.language) languages.add(known.language)
      if (!known || known.name !== undefined) {
        sourceFormats.push({
          key: code.slice(0, 80),
          name: known?.name ?? code.slice(0, 80),
          description: '',
        })
      }
    }
  }
  return { features: [...features], languages: [...languages], sourceFormats, isOnline, isTemporarilyClosed }
}
