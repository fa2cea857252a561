import { PROVIDER_HOSTS, providerOfHost } from '../../catalogue/provider'
import { MARK } from './marked-text'

/** How to join, as found in the texts of one row. */
export type JoinFinds = {
  urls: string[]
  meetingIds: string[]
  passcodes: string[]
  phones: string[]
  dialInCodes: string[]
  notes: string[]
  /** Everything that must not be read in a public text, however it came to be known. */
  secrets: Set<string>
}

export const noJoinFinds = (): JoinFinds => ({
  urls: [],
  meetingIds: [],
  passcodes: [],
  phones: [],
  dialInCodes: [],
  notes: [],
  secrets: new Set(),
})

const START = String.raw`(?<![\p{L}\p{N}])`

/** Whether a link leads into a meeting. `evilzoom.us` is not `zoom.us`: hosts are compared by their labels. */
export function isJoinUrl(address: string): boolean {
  const text = /^https?:\/\//i.test(address) ? address : `https://${address}`
  if (/[?&#](?:pwd|passcode|password|pass|pw|token)=/i.test(address)) return true
  if (!URL.canParse(text)) return false
  const { hostname } = new URL(text)
  return providerOfHost(hostname) !== null
}

/** Notes what a link gives away: its `pwd`, and the meeting's id in its path. */
export function readJoinUrl(address: string, finds: JoinFinds): void {
  const password = /[?&#](?:pwd|passcode|password|pass|pw)=([^&#\s]+)/i.exec(address)?.[1]
  if (password !== undefined) finds.secrets.add(password)
  const path = address.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '')
  for (const part of path.split('/')) {
    const digits = /\d{9,12}/.exec(part)?.[0]
    if (digits !== undefined && finds.meetingIds.length === 0) finds.meetingIds.push(digits)
    if (digits !== undefined) finds.secrets.add(digits)
    if (/^(?=.*[a-z])[\w.-]{12,}$/i.test(part)) finds.secrets.add(part)
  }
}

/** The password that a link carries, or empty. */
export const passwordOf = (address: string) =>
  /[?&#](?:pwd|passcode|password|pass|pw)=([^&#\s]+)/i.exec(address)?.[1] ?? ''

const URL_IN_TEXT = new RegExp(
  String.raw`${START}(?:https?:\/\/|www\.)[^\s<>"“”\uE000]+|${START}(?:[a-z0-9-]+\.)*(?:${PROVIDER_HOSTS.map((host) => host.replaceAll('.', String.raw`\.`)).join('|')})\/[^\s<>"“”\uE000]+`,
  'giu',
)

const ONE_TAP =
  /(?:one[\s-]tap(?:\s*mobile)?[\s:]*)?\+?\d[\d().\s-]{8,16}\d\s?,{1,4}\s?\d[\d#*,\s]{4,40}[\d#](?:\s*US\b(?:\s*\([^)]*\))?)?/gi

/** The list of numbers in an invitation: `+1 301 715 8592 US (Washington DC)`. */
const INVITATION_NUMBERS =
  /(?:dial by your location\s*)?(?:\+\d[\d ().-]{7,16}\d\s+(?:US|CA|GB|UK|IE|AU)\b(?:\s*\([^)\n]{0,40}\))?[\s•]*)+/g

const NUMBER = String.raw`\+?\(?\d[\d().\s-]{7,16}\d`
const DIAL_LABEL = String.raw`${START}(?:dial[\s-]*in[\s-]*(?:phone|number)?|to dial|dial|conference\s*(?:call|line|phone)|call[\s-]*in|phone[\s-]*in|by phone|one[\s-]tap(?:\s*mobile)?|toll[\s-]?free|zoom phone|zoom by phone|telephone)(?:\s*(?:no\.?|number|#))*`
const DIALLED = new RegExp(String.raw`${DIAL_LABEL}[\s:.–-]*(?:is\s*)?(${NUMBER})`, 'giu')
const PHONE_LABELLED = new RegExp(
  String.raw`${START}(?:phone|tel|ph)\b\.?(?:\s*(?:no\.?|number|#))?\s*[:.]?\s*(${NUMBER})`,
  'giu',
)

const ID_LABEL = String.raw`(?<!group |grp |wso |gso |district )${START}(?:(?:zoom|meeting|mtg\.?|conference|webinar|dial[\s-]*in|personal|webex|room|event)[\s-]+)*(?:i\.?d\.?|pmi|(?:zoom|meeting|mtg|conference)\s*(?:#|number|no\.?)|id\s*de\s*(?:la\s*)?reuni[oó]n|reuni[oó]n\s*id)\s*(?:#|number|no\.|is\b|es\b|num\.?)*\s*[:=.#–-]*[^\S\n]*`
const ID_VALUE = String.raw`(\+?1?[ -]?\d{3}-\d{3}-\d{4}|\d{3,4}[ -]\d{3,4}[ -]\d{3,5}|\d{5,13}|\+\d[\d-]{9,14})(?!\d)#?`
const MEETING_ID = new RegExp(ID_LABEL + ID_VALUE, 'giu')
const EMPTY_ID = /(?:conference call\s*\d?\s*)?(?<![\p{L}\p{N}])ID:\s*#(?!\w)/giu
const ID_AND_CODE = /\uE000\s*[/|]\s*(\d{4,10})(?![\d-])/gu
const ZOOM_NUMBER =
  /(?<![\p{L}\p{N}])zoom\s*(?:meeting)?\s*[:#-]*\s*(\d{9,11}|\d{3,4}[ -]\d{3,4}[ -]\d{3,4})(?!\d)/giu

const PREFIX = String.raw`(?:(?:zoom|meeting|mtg\.?|dial[\s-]*in|call[\s-]*in|conference|phone|numeric|gotomeeting|webex|entry|the|your|our)[\s-]+)*`
const PASS_WORDS = String.raw`pass[\s-]?(?:code|word|wd|key)s?|pass(?=\s*[:=])|psw(?:r?d)?|pswrd|passwrd|pwd|pw|p\/w|contrase(?:ñ|n|ñ)a|mot\s*de\s*passe|senha|passwort|kennwort`
const CODE_WORDS = String.raw`pass|pc|access\s*(?:code|number|pin|id)?|security\s*code|pin(?:\s*(?:code|number))?|participant\s*(?:code|pin|id)|host\s*(?:code|key)|meeting\s*code|conference\s*code|c[oó]digo(?:\s*de\s*acceso)?|clave(?:\s*de\s*acceso)?|code\s*d['’]acc[eè]s|(?<!(?:zip|postal|area|dress|qr|time|bar)[\s-]?)code`
const SAYS = String.raw`(?:\s*\([^)]{0,24}\))?(?:\s*\b(?:is|es|est|are)\b\s*[:=]?|\s*[:=#]+|\s*\.{2,}|\s*[-–—/]+(?=\s*\d))+\s*`
const DIGITS = String.raw`\d{2,4}(?:[ -]\d{2,4}){1,3}(?![\p{L}\p{N}])|\d{4,12}(?:\s\d{3}-\d{3})?(?![\p{L}\d-])`
/** "all lower case" between the label and the password. */
const CASE = String.raw`(?:(?:all\s+)?(?:lower|upper)[\s-]?case[\s:,]*)?`
const PASSWORD_SAID = new RegExp(
  String.raw`(?<!\p{L})${PREFIX}(?:${PASS_WORDS})(?:${SAYS}${CASE}["'“‘«(]?|\s+["“«])(${DIGITS}|[^\s"'”’»)<>,;|\uE000]{3,64})["'”’»)]?#?`,
  'giu',
)
const PASSWORD_BESIDE = new RegExp(
  String.raw`(?<!\p{L})${PREFIX}(?:${PASS_WORDS}|${CODE_WORDS})(?:${SAYS}|\s{1,6}#?\s?)["'“‘«(]?(${DIGITS}|(?=[a-z#*!@$%^&]*\d)[\w!@$%^&*.-]{4,40})["'”’»)]?#?`,
  'giu',
)
const GLUED_TO_WORD = /(?<=\p{L})pass(\d{4,12})(?!\d)/giu
const GLUED = /(?<!\p{L})pass(?:code|word)?(\d{4,12})(?!\d)/giu
const NO_PASSWORD = new RegExp(String.raw`${START}(no\s+(?:pass[\s-]?(?:word|code)|pw))(?:\s+\d{4,})?`, 'giu')

/** What stands behind "Password:" when the password itself does not. */
const NO_SECRET =
  /^(?:required|requires?|needed|protected|provided|available|e-?mail|contact|call|text|see|ask|on|at|in|the|from|by|not|none|no|n\/a|na|please|will|sent|upon|for|is|was|same|below|above|necessary|and|or|to|you|your|send|get|via|if|listed|found|visit|info|information|changed|changes|unchanged|new|request|https?:\S*|www\.\S*|\S+@\S+\.\S+)[.,:;!)]*$/i

const SKYPE = /(?<![\p{L}\p{N}])skype(?:\s*(?:id|name|handle))?\s*[:=]\s*[\w.:-]{4,60}/giu

const DOOR_CODE =
  /(?<![\p{L}\p{N}])((?:door|gate|entry|entrance|buzzer|lock|elevator|alarm)\s*(?:code|pin)(?:\s*(?:is|:|#|=|-))*\s*#?\d{2,8}[#*]?|(?:key\s*)?code\s+(?:for|to)\s+[\p{L} ]{2,30}\s+is\s*:?\s*#?\d{2,8}[#*]?|code\s*#?\d{2,8}[#*]?\s*(?:for|to)\s*(?:entry|enter|open|unlock)[\p{L} ]{0,12})/giu

/**
 * Takes every link, meeting id, passcode and dial-in number out of a text, leaving marks, and adds them to the
 * finds. Links that lead elsewhere stay.
 */
export function liftJoinAccess(text: string, finds: JoinFinds): string {
  if (!/\d{2}|https?:|www\.|\bpass|\bpw|\bpwd|contrase|clave|senha|skype|\.[a-z]{2,3}\//i.test(text))
    return text
  let lifted = text
    .replace(NO_PASSWORD, (_, words: string) => words)
    .replace(ONE_TAP, (dialled) => {
      const [number = '', ...rest] = dialled.replace(/[^\d+,*#]/g, '').split(',')
      finds.phones.push(number)
      const code = rest.join(',').replace(/^,+/, '')
      if (code !== '') finds.dialInCodes.push(code)
      for (const digits of code.match(/\d{4,}/g) ?? []) finds.secrets.add(digits)
      return MARK
    })
    .replace(URL_IN_TEXT, (match) => {
      const address = match.replace(/[.,;:!?)\]'’]+$/, '')
      if (!isJoinUrl(address)) return match
      const url = /^https?:\/\//i.test(address) ? address : `https://${address}`
      finds.urls.push(url)
      readJoinUrl(url, finds)
      return MARK + match.slice(address.length)
    })
    .replace(INVITATION_NUMBERS, (list) => {
      const number = /\+?\d[\d ().-]+\d/.exec(list)?.[0] ?? ''
      finds.phones.push(number.replace(/[^\d+]/g, ''))
      return MARK
    })
    .replace(SKYPE, (handle) => {
      finds.notes.push(handle)
      return MARK
    })
    .replace(DOOR_CODE, (code) => {
      finds.notes.push(code.trim())
      for (const digits of code.match(/\d{3,}/g) ?? []) finds.secrets.add(digits)
      return MARK
    })
    .replace(PASSWORD_SAID, (match, value: string) => {
      const secret = value.replace(/[.!?]+$/, '')
      return NO_SECRET.test(secret) || secret.length < 3 ? match : keepSecret(secret, finds)
    })
    .replace(PASSWORD_BESIDE, (_, value: string) => keepSecret(value.replace(/[.!?]+$/, ''), finds))
    .replace(MEETING_ID, (_, value: string) => keepMeetingId(value, finds))
    .replace(ZOOM_NUMBER, (_, value: string) => keepMeetingId(value, finds))
    .replace(ID_AND_CODE, (_, code: string) => keepSecret(code, finds))
    .replace(EMPTY_ID, MARK)
    .replace(GLUED_TO_WORD, (_, digits: string) => {
      finds.secrets.add(digits)
      return 'pass'
    })
    .replace(GLUED, (_, digits: string) => keepSecret(digits, finds))
  const hasContext =
    lifted.includes(MARK) ||
    /zoom|conference|dial|video|virtual|online|hybrid|go\s?to\s?meet|teams|webex/i.test(text)
  const keepPhone = (match: string, number: string) => {
    const digits = number.replace(/[^\d+]/g, '')
    if (digits.replace('+', '').length < 10) return match
    finds.phones.push(digits)
    return MARK
  }
  lifted = lifted.replace(DIALLED, keepPhone)
  return hasContext ? lifted.replace(PHONE_LABELLED, keepPhone) : lifted
}

function keepSecret(secret: string, finds: JoinFinds): string {
  finds.passcodes.push(secret)
  finds.secrets.add(secret)
  return MARK
}

function keepMeetingId(value: string, finds: JoinFinds): string {
  const digits = value.replace(/\D/g, '')
  finds.meetingIds.push(digits)
  finds.secrets.add(digits)
  return MARK
}

/** Shorter ones could be any number; they were taken out where they were labelled. */
const MIN_SCRUBBED_LENGTH = 6

/** Takes the other occurrences of what was found out of a text, however its digits are grouped. */
export function scrubSecrets(text: string, { secrets }: JoinFinds): string {
  if (secrets.size === 0 || text === '') return text
  let scrubbed = text.replace(/\d(?:[ -]?\d){5,}/g, (digits) =>
    secrets.has(digits.replace(/[ -]/g, '')) ? MARK : digits,
  )
  for (const secret of secrets) {
    if (secret.length >= MIN_SCRUBBED_LENGTH) scrubbed = scrubbed.replaceAll(secret, MARK)
  }
  return scrubbed
}
