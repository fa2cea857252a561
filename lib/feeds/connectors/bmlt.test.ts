import { beforeAll, describe, expect, it } from 'vitest'
import { fixture, inChunks, outcomes, readAll, sampleFormats } from '@/tests/fixtures/feeds/read-fixture'
import { FeedUnreadableError } from '../types'
import { parseBmltFormats, readWrappedFormats } from './bmlt-formats'
import { parseBmltServiceBodies } from './bmlt-service-bodies'

let byName: (name: string) => ReturnType<ReturnType<typeof outcomes>['meeting']>
let all: ReturnType<typeof outcomes>
beforeAll(async () => {
  all = outcomes(await readAll('bmlt', fixture('bmlt-meetings.json'), { formats: sampleFormats() }))
  byName = (name) => {
    const found = [...all.meetings.values()].find((meeting) => meeting.name === name)
    if (!found) throw new Error(`No meeting ${name}`)
    return found
  }
})

describe('BMLT meetings', () => {
  it('counts days from 1 for Sunday', () => {
    expect(byName('Sunday is one').day).toBe(0)
    expect(byName('Saturday is seven').day).toBe(6)
    expect(all.reason('3')).toBe('bad-day')
    expect(all.reason('4')).toBe('bad-day')
  })

  it('reads durations, of which none is the default and a whole day is allowed', () => {
    expect(byName('Sunday is one')).toMatchObject({ startMinute: 1170, durationMinutes: 90 })
    expect(byName('Default duration').durationMinutes).toBe(60)
    expect(byName('All day').durationMinutes).toBe(1440)
    expect(all.reason('7')).toBe('bad-time')
  })

  it.each([
    ['Virtual with default point', 'online'],
    ['Virtual by phone', 'phone'],
    ['Hybrid', 'hybrid'],
    ['Unknown, hybrid by format', 'hybrid'],
    ['Unknown, virtual by format', 'online'],
    ['Unknown, link and street', 'hybrid'],
    ['Unknown, link only', 'online'],
    ['Unknown, street only', 'in-person'],
    ['Facility closed, hybrid', 'online'],
  ])('%s is %s', (name, format) => {
    expect(byName(name)).toMatchObject({ format, status: 'published' })
  })

  it('suspends a meeting whose place is closed', () => {
    expect(byName('Facility closed')).toMatchObject({ format: 'in-person', status: 'suspended' })
  })

  it('never takes the default point of a virtual meeting for its place', () => {
    expect(byName('Virtual with default point').venue).toBeNull()
    expect(byName('Virtual zero').venue).toMatchObject({
      city: 'Buffalo',
      lat: null,
      lng: null,
      precision: 'city',
    })
  })

  it('maps formats by world id, wherever the server keeps it, and languages by name', () => {
    expect(byName('Formats')).toMatchObject({
      features: ['newcomers', 'no-children', 'id-required', 'closed-on-holidays', 'literature'],
      languages: ['es', 'lt', 'ru'],
    })
  })

  it('shows formats without a world id under their own name', () => {
    const shown = byName('Formats').sourceFormats
    expect(shown).toContainEqual({ key: 'Pi', name: 'Pitch', description: 'Someone pitches the ball.' })
    expect(shown.map(({ name }) => name)).not.toContain('Beginners')
    expect(byName('Unknown format').sourceFormats).toEqual([{ key: 'QQ', name: 'QQ', description: '' }])
  })

  it('without the list of formats shows keys, and understands those for virtual, hybrid and closed', async () => {
    const bare = outcomes(await readAll('bmlt', fixture('bmlt-meetings.json')))
    expect(bare.meeting('1')).toMatchObject({ features: [], sourceFormats: [{ key: 'O', name: 'O' }] })
    expect(bare.meeting('13').format).toBe('online')
    expect(bare.meeting('17').status).toBe('suspended')
  })

  it('reads every row again when the meaning of the formats changes', async () => {
    const text = fixture('bmlt-meetings.json')
    const hashes = (read: Awaited<ReturnType<typeof readAll>>) =>
      read.flatMap((item) => (item.kind === 'row' ? item.rawHash : []))
    const one = hashes(await readAll('bmlt', text, { formats: sampleFormats() }))
    const other = hashes(await readAll('bmlt', text, { formats: parseBmltFormats('[]') }))
    expect(one.filter((hash) => other.includes(hash))).toEqual([])
    expect(hashes(await readAll('bmlt', text, { formats: sampleFormats() }))).toEqual(one)
  })

  it('refuses what is unpublished, nameless, nowhere, or without a key', () => {
    expect(all.reason('21')).toBe('unpublished')
    expect(all.reason('22')).toBe('no-name')
    expect(all.reason('24')).toBe('no-place')
    expect(all.reason('25')).toBe('bad-zone')
    expect(all.reason('row 29')).toBe('no-key')
    expect(all.reason('1')).toBe('duplicate-key')
    expect(byName('Bad zone').zone).toBeNull()
  })

  it('leaves the labels that BMLT puts before values out, and names lines that are bare numbers', () => {
    expect(byName('Labels').venue?.notes).toBe('Behind the rectory\nTren 2 hasta la 149\nBus 48')
  })

  it('keeps people and ways to join out of sight', () => {
    const meeting = byName('Secrets')
    expect(meeting.notes).toBe('Call Jane R.')
    expect(meeting.venue?.notes).toBe('')
    expect(meeting.join).toMatchObject({
      meetingId: '92345678902',
      passcode: '808182',
      notes: 'Code 0123 for Entry',
    })
  })
})

describe('BMLT files beside the meetings', () => {
  it('finds the formats of a wrapped file behind its meetings', async () => {
    const formats = await readWrappedFormats(inChunks(fixture('bmlt-wrapped.json'), [100]))
    expect(formats?.byKey.get('O')).toMatchObject({ id: '17', name: 'Open', worldId: 'OPEN' })
    expect(await readWrappedFormats(inChunks('{"meetings":[]}'))).toBeNull()
    expect(
      await readAll('bmlt', fixture('bmlt-wrapped.json'), { formats: formats ?? undefined }),
    ).toMatchObject([{ meetings: [{ features: ['open'] }] }, { meetings: [{ features: ['open'] }] }])
  })

  it('takes English names first, and a world id from any language', () => {
    expect(sampleFormats().byId.get('9')).toMatchObject({ name: 'Espanol', worldId: 'LANG' })
  })

  it('reads service bodies, with parents that exist and web addresses that are some', () => {
    expect(parseBmltServiceBodies(fixture('bmlt-service-bodies.json'))).toEqual([
      {
        sourceKey: '1',
        parentKey: null,
        name: 'Sample Region',
        url: 'https://region.example',
        phone: '1-202-555-0100',
      },
      { sourceKey: '5', parentKey: '1', name: 'Sample Area', url: '', phone: '' },
      { sourceKey: '6', parentKey: null, name: 'Orphan Area', url: '', phone: '' },
    ])
  })

  it('refuses files that are something else', () => {
    expect(() => parseBmltFormats('<html>')).toThrow(FeedUnreadableError)
    expect(() => parseBmltServiceBodies('{"error":1}')).toThrow(FeedUnreadableError)
  })
})
