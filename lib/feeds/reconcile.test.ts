import { describe, expect, it } from 'vitest'
import { type Lock, reconcileMeeting, type Snapshot } from './reconcile'

const NOW = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const meeting = (changes: Partial<Snapshot> = {}): Snapshot => ({
  name: 'Hope',
  format: 'in-person',
  status: 'published',
  statusReason: '',
  day: 1,
  startMinute: 1140,
  durationMinutes: 60,
  zone: 'America/New_York',
  recurrence: 'weekly',
  weekOfMonth: null,
  intervalWeeks: null,
  anchorDate: null,
  effectiveFrom: null,
  effectiveUntil: null,
  skippedDates: [],
  features: ['open'],
  languages: [],
  sourceFormats: [],
  notes: '',
  sourceUrl: '',
  sourceUpdatedAt: null,
  venue: { key: 'a', name: 'Hall', street: '1 Main St', lat: 40, lng: -75 },
  group: { key: 'g', name: 'Hope Group' },
  serviceBody: null,
  region: 'pa',
  join: null,
  contacts: [],
  ...changes,
})

const lock = (changes: Partial<Lock> & Pick<Lock, 'field' | 'feedValue'>): Lock => ({
  conflictValue: null,
  conflictSince: null,
  ...changes,
})

describe('reconcileMeeting', () => {
  it('creates what is not there yet', () => {
    expect(reconcileMeeting(null, meeting(), [], NOW)).toEqual({ kind: 'create' })
  })

  it('leaves alone what says the same, also when parts of an object come in another order', () => {
    const incoming = meeting({ sourceFormats: [{ name: 'Open', key: 'O' }] })
    const current = meeting({ sourceFormats: [{ key: 'O', name: 'Open' }] })
    expect(reconcileMeeting(current, incoming, [], NOW)).toEqual({ kind: 'unchanged', locks: [] })
  })

  it('says what changes, by field', () => {
    const decision = reconcileMeeting(meeting(), meeting({ startMinute: 1170, notes: 'Ring twice' }), [], NOW)
    expect(decision).toMatchObject({
      kind: 'update',
      kept: [],
      changes: { startMinute: { from: 1140, to: 1170 }, notes: { from: '', to: 'Ring twice' } },
    })
  })

  it('says which parts of a place change, and treats a place as the same by its key', () => {
    const elsewhere = { key: 'b', name: 'Hall', street: '2 Side St', lat: 40, lng: -75 }
    expect(reconcileMeeting(meeting(), meeting({ venue: elsewhere }), [], NOW)).toMatchObject({
      changes: { 'venue.street': { from: '1 Main St', to: '2 Side St' } },
    })
    const corrected = meeting({ venue: { ...elsewhere, key: 'a' } })
    expect(reconcileMeeting(corrected, meeting(), [], NOW)).toEqual({ kind: 'unchanged', locks: [] })
  })

  it('repeats neither a way to join nor a contact in its changes', () => {
    const incoming = meeting({
      join: ['https://zoom.example', '1', 'secret', '', '', ''],
      contacts: ['email x@y.example'],
    })
    const decision = reconcileMeeting(meeting(), incoming, [], NOW)
    expect(Object.keys(decision.kind === 'update' ? decision.changes : {})).toEqual(['join', 'contacts'])
    expect(JSON.stringify(decision)).not.toMatch(/secret|x@y/)
  })
})

describe('a locked field', () => {
  const edited = meeting({ startMinute: 1200 })

  it('keeps the value of the person while the feed says what it said', () => {
    const locks = [lock({ field: 'startMinute', feedValue: 1140 })]
    expect(reconcileMeeting(edited, meeting({ notes: 'New' }), locks, NOW)).toMatchObject({
      kind: 'update',
      changes: { notes: { from: '', to: 'New' } },
      kept: ['startMinute'],
      locks: [],
    })
  })

  it('remembers a third value, and since when it is said', () => {
    const locks = [lock({ field: 'startMinute', feedValue: 1140 })]
    expect(reconcileMeeting(edited, meeting({ startMinute: 1170 }), locks, NOW)).toEqual({
      kind: 'unchanged',
      locks: [
        { kind: 'remember', field: 'startMinute', feedValue: 1140, conflictValue: 1170, conflictSince: NOW },
      ],
    })
  })

  it('keeps the first date of a conflict that goes on, and begins anew with yet another value', () => {
    const locks = [
      lock({ field: 'startMinute', feedValue: 1140, conflictValue: 1170, conflictSince: daysAgo(5) }),
    ]
    expect(reconcileMeeting(edited, meeting({ startMinute: 1170 }), locks, NOW)).toEqual({
      kind: 'unchanged',
      locks: [],
    })
    expect(reconcileMeeting(edited, meeting({ startMinute: 1080 }), locks, NOW)).toMatchObject({
      locks: [{ conflictValue: 1080, conflictSince: NOW }],
    })
  })

  it('forgets the conflict when the feed comes round, to its own old value or to the value of the person', () => {
    const locks = [
      lock({ field: 'startMinute', feedValue: 1140, conflictValue: 1170, conflictSince: daysAgo(20) }),
    ]
    for (const startMinute of [1140, 1200])
      expect(reconcileMeeting(edited, meeting({ startMinute }), locks, NOW)).toEqual({
        kind: 'unchanged',
        locks: [
          {
            kind: 'remember',
            field: 'startMinute',
            feedValue: startMinute,
            conflictValue: null,
            conflictSince: null,
          },
        ],
      })
  })

  it('loses to the feed after 14 days for day, time and place, and says so', () => {
    const conflict = { feedValue: 1140, conflictValue: 1170 }
    const said = meeting({ startMinute: 1170 })
    const early = [lock({ field: 'startMinute', ...conflict, conflictSince: daysAgo(13.9) })]
    expect(reconcileMeeting(edited, said, early, NOW).kind).toBe('unchanged')
    const late = [lock({ field: 'startMinute', ...conflict, conflictSince: daysAgo(14) })]
    expect(reconcileMeeting(edited, said, late, NOW)).toEqual({
      kind: 'update',
      changes: { startMinute: { from: 1200, to: 1170 } },
      kept: [],
      locks: [{ kind: 'release', field: 'startMinute' }],
      reason: expect.stringContaining('14 days'),
    })
  })

  it('never loses to the feed for anything else', () => {
    const locks = [
      lock({ field: 'name', feedValue: 'Hope', conflictValue: 'Hop', conflictSince: daysAgo(400) }),
    ]
    const decision = reconcileMeeting(meeting({ name: 'New Hope' }), meeting({ name: 'Hop' }), locks, NOW)
    expect(decision).toEqual({ kind: 'unchanged', locks: [] })
  })

  it('keeps the whole slot rather than mix one that makes no sense', () => {
    const locks = [lock({ field: 'recurrence', feedValue: 'by-appointment' })]
    const incoming = meeting({
      recurrence: 'by-appointment',
      day: null,
      startMinute: null,
      notes: 'Call first',
    })
    const decision = reconcileMeeting(meeting(), incoming, locks, NOW)
    expect(decision).toMatchObject({ changes: { notes: { from: '', to: 'Call first' } } })
    expect(decision.kind === 'update' && decision.kept).toEqual(
      expect.arrayContaining(['day', 'startMinute']),
    )
  })
})
