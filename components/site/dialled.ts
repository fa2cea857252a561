/** A number as a link that dials it or writes to it: digits and a leading plus, nothing else. */
export function dialled(scheme: 'tel' | 'sms', number: string): string {
  return `${scheme}:${number.replace(/(?!^\+)\D/g, '')}`
}
