import type { Connector } from '../types'
import { bmlt } from './bmlt'
import { meetingGuide } from './meeting-guide'

/** Every format that a source may come in. */
export const connectors = { 'meeting-guide': meetingGuide, bmlt } as const satisfies Record<string, Connector>
export type ConnectorName = keyof typeof connectors
