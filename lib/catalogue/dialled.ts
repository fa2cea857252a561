/** A number as a link that dials it or writes to it: digits and a leading plus, nothing else. */
export function dialled(scheme: 'tel' | 'sms', number: string): string {
  return `${scheme}:${number.replace(/(?!^\+)\D/g, '')}`
}

/**
 * A number as a link that dials it, waits, and then dials the code (`tel:+15551234567,,123456%23`). The `#` that ends
 * a code is added when it has none, and escaped: in a URI it would begin a fragment (RFC 3986, section 3.5).
 */
export function dialledWithCode(phone: string, code: string): string {
  const keys = code.replace(/[^\d,*#]/g, '').replace(/^,+/, '')
  if (keys === '') return dialled('tel', phone)
  return `${dialled('tel', phone)},,${/^\d+$/.test(keys) ? `${keys}#` : keys}`.replaceAll('#', '%23')
}
