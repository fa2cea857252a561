import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js'
import type { IncomingContact } from '../types'
import { MARK } from './marked-text'
import { isRoleMailbox } from './role-mailbox'

/** Stands where a person's own number or address was, so that the name beside it is known as theirs. */
const PERSON_MARK = '\uE001'

const EMAIL = /(?:mailto:)?[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu

/** An address spelt out against robots. */
const SPELT_EMAIL =
  /[\w-]+(?:\s+dot\s+[\w-]+)*\s+at\s+[\w-]+\s+dot\s+(?:com|org|net|ca|uk|edu|gov|us)(?!\p{L})/giu

/** Where a text may hold a telephone number; dates, ZIP+4 and ranges of years are ruled out. */
const NUMBER =
  /(?<![\p{L}\p{N}#/.-])(?:\+\d[\d().\s-]{7,16}\d|(?:1[\s.-]?)?\(?\d{3}\)?[\s./-]{0,3}\d{3}[\s.-]?\d{4}|\d{3}[.-]\d{4}|0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4})(?![\p{L}\p{N}])(?:\s*(?:x|ext\.?)\s*\d{1,5})?/giu

/** Seven digits alone could be anything; after a word that says to call somebody they are a number. */
const SHORT_NUMBER =
  /(?<=(?<!\p{L})(?:call|text|txt|phone|tel|cell|contact|whatsapp|llam(?:ar|e|a)|contact(?:ar|e|o)|celular)(?!\p{L})[^\d.\n]{0,40})\d{3}\s?\d{4}(?![\p{L}\p{N}-])/giu

/** A number that a group publishes for whoever needs help is no private number. */
const HELPLINE =
  /(?:help|hot|crisis|info|information|warm)[\s-]?lines?|l[ií]nea\s+de\s+(?:ayuda|crisis)|ligne\s+d['’]?\s?(?:écoute|aide)|answering\s+service|suicide|emergency|intergroup|central\s+office|service\s+office/i

const VERBS =
  'contact|call|phone|text|txt|e-?mail|ask for|ask|see|reach|message|msg|speak (?:to|with)|talk to|whatsapp|(?:llam|marc)(?:ar|e|a|que) a|contact(?:ar|e|o) (?:a|con)|pregunt(?:ar|e|a) por|comun[ií](?:carse|quese) con|habl(?:ar|e) con|inform(?:es|aci[oó]n) con|appelez|contactez'
const ROLES =
  'gsr|g\\.s\\.r\\.|gr|dcm|secretary|treasurer|chair|chairperson|chairman|chairwoman|host|co-?host|hosted by|led by|leader|facilitator|facilitated by|facilitators|sponsor|coordinator|contact person|contact|pastor|father|fr\\.|rev\\.|reverend|mr\\.?|mrs\\.?|ms\\.?|sec\\.?|chaired by|run by|moderator|moderated by|secretari[oa]|contacto|encargad[oa]|coordinadora?|servidora?|moderadora?|anfitri[oó]na?|l[ií]der'
const FIRST = String.raw`\p{Lu}[\p{Ll}'’-]+`
const LAST = String.raw`(?:(?:de la|de|van der|van|von|del|di|da|Mc|Mac|O['’])\s?)?\p{Lu}[\p{L}'’-]+`
/** A second last name counts only where the name ends with it: "Bill Wilson Room" is a place. */
const SECOND_LAST = String.raw`(?:\s+(${LAST})(?![\p{L}\p{N}])(?=\s*(?:[,.;:()@=/#—–\n\uE001-]|al?\s|at\s|on\s|$)))?`
const NAME = String.raw`(${FIRST})(?:\s+\p{Lu}\.?)?\s+(${LAST})(?![\p{L}\p{N}])${SECOND_LAST}`

const NAMED_AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:${VERBS}|${ROLES})(?:\s+(?:is|our|the|group|meeting|at|me|with|to|for|or|and)){0,3}[\s:,—–-]+)${NAME}`,
  'giu',
)
const TWO_CAPITALISED = /\p{Lu}[\p{Ll}'’-]+\s+(?:\p{Lu}\.?\s+)?(?:\p{Ll}+ ){0,2}\p{Lu}/u

/** What stands between a name and its number. */
const BESIDE_A_NUMBER = String.raw`(?:at|on|for|or|cell|phone|ph|tel|mobile|home|work|text|call|e-?mail|al|cel|celular|tel[eé]fono|m[oó]vil|whatsapp)(?!\p{L})\.?`

const NAMED_BEFORE_MARK = new RegExp(
  String.raw`(?<!\p{L})${NAME}(?=(?:[\s,:;()@=/#—–-]|${BESIDE_A_NUMBER})*\uE001)`,
  'gu',
)
const NAMED_AFTER_MARK = new RegExp(String.raw`(?<=\uE001[\s,:(—–-]*)(?<!\p{L})${NAME}`, 'gu')
const SHOUTED_BEFORE_MARK = /(?<!\p{L})(\p{Lu}{3,})\s+(\p{Lu}{3,})(?=\s*(?:[,:;(@–-]|AT|ON)*\s*\(?\uE001)/gu
const NAMED_BEFORE_ROLE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NAME}(?=,?\s+\(?(?:GSR|G\.S\.R|DCM|[Ss]ecretary|[Tt]reasurer|[Cc]hairperson|[Hh]ost)(?!\p{L}))`,
  'gu',
)
const SECOND_NAME = new RegExp(String.raw`(?<=\p{Lu}[\p{Ll}'’-]+ \p{Lu}\.,? (?:and|or|&|y|et) )${NAME}`, 'gu')

/** Capitalised words that are places, offices and days, not people. */
const NO_NAME = new Set(
  `aa al-anon alanon alateen alano ave avenue back baptist basement beginners big bldg blvd board book boulevard
  building cafe calendar call campus catholic center central centre chapel church city closed club clubhouse college
  committee community conference congregational council counseling county court date department desk dial discord
  district door drive east elementary email enter entrance episcopal event facebook facility fellowship first floor
  friday front fellowship gate general google grace group groups guard hall health helpline high holy home hospital
  hotel hotline house id info information inn intergroup join kitchen lane law library line link living lobby lodge
  lutheran main manager meeting meetings memorial methodist monday museum na narcotics new newcomers north office old
  one online open orthodox our parish park parking passcode password phone pl place police post presbyterian program
  public rd recovery rectory region residence road room safety saint salvation saturday school second secretary
  security senior service services side sober social society south speaker st st. staff state station step steps
  store street suite sunday support synagogue temple the third thursday tower town tradition traditions trail tuesday
  unit united university ups valley veterans village virtual visit wednesday website west wing women womens men mens
  ymca ywca your youth whatsapp signal telegram messenger skype zoom zoom january february march april may june july august september october november december
  intergrupo oficina sala iglesia grupo please only all for to at or and with if no not this that when before after
  during upon each every daily weekly monthly help us text txt ask see contact message msg reach questions contacto
  llame llamar llama marque marcar pregunte preguntar informes`
    .split(/\s+/)
    .filter(Boolean),
)

const isNoName = (word: string) => NO_NAME.has(word.toLowerCase().replace(/['’]s$/, ''))

const isName = (first: string, last: string) =>
  !isNoName(first) &&
  !isNoName(last) &&
  (last.length < 2 || !/^\p{Lu}+$/u.test(last) || last.length > 5) &&
  !/^\p{Lu}{2,}$/u.test(first)

const PAYMENT = /venmo|pay\s?pal|cash\s?app|zelle|square\.(?:site|link)|\$[a-z][\w-]{2,}\s*@?\s*cash/i
const PAYMENT_PIECE =
  /(?:https?:\/\/)?(?:www\.)?(?:venmo\.com|paypal\.(?:com|me)|cash\.app|cash\.me|square\.(?:site|link))\/\S+|(?<![\p{L}\p{N}])(?:(?:via|to|on|with|by|our|use)\s+)*(?:venmo|pay\s?pal|cash\s?app|zelle)(?:\s*(?:account|contributions?|donations?|made|handle|id|is|us|at|to|:|=|-|–|@(?=\s)))*\s*['"“‘(]*\s*(?:[@$]\s?[\w.-]+|\uE000)?|['"‘“]?\s*\$[a-z][\w-]{2,}\s*['"’”]?(?:\s*(?:@|on|via)?\s*(?:venmo|pay\s?pal|cash\s?app|zelle))?|(?<![\p{L}\p{N}.])@[A-Za-z][\w-]{2,}/giu

export type RedactOptions = {
  /** The country whose national numbers are looked for. */
  country?: CountryCode
  /** Names of meetings and places may hold people's names ("Bill Wilson Room"); they stay there. */
  keepNames?: boolean
  /** Role mailboxes found are added here. */
  contacts: IncomingContact[]
}

/**
 * Takes private telephone numbers, addresses of mail and handles for payments out of a text, leaving marks, and
 * shortens the last names of the people it names. Numbers labelled as a helpline stay.
 */
export function redactPeople(
  text: string,
  { country = 'US', keepNames = false, contacts }: RedactOptions,
): string {
  let redacted = text
  if (redacted.includes('@') || /\[at\]|\(at\)/i.test(redacted)) {
    redacted = redacted.replace(EMAIL, (match) => {
      const value = match
        .replace(/^mailto:/i, '')
        .replace(/\s?(?:\(at\)|\[at\])\s?/i, '@')
        .replace(/\s/g, '')
        .toLowerCase()
      if (!isRoleMailbox(value)) return PERSON_MARK
      addContact(contacts, { kind: 'email', value })
      return MARK
    })
  }
  if (/\bdot\b/i.test(redacted)) redacted = redacted.replace(SPELT_EMAIL, PERSON_MARK)
  if (PAYMENT.test(redacted)) redacted = redacted.replace(PAYMENT_PIECE, MARK)
  if (/\d{4}/.test(redacted)) redacted = redactNumbers(redacted, keepNames ? null : country)
  return (keepNames ? redacted : shortenNames(redacted)).replaceAll(PERSON_MARK, MARK)
}

export function addContact(contacts: IncomingContact[], contact: IncomingContact): void {
  if (!contacts.some(({ kind, value }) => kind === contact.kind && value === contact.value))
    contacts.push(contact)
}

/** Names begin with numbers of groups, which the library would take for national ones: no country, no library. */
function redactNumbers(text: string, country: CountryCode | null): string {
  const mark = (within: string) => (match: string, at: number) =>
    isPublished(within, at, at + match.length) || isZipPlus4(match) ? match : PERSON_MARK
  const long = text.replace(NUMBER, mark(text))
  const redacted = country === null ? long : long.replace(SHORT_NUMBER, mark(long))
  if (country === null || !/\d(?:[^\p{L}\d\n]{0,3}\d){8}/u.test(redacted)) return redacted
  let result = ''
  let from = 0
  for (const { startsAt, endsAt } of findPhoneNumbersInText(redacted, country)) {
    if (isPublished(redacted, startsAt, endsAt)) continue
    result += redacted.slice(from, startsAt) + PERSON_MARK
    from = endsAt
  }
  return result + redacted.slice(from)
}

const isZipPlus4 = (number: string) => /^\d{5}-\d{4}$/.test(number.trim())

const isPublished = (text: string, from: number, to: number) =>
  HELPLINE.test(text.slice(Math.max(0, from - 40), from)) || HELPLINE.test(text.slice(to, to + 25))

function shortenNames(text: string): string {
  const heard = text.includes(PERSON_MARK)
    ? text.replace(SHOUTED_BEFORE_MARK, (match, first: string, last: string) =>
        isNoName(first) || isNoName(last) ? match : `${first} ${initial(last)}.`,
      )
    : text
  if (!TWO_CAPITALISED.test(heard)) return heard
  return [NAMED_BEFORE_MARK, NAMED_AFTER_MARK, NAMED_BEFORE_ROLE, SECOND_NAME]
    .reduce(
      (shortened, pattern) =>
        shortened.replace(pattern, (match, first: string, last: string, second?: string) =>
          shorten(match, '', first, last, second),
        ),
      heard.replace(NAMED_AFTER, (match, lead: string, first: string, last: string, second?: string) =>
        shorten(match, lead, first, last, second),
      ),
    )
    .replace(/(\p{Lu}\.)\./gu, '$1')
}

/** The match as it was when it names nobody. */
function shorten(match: string, lead: string, first: string, last: string, second = ''): string {
  if (!isCapitalised(first) || !isCapitalised(last) || !isName(first, last)) return match
  const isLastToo = second !== '' && isCapitalised(second) && isName(first, second)
  if (second !== '' && !isLastToo && lead === '') return match
  const rest = second === '' || isLastToo ? '' : match.slice(match.lastIndexOf(second) - 1)
  return `${lead}${first} ${initial(last)}.${rest}`
}

const isCapitalised = (word: string) => /^(?:(?:de la|de|van der|van|von|del|di|da)\s)?\p{Lu}/u.test(word)
const initial = (last: string) => /\p{Lu}/u.exec(last)?.[0] ?? last.slice(0, 1)
