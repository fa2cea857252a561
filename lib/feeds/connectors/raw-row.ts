import { isRoleMailbox } from '../privacy/role-mailbox'
import type { Fields } from './fields'

/** Fields in which sources carry people: who to call, who edited, who answered last. */
const PEOPLE =
  /^(?:contacts?|primary_contact|author|editor|last_contact|admin|group_(?:email|phone))(?:_|$)|^(?:email|phone)(?:_contact)?$|_editor$/i

/**
 * The row's text as it is kept: people's fields and addresses that are not a role's are taken out; text
 * without any comes back unchanged.
 */
export function withoutPeople(row: Fields, text: string): string {
  const keys = Object.keys(row)
  if (!keys.some((key) => PEOPLE.test(key) || key === 'feedback_emails')) return text
  const kept = keys.filter((key) => !PEOPLE.test(key)).map((key) => [key, row[key]] as const)
  return JSON.stringify(
    Object.fromEntries(
      kept.map(([key, value]) => [key, key === 'feedback_emails' ? onlyRoles(value) : value]),
    ),
  )
}

const onlyRoles = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string' && isRoleMailbox(item))
