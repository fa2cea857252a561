import type { Format } from '../../../lib/catalogue/vocabulary'
import type { IncomingContact, IncomingJoin } from '../../../lib/feeds/types'
import type { Random } from './random'

const host = (key: string) => `${key}.example`

/** A number from the range that is kept for fiction. */
const drawPhone = (random: Random) => `+120255501${String(random.whole(0, 99)).padStart(2, '0')}`

/** How to join what can be joined from afar; null in a room, and where the link is given on asking. */
export function drawJoin(key: string, format: Format, random: Random): IncomingJoin | null {
  if (format === 'in-person') return null
  const withheld = format === 'online' && random.chance(0.1)
  if (withheld) return null
  const code = String(random.whole(10000, 99999))
  const dialled = format === 'phone' || random.chance(0.25)
  return {
    url: format === 'phone' ? '' : `https://meet.${host(key)}/join`,
    meetingId: format === 'phone' ? '' : `555 01${code}`,
    passcode: format !== 'phone' && random.chance(0.4) ? `sample${code}` : '',
    phone: dialled ? drawPhone(random) : '',
    dialInCode: dialled ? `${code}#` : '',
    notes: random.chance(0.2) ? 'The host lets people in five minutes before the start.' : '',
  }
}

/** The group's role mailbox, and for some a phone. */
export function drawContacts(key: string, random: Random): IncomingContact[] {
  const contacts: IncomingContact[] = [{ kind: 'email', value: `group@${host(key)}` }]
  if (random.chance(0.2)) contacts.push({ kind: 'phone', value: drawPhone(random) })
  if (random.chance(0.2)) contacts.push({ kind: 'url', value: `https://${host(key)}/` })
  return contacts
}
