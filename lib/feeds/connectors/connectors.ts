import type { Connector } from '../types'
import { meetingGuide } from './meeting-guide'

/** Every format that a source may come in. */
export const connectors = { 'meeting-guide': meetingGuide } as const satisfies Record<string, Connector>
export type ConnectorName = keyof typeof connectors
