import { type DayWord, type TimeOfDay, type TimeWord, timeOfDayAt } from '@/lib/schedule/when'
import type { Token } from './tokens'

/** When a run of words is: the days and times that a search asks for; none for what says no time, as "90 minutes". */
export type When = { days: readonly DayWord[]; times: readonly TimeWord[]; until: number; isBare: boolean }

/** The words of a text in one line, as times are written in it: `7:30 pm`, `3-5pm`, `19.30 uhr`. */
type Line = { text: string; starts: readonly number[]; tokenAfter: ReadonlyMap<number, number> }

type Half = 'am' | 'pm'

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
}
const NUMBER = `\\d{1,2}|${Object.keys(NUMBERS).join('|')}`
const HALF_WORDS: Readonly<Record<string, Half>> = {
  am: 'am',
  morning: 'am',
  manana: 'am',
  madrugada: 'am',
  pm: 'pm',
  afternoon: 'pm',
  evening: 'pm',
  night: 'pm',
  tarde: 'pm',
  noche: 'pm',
  tonight: 'pm',
  tonite: 'pm',
}
const PART = `(?:in the|at|de la|por la|en la) (morning|afternoon|evening|night|manana|tarde|noche|madrugada)`
const PAST = '(?::[0-5]\\d|\\.[0-5]\\d| thirty| fifteen| forty five| y media| y cuarto| menos cuarto)'
/** One o'clock in its many forms; groups: the hour, its minutes, what says that it is an hour. */
const CLOCK = `(?:(\\d{1,2})[0-5]\\d(?=[ap]m)|(${NUMBER}))(${PAST})?(?:[ -]?(am|pm|h[0-5]\\d|h|uhr|ish|o ?clock|en punto))?(?: ${PART})?`
const END = '(?= |$)'
const form = (pattern: string) => new RegExp(pattern + END, 'y')

const RANGE = form(
  `(between |from |entre |de |at )?${CLOCK}(?:-| ?to | ?until | ?till | ?and | ?or | ?a | ?y )(?:las? )?${CLOCK}`,
)
const HALF_PAST = form(
  `(?:at |around )?(half|quarter) (past|after|to|of|til) (${NUMBER})(?: ?(am|pm))?(?: ${PART})?`,
)
const AT_HOUR = form(`(?:(?:at|by|around|about|at about|at around) |(?:a|para|sobre|como a) las? )?${CLOCK}`)
const AFTER_HOUR = form(`(?:after|past|later than|despues de las?) ${CLOCK}`)
const BARE_HOUR = form(
  `(at|around|a las?|como a las?|sobre las?) (${NUMBER})(?: y media| y cuarto| menos cuarto)?`,
)
const AMOUNT = `(?:(?:a|an|un|una|the) )?(?:(\\d{1,3}|half(?: an?)?|few|couple(?: of)?|several|unas|pocas|par de|media|${NUMBER}|a|an|un) )?(?:(?:more|and a half) )?`
const UNIT = '(hours?|hrs?|horas?|minutes?|minutos?|mins?|min)(?: and a half| y media)?'
const LENGTH = form(
  `(in |within |in about |en |dentro de |en menos de )?(?:the |las? |los )?(next |coming |proximas? |proximos |siguientes )?${AMOUNT}${UNIT}( from now)?`,
)
const TRAVEL =
  / (?:of|from|away|drive|driving|walk|walking|ride|by car|by bus|de camino|en carro|en coche)(?= |$)/y

const STARTERS = new Set(
  `between from entre de at half quarter by around about a para sobre como after past later despues in within en dentro the las la
   los next coming proximas proxima proximos siguientes few couple several unas media un una an ${Object.keys(NUMBERS).join(' ')}`.split(
    /\s+/,
  ),
)

/** Reads the times of a text: what stands at one of its words; undefined when no time does. */
export function timesIn(tokens: readonly Token[]): (at: number) => When | undefined {
  const line = lineOf(tokens)
  const half = halfSaid(tokens)
  return (at) => {
    const word = tokens[at]?.word ?? ''
    if (!/^\d/.test(word) && !STARTERS.has(word)) return undefined
    return lengthAt(line, at) ?? rangeAt(line, at, half) ?? afterAt(line, at, half) ?? hourAt(line, at, half)
  }
}

function lineOf(tokens: readonly Token[]): Line {
  const starts: number[] = []
  const tokenAfter = new Map<number, number>()
  let text = ''
  tokens.forEach(({ word, gap }, at) => {
    if (at > 0) text += /^[:.-]$/.test(gap) ? gap : gap === '–' ? '-' : ' '
    starts.push(text.length)
    text += word
    tokenAfter.set(text.length, at + 1)
  })
  return { text, starts, tokenAfter }
}

function match({ text, starts, tokenAfter }: Line, at: number, pattern: RegExp) {
  pattern.lastIndex = starts[at] ?? 0
  const found = pattern.exec(text)
  const until = tokenAfter.get(pattern.lastIndex)
  return found && until !== undefined ? { groups: found.slice(1), until, end: pattern.lastIndex } : undefined
}

/** "tonight at 7": the half of the day that the text speaks of, when it speaks of one. */
function halfSaid(tokens: readonly Token[]): Half | undefined {
  const said = new Set(tokens.flatMap(({ word }) => (word === 'manana' ? [] : (HALF_WORDS[word] ?? []))))
  return said.size === 1 ? [...said][0] : undefined
}

const SOON_HOURS = 3

/** "in 2 hours", "next few hours", "en media hora"; what says how long a way or a meeting is, is no time. */
function lengthAt(line: Line, at: number): When | undefined {
  const found = match(line, at, LENGTH)
  if (!found) return undefined
  const [lead, next, amount, unit = '', fromNow] = found.groups
  if (!lead && !next && !amount && !/^an? |^una? /.test(line.text.slice(line.starts[at]))) return undefined
  TRAVEL.lastIndex = found.end
  const isTravel = fromNow === undefined && TRAVEL.test(line.text)
  const isAhead = !isTravel && (lead ?? next ?? fromNow) !== undefined
  if (!isAhead) return { days: [], times: [], until: found.until, isBare: false }
  const hours = unit.startsWith('m') ? 0 : amount === undefined ? 1 : numberOf(amount)
  return hours > SOON_HOURS
    ? { days: ['today'], times: [], until: found.until, isBare: false }
    : { days: [], times: ['soon'], until: found.until, isBare: false }
}

/** "3-5pm", "between 12 and 1", "de 6 a 8 de la noche", "12 and 1"; no "steps 6 and 7", no "2 or 3 people". */
function rangeAt(line: Line, at: number, half: Half | undefined): When | undefined {
  const found = match(line, at, RANGE)
  if (!found) return undefined
  const [lead, ...clocks] = found.groups
  const [from, to] = [clockOf(clocks.slice(0, 5)), clockOf(clocks.slice(5, 10))]
  if (!from || !to) return undefined
  const isNextHour = to.hour === (from.hour % 12) + 1 && !COUNTED.test(line.text.slice(0, line.starts[at]))
  if (!(lead || from.isSure || to.isSure || isNextHour)) return undefined
  const ends = hoursOf(to, half)
  const hours = hoursOf({ ...from, half: from.half ?? to.half }, half).flatMap((start) => {
    // "11-1pm" begins in the morning, "10pm to 2am" ends on the next day
    const starts = from.half ? [start] : [start, start % 12]
    const pairs = starts.flatMap((first) => ends.map((end) => ({ first, end })))
    const pair = pairs.find(({ first, end }) => end > first && end - first < 12)
    return pair ? range(pair.first, pair.end) : range(start, (ends[0] ?? start) + 24)
  })
  return { days: [], times: timesOf([...new Set(hours)]), until: found.until, isBare: false }
}

const COUNTED = /(?:steps?|pasos?|traditions?|chapters?|concepts?|pages?) $/

/** "after 7pm": from that hour to the end of the night. */
function afterAt(line: Line, at: number, half: Half | undefined): When | undefined {
  const found = match(line, at, AFTER_HOUR)
  const clock = found && clockOf(found.groups)
  if (!found || !clock?.isSure) return undefined
  const first = Math.min(...hoursOf(clock, half))
  return { days: [], times: timesOf(range(first, 24)), until: found.until, isBare: false }
}

function hourAt(line: Line, at: number, half: Half | undefined): When | undefined {
  const past = match(line, at, HALF_PAST)
  if (past) {
    const [, side = '', hour = '', given, part] = past.groups
    const clock = { hour: numberOf(hour), half: HALF_WORDS[given ?? part ?? ''], isSure: true }
    const hours = hoursOf(clock, half).map((each) => (/^(?:to|of|til)$/.test(side) ? each - 1 : each))
    return { days: [], times: timesOf(hours), until: past.until, isBare: false }
  }
  const found = match(line, at, AT_HOUR)
  const clock = found && clockOf(found.groups)
  if (found && clock?.isSure)
    return { days: [], times: timesOf(hoursOf(clock, half)), until: found.until, isBare: false }
  const bare = match(line, at, BARE_HOUR)
  const hour = numberOf(bare?.groups[1] ?? '')
  if (!bare || hour < 1 || hour > 12) return undefined
  return { days: [], times: timesOf(hoursOf({ hour }, half)), until: bare.until, isBare: true }
}

type Clock = { hour: number; half?: Half | undefined; isSure?: boolean }

/** An hour as it was written; undefined for a number that is none. `isSure`: it can be nothing but an hour. */
function clockOf([short, long, past, mark, part]: readonly (string | undefined)[]): Clock | undefined {
  const hour = numberOf(short ?? long ?? '')
  const half = HALF_WORDS[mark ?? ''] ?? HALF_WORDS[part ?? '']
  if (hour > (half ? 12 : 23)) return undefined
  // "12.5" and "St. 7.30" are no hours, "7:30" is
  const isSure = half !== undefined || mark !== undefined || past?.startsWith(':') || / /.test(past ?? '')
  return { hour, half, isSure }
}

/** The hours of the day, 0 to 23, that an hour can mean: "7" is 7 and 19, as a meeting "3" is 15. */
function hoursOf({ hour, half }: Clock, said: Half | undefined): number[] {
  if (hour === 0 || hour > 12) return [hour]
  const [morning, afternoon] = [hour % 12, (hour % 12) + 12]
  const meant = half ?? said
  if (meant) return [meant === 'am' ? morning : afternoon]
  return hour >= EARLIEST && hour < 12 ? [morning, afternoon] : [afternoon]
}

/** Nobody who says "at 5" without more means before dawn. */
const EARLIEST = 6

function timesOf(hours: readonly number[]): TimeOfDay[] {
  return [
    ...new Set([...hours].sort((a, b) => a - b).map((hour) => timeOfDayAt((((hour % 24) + 24) % 24) * 60))),
  ]
}

function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  return Object.hasOwn(NUMBERS, word)
    ? (NUMBERS[word] ?? Number.NaN)
    : /^(?:a|an|un|half|media|next)/.test(word)
      ? 1
      : 2
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(1, until - from) }, (_, more) => from + more)
}
