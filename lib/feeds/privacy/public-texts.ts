import { toPlainText } from '../connectors/plain-text'
import type { IncomingContact, IncomingJoin } from '../types'
import {
  isJoinUrl,
  type JoinFinds,
  liftJoinAccess,
  noJoinFinds,
  passwordOf,
  readJoinUrl,
  scrubSecrets,
} from './join-access'
import { MARK, tidyMarked } from './marked-text'
import { redactPeople } from './people'

/** What a row says of joining in fields of their own. */
export type StatedJoin = { url: string; phone: string; notes: string; meetingId?: string; passcode?: string }

export type PublicTexts<K extends string> = {
  /** Safe to publish: no way to join, no last name, no private number or address. */
  texts: Record<K, string>
  join: IncomingJoin | null
  contacts: IncomingContact[]
}

/**
 * Makes the texts of one row fit for the public, all together, since what one of them gives away may be
 * repeated in another. `lines` become one line each and may name people; `texts` are free text; of `places`,
 * the parts of an address, only ways to join are taken out, since a street is as full of numbers.
 */
export function toPublicTexts<L extends string, T extends string, P extends string = never>(
  lines: Record<L, string>,
  texts: Record<T, string>,
  stated: StatedJoin,
  places: Record<P, string> = {} as Record<P, string>,
): PublicTexts<L | T | P> {
  const finds = noJoinFinds()
  if (stated.url !== '') readJoinUrl(stated.url, finds)
  for (const secret of [stated.meetingId, stated.passcode]) if (secret) finds.secrets.add(secret)
  const contacts: IncomingContact[] = []
  const result = { ...lines, ...texts, ...places } as Record<L | T | P, string>
  const keys = Object.keys(result) as (L | T | P)[]
  for (const key of keys) {
    const mayHoldJoin = !Object.hasOwn(places, key) || MAY_HOLD_JOIN.test(result[key])
    if (result[key] !== '' && mayHoldJoin) result[key] = liftFrom(result[key], finds)
  }
  const joinNotes = stated.notes === '' ? '' : liftFrom(stated.notes, finds)
  const [phone, dialInCode] = splitDialString(stated.phone)

  for (const key of keys) {
    if (result[key] === '') continue
    if (Object.hasOwn(places, key)) {
      if (result[key].includes(MARK)) result[key] = tidyMarked(result[key])
      continue
    }
    const isLine = Object.hasOwn(lines, key)
    const redacted = redactPeople(scrubSecrets(result[key], finds), { keepNames: isLine, contacts })
    const tidied = tidyMarked(redacted)
    result[key] = isLine && tidied.includes('\n') ? tidied.replace(/\s*\n\s*/g, ' ') : tidied
  }
  const url = stated.url || (finds.urls[0] ?? '')
  const join: IncomingJoin = {
    url,
    meetingId: stated.meetingId || (finds.meetingIds[0] ?? ''),
    passcode: stated.passcode || finds.passcodes[0] || passwordOf(url),
    phone: phone || (finds.phones[0] ?? ''),
    dialInCode: dialInCode || (finds.dialInCodes[0] ?? ''),
    notes: [tidyMarked(redactPeople(joinNotes, { contacts })), ...finds.notes].filter(Boolean).join('\n'),
  }
  return { texts: result, join: Object.values(join).some(Boolean) ? join : null, contacts }
}

/** What an address holds only when somebody wrote a way to join into it. */
const MAY_HOLD_JOIN = /https?:|www\.|zoom|passw|passc|pass\d|\bpwd?\b|meeting id/i

const liftFrom = (text: string, finds: JoinFinds) =>
  liftJoinAccess(toPlainText(text.includes(MARK) ? text.replaceAll(MARK, '') : text), finds)

/** A page's address, or empty when it leads into a meeting: those are never public. */
export const toPublicUrl = (url: string) => (isJoinUrl(url) ? '' : url)

/** `+16465588656,,901964988#` into the number and what to dial after it. */
function splitDialString(text: string): [string, string] {
  const dialled = text.replace(/[;x]|ext\.?/gi, ',').replace(/[^\d+,*#]/g, '')
  const comma = dialled.indexOf(',')
  const number = comma < 0 ? dialled : dialled.slice(0, comma)
  if (number.replace(/\D/g, '').length < 7) return ['', '']
  return [number.replace(/[*#]/g, ''), comma < 0 ? '' : dialled.slice(comma).replace(/^,+/, '')]
}
