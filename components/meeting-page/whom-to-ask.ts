import { dialled } from '@/lib/catalogue/dialled'
import type { MeetingDetail } from '@/lib/catalogue/types'

export type Asked = { text: string; href: string | null }

/** Whom to ask about a meeting: the group where it agreed to be asked, else its service body, else its fellowship. */
export function whomToAsk({
  contacts,
  serviceBody,
  phone,
  fellowship,
}: Pick<MeetingDetail, 'contacts' | 'serviceBody' | 'phone' | 'fellowship'>): readonly Asked[] {
  if (contacts.length > 0)
    return contacts.map(({ kind, value }) => ({ text: value, href: hrefOf(kind, value) }))
  const asked = serviceBody ? [{ text: serviceBody.name, href: serviceBody.url || null }] : []
  if (phone === '') return asked
  const who = serviceBody ? phone : `${fellowship.name}: ${phone}`
  return [...asked, { text: who, href: dialled('tel', phone) }]
}

function hrefOf(kind: MeetingDetail['contacts'][number]['kind'], value: string): string {
  if (kind === 'email') return `mailto:${value}`
  return kind === 'phone' ? dialled('tel', value) : value
}
