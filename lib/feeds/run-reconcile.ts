import type { ClientBase } from 'pg'
import type { MeetingField } from '@/lib/catalogue/meeting-fields'
import { named } from './apply/named'
import { SNAPSHOTS } from './apply/snapshots.sql'
import { type Lock, type LockChange, reconcileMeeting, type Snapshot } from './reconcile'
import { CopyBuffer } from './run-copy'

const AT_ONCE = 1_000

type StagedPair = {
  id: string
  sourceKey: string
  incoming: Snapshot
  current: Snapshot
  locks: (Omit<Lock, 'conflictSince'> & { conflictSince: string | null })[] | null
}

/** Compares every staged meeting that is published already with what stands, in the order of keys. */
export async function reconcileStaged(client: ClientBase, feedId: number, now: Date): Promise<void> {
  const decisions = new CopyBuffer('decision', [
    'meeting_id',
    'source_key',
    'kind',
    'changes',
    'kept',
    'reason',
  ])
  const snapshots = named(`DECLARE snapshots NO SCROLL CURSOR FOR ${SNAPSHOTS}`, { feed: feedId })
  // a cursor takes no parameters from outside; the one there is, is a number of ours
  await client.query(snapshots.text.replaceAll('$1', String(feedId)))
  for (;;) {
    const { rows } = await client.query<StagedPair>(`FETCH ${AT_ONCE} FROM snapshots`)
    if (rows.length === 0) break
    for (const { id, sourceKey, incoming, current, locks } of rows) {
      const decision = reconcileMeeting(
        current,
        incoming,
        (locks ?? []).filter(isOf(incoming)).map(toLock),
        now,
      )
      if (decision.kind === 'create') continue
      for (const change of decision.locks) await changeLock(client, id, change)
      if (decision.kind === 'update')
        decisions.add([
          id,
          sourceKey,
          'updated',
          JSON.stringify(decision.changes),
          decision.kept,
          decision.reason,
        ])
    }
    await decisions.flush(client)
  }
  await client.query('CLOSE snapshots')
}

const isOf = (snapshot: Snapshot) => (lock: { field: MeetingField }) => lock.field in snapshot

const toLock = (lock: Omit<Lock, 'conflictSince'> & { conflictSince: string | null }): Lock => ({
  ...lock,
  conflictSince: lock.conflictSince === null ? null : new Date(lock.conflictSince),
})

async function changeLock(client: ClientBase, meetingId: string, change: LockChange): Promise<void> {
  if (change.kind === 'release') {
    await client.query('DELETE FROM field_lock WHERE meeting_id = $1 AND field = $2', [
      meetingId,
      change.field,
    ])
    return
  }
  await client.query(
    `UPDATE field_lock SET feed_value = $3, conflict_value = $4, conflict_since = $5
     WHERE meeting_id = $1 AND field = $2`,
    [
      meetingId,
      change.field,
      JSON.stringify(change.feedValue),
      change.conflictSince ? JSON.stringify(change.conflictValue) : null,
      change.conflictSince,
    ],
  )
}
