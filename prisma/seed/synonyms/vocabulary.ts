import type { SynonymField } from '@/lib/lookup/words/types'

/**
 * What people say, by what a search takes it for: field, value (several with "+"), phrases. A phrase is written plain
 * (lower case, no accents or apostrophes), phrases are separated by commas.
 */
export type Vocabulary = Partial<Record<SynonymField, Readonly<Record<string, string>>>>

export type SynonymSeed = { language: string; phrase: string; field: SynonymField; value: string[] }

/** The rows of a vocabulary: one for each phrase and field, with all the values that it stands under. */
export function rowsOf(language: string, vocabulary: Vocabulary): SynonymSeed[] {
  const rows = new Map<string, SynonymSeed>()
  for (const [field, byValue] of Object.entries(vocabulary) as [SynonymField, Record<string, string>][])
    for (const [values, phrases] of Object.entries(byValue))
      for (const phrase of phrases.split(',').map((each) => each.trim())) {
        const key = `${field} ${phrase}`
        const row = rows.get(key) ?? { language, phrase, field, value: [] }
        row.value.push(...values.split('+'))
        rows.set(key, row)
      }
  return [...rows.values()]
}

/** Phrases of two parts, each of the first before each of the last: my son, my daughter, his son, his daughter. */
export function each(first: string, last: string): string {
  const lasts = last.split(',').map((part) => part.trim())
  return first
    .split(',')
    .flatMap((part) => lasts.map((end) => `${part.trim()} ${end}`))
    .join(', ')
}
