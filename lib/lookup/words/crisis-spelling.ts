import { editDistance } from '@/lib/geo/place-text'

/** Words on which much depends, and which are long enough to be known with a wrong letter. */
const WORDS =
  `overdose overdosed overdosing unconscious unresponsive responding breathing breathe naloxone narcan gurgling
  purple myself himself herself themselves suicide suicidal killing swallowed ambulance collapsed anymore
  sobredosis inconsciente respira respirar respirando despierta despertar despertarlo reacciona responde desmayado suicidio
  suicido suicidarme pastillas demasiadas muriendo morirme matarme desaparecer cortarme ahorcarme autolesion lastimarme ambulancia`
    .split(/\s+/)
    .filter(Boolean)

/** Short words as they are typed on a phone. */
const TYPED: Readonly<Record<string, string>> = { kiero: 'quiero', kiere: 'quiere', kisiera: 'quisiera' }

const SHORTEST = 6
const LONG = 11

const KNOWN = new Set(WORDS)
const BY_LETTER = Map.groupBy(WORDS, (word) => word.charAt(0))

/** The word of danger that a plain word is with a letter or two wrong, else the word itself. */
export function spelt(word: string): string {
  if (Object.hasOwn(TYPED, word)) return TYPED[word] ?? word
  if (word.length < SHORTEST - 1 || KNOWN.has(word)) return word
  for (const known of BY_LETTER.get(word.charAt(0)) ?? []) {
    const limit = known.length >= LONG ? 2 : 1
    if (editDistance(word, known, limit) <= limit) return known
  }
  return word
}
