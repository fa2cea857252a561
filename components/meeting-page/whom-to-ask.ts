import { dialled } from '@/lib/catalogue/dialled'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { localePath } from '@/lib/lookup/href'

export type Asked = { text: string; href: string | null }

/**
 * Whom to ask about a meeting: the group where it agreed to be asked, else its site, its service body and their line,
 * else its fellowship. Never nobody.
 */
export function whomToAsk(
  {
    contacts,
    group,
    serviceBody,
    phone,
    fellowship,
  }: Pick<MeetingDetail, 'contacts' | 'group' | 'serviceBody' | 'phone' | 'fellowship'>,
  locale: Locale,
): readonly Asked[] {
  if (contacts.length > 0)
    return contacts.map(({ kind, value }) => ({ text: value, href: hrefOf(kind, value) }))
  const line = serviceBody ? phone : `${fellowship.name}: ${phone}`
  const asked: Asked[] = [
    ...(group?.website ? [{ text: group.website, href: group.website }] : []),
    ...(serviceBody ? [{ text: serviceBody.name, href: serviceBody.url || null }] : []),
    ...(phone ? [{ text: line, href: dialled('tel', phone) }] : []),
  ]
  return asked.some(({ href }) => href !== null)
    ? asked
    : [...asked, { text: fellowship.name, href: localePath(`/fellowships/${fellowship.slug}`, locale) }]
}

function hrefOf(kind: MeetingDetail['contacts'][number]['kind'], value: string): string {
  if (kind === 'email') return `mailto:${value}`
  return kind === 'phone' ? dialled('tel', value) : value
}
