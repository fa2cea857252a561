import { type Json, type MeetingField, PRIVATE_FIELDS } from '@/lib/catalogue/meeting-fields'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The value of a field for a person at the command line; of what is not for everyone, only that there is one. */
export function fieldWords(field: string, value: Json): string {
  if (PRIVATE_FIELDS.has(field as MeetingField)) return 'private'
  if (typeof value === 'number' && field === 'day') return DAYS[value] ?? String(value)
  if (typeof value === 'number' && field === 'startMinute')
    return `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`
  if (isParts(value)) return JSON.stringify(partsOf(value).join(', '))
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
}

const PARTS = ['name', 'street', 'city', 'state', 'postalCode']

const partsOf = (value: { readonly [key: string]: Json }) => PARTS.map((part) => value[part]).filter(Boolean)

const isParts = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
