import { isOnPause } from '../schedule/pause'
import type { Slot } from '../schedule/types'
import type { Status } from './vocabulary'

/**
 * Whether a meeting takes place at this time: it is published and not on pause today. What does not has no way to join,
 * no calendar, and no event for search engines.
 */
export function isRunning({ status, slot }: { status: Status; slot: Slot }, now: Date): boolean {
  return (status === 'published' || status === 'suspended') && !isOnPause(slot, now)
}
