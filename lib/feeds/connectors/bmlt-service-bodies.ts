import type { IncomingServiceBody } from '../types'
import { parseDocument } from './bmlt-formats'
import { isFields, readString, readUrl } from './fields'
import { toPlainLine } from './plain-text'

/**
 * Reads the answer of `switcher=GetServiceBodies`. Bodies without an id or a name are left out, and a parent
 * that is not in the list is none. Throws FeedUnreadableError when it is no such list.
 */
export function parseBmltServiceBodies(text: string): IncomingServiceBody[] {
  const bodies = new Map<string, IncomingServiceBody>()
  for (const row of parseDocument(text, 'serviceBodies').filter(isFields)) {
    const sourceKey = readString(row.id)
    const name = toPlainLine(readString(row.name))
    if (sourceKey === '' || name === '' || bodies.has(sourceKey)) continue
    bodies.set(sourceKey, {
      sourceKey,
      parentKey: readString(row.parent_id) || null,
      name,
      url: readUrl(row.url),
      phone: toPlainLine(readString(row.helpline)),
    })
  }
  return [...bodies.values()].map((body) => ({
    ...body,
    parentKey: body.parentKey !== null && bodies.has(body.parentKey) ? body.parentKey : null,
  }))
}
