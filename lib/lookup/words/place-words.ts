import { qualifiersOf } from '@/lib/geo/place-text'

/** After these a place must follow, known or not. */
export const SURE_PREPOSITIONS = new Set('near nearby around cerca alrededor close'.split(' '))
/** After these a place may follow. */
export const PLACE_PREPOSITIONS = new Set(
  'in at from outside inside en desde by around near visiting'.split(' '),
)
/** Words within names: the Bronx, Los Angeles, Isle of Palms. They begin or end no name by themselves. */
export const NAME_JOINERS = new Set('the of on and del de la las los el y san upon le'.split(' '))

const CODE_LENGTH = 4
/** Codes that are more often something else; a state only right at the end, or before a postal code. */
const COMMON_WORDS = new Set('in on or me hi oh ok la de al co no id mi us man mass wash'.split(' '))

/** What stands in every town: near it, or in it, is near no place by itself. */
const THINGS = new Set(
  `hospital school church chapel temple mosque synagogue library station bus train subway metro tram line stop campus
   college university clinic pharmacy shelter prison jail custody court courthouse bar pub gym mall store shop work
   office building house home hotel room hall club clubhouse center centre city town village county area place park
   beach street road avenue car airport motel pain love need trouble danger bed person part crisis
   one marathon christmas easter thanksgiving halloween
   iglesia escuela biblioteca parque trabajo casa carcel prision ciudad pueblo centro calle estacion`.split(
    /\s+/,
  ),
)

/** Whether all of these words name things and no town: the hospital, la iglesia. */
export function areThings(words: readonly string[]): boolean {
  const isLosAngeles = words.length === 1 && words[0] === 'la'
  return !isLosAngeles && words.every((word) => THINGS.has(word) || NAME_JOINERS.has(word))
}

/** Persons, and what is told of them: no place is meant by these, whatever some airport's code is. */
const NO_NAMES = new Set(
  `i he she it we you they him his her hers its our ours your yours them their theirs im ive hes shes its were youre
   theyre weve theyve myself himself herself themselves someone somebody anyone anybody everyone everybody nobody noone
   is isnt are arent was wasnt be been being am do does did dont doesnt didnt has hasnt have havent had wont cant cannot
   would could should not never yet too very just really please this that these those and but so if
   ella ellos ellas yo tu nos nosotros ustedes mis tus sus esta estan estoy soy es son fue era muy ya pero porque`.split(
    /\s+/,
  ),
)

export function isNoName(word: string): boolean {
  return NO_NAMES.has(word)
}

/** A short form of a state or country: pa, calif, uk. */
export function isStateCode(word: string): boolean {
  return word.length <= CODE_LENGTH && word.length > 1 && qualifiersOf(word).length > 0
}

export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(word)
}

/** Yesterday to who speaks Spanish, and a town in Massachusetts, whose code is no fellowship after it. */
export function isTownOfState(word: string, state: string): boolean {
  return word === 'ayer' && state === 'ma'
}

/** A state or country by its full name: idaho, canada. */
export function isStateName(words: string): boolean {
  return words.length > CODE_LENGTH && qualifiersOf(words).length > 0
}

/** Names of towns that are hopes or habits to everybody else: a place only where nothing else would make sense. */
export const RATHER_NO_PLACE = new Set(
  `hope faith serenity paradise unity harmony freedom liberty independence welcome normal media surprise lead
   price best nice bath grace mercy providence friendship peace home house church center centre lake hill park
   clean sober early rest free quiet big good new real true male man son mom dad sale live life day time people
   community friend friends help step steps home recovery sunrise sunset miracle miracles progress support safe
   small large local public library hospital school club room rooms street road avenue downtown north south east
   west`.split(/\s+/),
)
