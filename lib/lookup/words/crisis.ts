import type { Crisis } from './types'

/**
 * Words of danger, over the plain words of a text. They stand here and in no table: nobody should be able to edit
 * them away by mistake. Rather too many than too few; the search goes on all the same.
 */
const OVERDOSE = [
  String.raw`(?:an? )?(?:over ?dos\w*|od|ods|oded|oding|sobredosis)`,
  'narcan|naloxone|naloxona',
  String.raw`(?:he|she|they|hes|shes|theyre|friend|son|daughter|baby|is|isnt|not|stopped|barely|cant|no)(?: \w+){0,2} breath(?:e|ing)`,
  'no (?:esta )?respira(?:ndo)?|dejo de respirar|no puede respirar',
  String.raw`(?:wont|will not|cant|cannot|not|doesnt|isnt|didnt) (?:\w+ )?(?:wake|waking|woke)(?: \w+){0,2}?(?: up)?`,
  'unresponsive|not responding|isnt responding|no (?:se )?despierta|no responde|no reacciona',
  '(?:turning|turned|lips(?: are)?|gone|going|face(?: is)?) blue|blue lips|labios (?:azules|morados)|(?:esta|se puso) (?:azul|morado|morada)',
  'took too (?:much|many)|tomo demasiad[oa]s?|took (?:all|a lot of|a bunch of)(?: \\w+){0,2} pills',
]
const SUICIDE = [
  String.raw`suicid\w*`,
  '(?:i )?(?:want|wants|wanna|wish|going|ready|trying)(?: \\w+){0,2} (?:die|dead|be dead)',
  '(?:i )?(?:dont|do not|cant|doesnt) (?:\\w+ )?(?:wanna|want)(?: \\w+){0,2} (?:live|be alive|be here anymore|exist|wake up)',
  'better off dead|no reason to live|nothing to live for',
  '(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|shoot|hang) (?:my|him|her|them|your) ?sel(?:f|ves)|self harm',
  '(?:end|ending|take|taking) (?:it all|(?:my|his|her|their) (?:own )?life)',
  '(?:me )?(?:quiero|quisiera|deseo|quiere) morir(?:me|se)?|(?:me quiero|quiero|quiere) matar(?:me|se)?|se quiere matar|matarme',
  'no (?:\\w+ )?quiero (?:seguir )?(?:vivir|viviendo)|quitarme la vida|acabar con (?:mi|todo)(?: vida)?',
]

const anyOf = (patterns: readonly string[]) => new RegExp(`(?<= )(?:${patterns.join('|')})(?= )`, 'g')
const PATTERNS: readonly [Crisis, RegExp][] = [
  ['overdose', anyOf(OVERDOSE)],
  ['suicide', anyOf(SUICIDE)],
]

/** Where plain words speak of danger to life, as ranges of words; an overdose before all else. */
export function findCrisis(words: readonly string[]): { crisis: Crisis; from: number; until: number }[] {
  const text = ` ${words.join(' ')} `
  const wordAt = (index: number) => text.slice(0, index).split(' ').length - 2
  return PATTERNS.flatMap(([crisis, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      crisis,
      from: wordAt(index),
      until: wordAt(index + found.length) + 1,
    })),
  )
}
