import type { Format } from '../../catalogue/vocabulary'
import { type Address, parseAddress } from './address'
import { type Fields, readString } from './fields'
import { toPlainLine } from './plain-text'

const line = (value: unknown) => toPlainLine(readString(value))

/** The address of a row: its parts where it has them, else taken from `formatted_address`. */
export function readMeetingGuideAddress(row: Fields): Address {
  const city = line(row.city)
  const street = line(row.address)
  const whole = line(row.formatted_address)
  // Some sources put the whole line into `address` and leave the parts out.
  const parsed = parseAddress(whole || (city === '' && street.includes(',') ? street : ''))
  const isWholeLine = city === '' && street.includes(',')
  return {
    street: (isWholeLine || (whole !== '' && street === '') ? parsed.street : street) || '',
    city: city || parsed.city,
    county: line(row.county) || parsed.county,
    state: line(row.state) || parsed.state,
    postalCode: line(row.postal_code) || parsed.postalCode,
    country: line(row.country) || parsed.country,
  }
}

/**
 * Whether the address is only a town or so. The format says: by `approximate`, and without it when the
 * address has fewer than four parts; an address that leaves its country out but names a street is not held to that.
 */
export function isApproximate(row: Fields, address: Address): boolean {
  const stated = line(row.approximate).toLowerCase()
  if (row.approximate === true || /^(?:yes|true|1)$/.test(stated)) return true
  if (row.approximate === false || /^(?:no|false|0)$/.test(stated)) return false
  return address.street === ''
}

/**
 * How one attends, by the format's rule: closed and online is online; closed alone is inactive, which is a
 * meeting suspended; online is online if the address is approximate, else hybrid; otherwise in person. A
 * meeting that the rule would hide, in person at an approximate address, stays, as online when it can be joined.
 */
export function attendanceOf(row: {
  isClosed: boolean
  isOnline: boolean
  isApproximate: boolean
  hasLink: boolean
  hasPhone: boolean
}): { format: Format; isSuspended: boolean } {
  const remote: Format = !row.hasLink && row.hasPhone ? 'phone' : 'online'
  if (row.isOnline)
    return { format: row.isClosed || row.isApproximate ? remote : 'hybrid', isSuspended: false }
  if (row.isClosed) return { format: 'in-person', isSuspended: true }
  const canJoin = row.hasLink || row.hasPhone
  return { format: row.isApproximate && canJoin ? remote : 'in-person', isSuspended: false }
}
