import { expect, it } from 'vitest'
import { readMeetingArguments } from './meeting-arguments'

const why = ['--reason', 'They told us']

it.each([
  'a1b2c3d4',
  'hope-group-a1b2c3d4',
  'https://site.example/meetings/hope-a1b2c3d4',
  '/es/meetings/hope-a1b2c3d4/',
])('finds the id in %s', (address) => {
  expect(readMeetingArguments(['close', address, ...why])).toEqual({
    action: 'close',
    id: 'a1b2c3d4',
    reason: 'They told us',
  })
})

it('reads settings of a meeting and of its venue', () => {
  const set = [
    'time=7:30 pm',
    'day=sunday',
    'duration=90',
    'venue.street=5 Elm St',
    'venue.point=40.5,-75',
    'features=open,asl',
    'recurrence=monthly',
    'weekOfMonth=last',
    'effectiveUntil=',
    'skippedDates=2026-12-24, 2026-12-31',
    'link=https://zoom.example/1',
    'passcode=opensesame',
  ]
  expect(
    readMeetingArguments(['edit', 'a1b2c3d4', ...why, ...set.flatMap((item) => ['--set', item])]),
  ).toMatchObject({
    changes: {
      startMinute: 1170,
      day: 0,
      durationMinutes: 90,
      features: ['open', 'asl'],
      recurrence: 'monthly',
      weekOfMonth: -1,
      effectiveUntil: null,
      skippedDates: ['2026-12-24', '2026-12-31'],
      join: { url: 'https://zoom.example/1', passcode: 'opensesame' },
      venue: { street: '5 Elm St', point: { lat: 40.5, lng: -75 } },
    },
  })
})

it('lists reports without a meeting or a reason', () => {
  expect(readMeetingArguments(['reports'])).toEqual({ action: 'reports' })
})

it.each([
  [['reports', 'a1b2c3d4'], 'It lists all open reports'],
  [['edit', 'a1b2c3d4', ...why, '--set', 'weekOfMonth=second'], '"second" is no weekOfMonth'],
  [['edit', 'a1b2c3d4', ...why, '--set', 'intervalWeeks=two'], '"two" is no intervalWeeks'],
  [[], 'Say what to do'],
  [['delete', 'a1b2c3d4'], 'There is no "delete"'],
  [['close'], 'which meeting'],
  [['close', 'nonsense', ...why], '"nonsense" is no meeting\'s id'],
  [['close', 'a1b2c3d4'], 'Say why'],
  [['close', 'a1b2c3d4', ...why, '--until', '2027-01-01'], '--until is for suspend only'],
  [['edit', 'a1b2c3d4', ...why], 'Say what to change'],
  [['edit', 'a1b2c3d4', ...why, '--set', 'time=late'], '"late" is no time'],
  [['edit', 'a1b2c3d4', ...why, '--set', 'colour=red'], 'There is no field "colour"'],
  [['edit', 'a1b2c3d4', ...why, '--set', 'toString=x'], 'There is no field "toString"'],
  [['edit', 'a1b2c3d4', ...why, '--set', 'venue.point=north'], '"north" is no venue.point'],
])('says in one sentence what is wrong with %j', (args, sentence) => {
  expect(() => readMeetingArguments(args)).toThrow(sentence)
})
