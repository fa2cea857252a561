import { dialledWithCode } from '@/lib/catalogue/dialled'
import { isWebAddress, providerOf } from '@/lib/catalogue/provider'
import type { JoinDetails } from '@/lib/catalogue/types'

/** The ways to join as a page draws them: what may be tapped, what is typed or read, and what that gives away. */
export type WaysToJoin = {
  link: { href: string; provider: string | null } | null
  dial: { href: string; number: string } | null
  facts: readonly { key: 'meetingNumber' | 'passcode' | 'dialInCode' | 'notes'; value: string }[]
  privacy: readonly ('linkPrivacy' | 'dialPrivacy')[]
}

/** What is known of how to join, and nothing else. A link that is no web address is only read. */
export function waysToJoin(details: JoinDetails): WaysToJoin {
  const { url, meetingNumber, passcode, phone, dialInCode, notes } = details
  const isLink = isWebAddress(url)
  const facts = [
    { key: 'meetingNumber', value: meetingNumber },
    { key: 'passcode', value: passcode },
    { key: 'dialInCode', value: dialInCode },
    { key: 'notes', value: isLink ? notes : [url, notes].filter(Boolean).join('\n') },
  ] as const
  return {
    link: isLink ? { href: url, provider: providerOf(url) } : null,
    dial: phone === '' ? null : { href: dialledWithCode(phone, dialInCode), number: phone },
    facts: facts.filter(({ value }) => value !== ''),
    privacy: [...(isLink ? ['linkPrivacy' as const] : []), ...(phone === '' ? [] : ['dialPrivacy' as const])],
  }
}
