import { beforeAll, describe, expect, it } from 'vitest'
import { fixture, outcomes, readAll } from '@/tests/fixtures/feeds/read-fixture'

const read = (...rows: unknown[]) => readAll('meeting-guide', JSON.stringify(rows))
const base = {
  slug: 'a',
  name: 'A',
  day: 1,
  time: '19:00',
  formatted_address: '1 Main St, Troy, NY 12180, USA',
}
const first = async (row: object) => outcomes(await read({ ...base, ...row })).meeting('a')

let all: ReturnType<typeof outcomes>
beforeAll(async () => {
  all = outcomes(await readAll('meeting-guide', fixture('meeting-guide.json')))
})

describe('days', () => {
  it('counts from Sunday, as a number, a digit or a name in three languages', () => {
    expect(all.meeting('plain').day).toBe(1)
    expect(all.meeting('day-string').day).toBe(3)
    expect(all.meeting('day-name').day).toBe(3)
    expect(all.meeting('day-name-spanish').day).toBe(6)
  })

  it('refuses a seventh day and words that are none', () => {
    for (const key of ['day-seven', 'day-nonsense', 'bad-in-array']) expect(all.reason(key)).toBe('bad-day')
  })

  it('makes one meeting for each day, the first of which keeps the slug', () => {
    expect(all.meeting('three-days').day).toBe(1)
    expect(all.meeting('three-days#3').day).toBe(3)
    expect(all.meeting('three-days#5').day).toBe(5)
    expect(all.meeting('one-day-array').day).toBe(2)
    expect(all.meeting('day-comma#4').day).toBe(4)
  })

  it('keeps the key of a day when the source adds a later one', async () => {
    const one = outcomes(await read({ ...base, day: [1] })).meeting('a')
    const two = outcomes(await read({ ...base, day: [1, 3] })).meeting('a')
    expect([one.day, two.day]).toEqual([1, 1])
  })

  it('is by appointment without a day or a time', () => {
    for (const key of ['by-appointment', 'null-day', 'empty-array', 'no-time']) {
      expect(all.meeting(key)).toMatchObject({ day: null, startMinute: null, recurrence: 'by-appointment' })
    }
  })
})

describe('times', () => {
  it.each([
    ['plain', 1140, 90],
    ['noon-pm', 735, 60],
    ['midnight-am', 5, 60],
    ['with-seconds', 1080, 90],
    ['word-noon', 720, 60],
    ['word-midnight', 0, 60],
  ])('reads %s', (key, startMinute, durationMinutes) => {
    expect(all.meeting(key)).toMatchObject({ startMinute, durationMinutes })
  })

  it('takes an end before the start as past midnight, and none, a bad or an equal one as an hour later', () => {
    expect(all.meeting('past-midnight').durationMinutes).toBe(75)
    expect(all.meeting('end-is-start').durationMinutes).toBe(60)
    expect(all.meeting('end-nonsense').durationMinutes).toBe(60)
  })

  it('refuses what is no time', () => {
    expect(all.reason('bad-time')).toBe('bad-time')
    expect(all.reason('time-25')).toBe('bad-time')
  })

  it('takes `updated` as UTC unless it says otherwise, on any machine', () => {
    expect(all.meeting('plain').sourceUpdatedAt).toBe('2026-03-01T12:30:00.000Z')
    expect(all.meeting('updated-american').sourceUpdatedAt).toBe('2022-08-25T23:17:07.000Z')
    expect(all.meeting('updated-iso').sourceUpdatedAt).toBe('2026-03-01T17:30:00.000Z')
    expect(all.meeting('updated-nonsense').sourceUpdatedAt).toBeNull()
  })
})

describe('zones', () => {
  it('keeps a known zone, translates those of Windows, and leaves bad ones to the point', () => {
    expect(all.meeting('plain').zone).toBe('America/Chicago')
    expect(all.meeting('windows-zone').zone).toBe('America/Chicago')
    expect(all.meeting('bad-zone').zone).toBeNull()
    expect(all.meeting('day-name').zone).toBeNull()
  })

  it('refuses a bad zone when no place could tell the right one', () => {
    expect(all.reason('hopeless-zone')).toBe('bad-zone')
  })
})

describe('places', () => {
  it('reads points as numbers or text, and takes 0/0, nulls and impossible ones as none', () => {
    expect(all.meeting('string-coordinates').venue).toMatchObject({ lat: 45.52, lng: -122.68 })
    for (const key of ['zero-point', 'null-point', 'far-point']) {
      expect(all.meeting(key).venue).toMatchObject({ lat: null, lng: null })
    }
  })

  it('prefers parts, and takes a whole line apart, also one that stands in `address`', () => {
    expect(all.meeting('parts').venue).toMatchObject({
      street: '8 Part Road',
      city: 'Ottawa',
      postalCode: 'K1A 0B1',
    })
    expect(all.meeting('plain').venue).toMatchObject({
      street: '12 Sample Street',
      state: 'IL',
      country: 'USA',
    })
    expect(all.meeting('whole-line-in-address').venue).toMatchObject({
      street: '4914 50 Avenue',
      city: 'Stony Plain',
    })
  })

  it('knows how exact a place is', () => {
    expect(all.meeting('plain').venue?.precision).toBe('exact')
    expect(all.meeting('only-town').venue?.precision).toBe('city')
    expect(all.meeting('stated-approximate').venue?.precision).toBe('approximate')
  })

  it('takes the region for the town when there is nothing else', () => {
    expect(all.meeting('only-region').venue).toMatchObject({ city: 'Leduc', precision: 'city' })
  })

  it('lists regions from general to specific', () => {
    expect(all.meeting('plain').regions).toEqual(['Illinois', 'Springfield'])
    expect(all.meeting('region-path').regions).toEqual(['Ontario', 'Ottawa', 'Centretown'])
    expect(all.meeting('sub-region').regions).toEqual(['Illinois', 'Springfield'])
  })
})

describe('attendance', () => {
  const join = { conference_url: 'https://zoom.us/j/123456789' }
  const town = { formatted_address: 'Troy, NY, USA' }
  it.each([
    ['a street', {}, 'in-person'],
    ['closed', { types: ['TC'] }, 'in-person'],
    ['closed and online', { types: ['TC', 'ONL'], ...join }, 'online'],
    ['online, street', { types: ['ONL'], ...join }, 'hybrid'],
    ['online, town', { types: ['ONL'], ...town, ...join }, 'online'],
    ['online, street said to be approximate', { types: ['ONL'], approximate: 'yes', ...join }, 'online'],
    ['online, town said to be exact', { types: ['ONL'], ...town, approximate: 'no', ...join }, 'hybrid'],
    ['online by telephone', { types: ['ONL'], ...town, conference_phone: '+12025550101' }, 'phone'],
    ['a town, and a link without the code', { ...town, ...join }, 'online'],
    ['a town', town, 'in-person'],
  ])('%s: %s is %s', async (_, row, format) => {
    expect((await first(row)).format).toBe(format)
  })

  it('suspends what is only closed, and says why', async () => {
    expect(await first({ types: ['TC'] })).toMatchObject({
      status: 'suspended',
      statusReason: expect.stringContaining('closed'),
    })
    expect(await first({ types: ['TC', 'ONL'] })).toMatchObject({ status: 'published', statusReason: '' })
  })

  it('shows no door of a meeting that is only online', () => {
    expect(all.meeting('closed-and-online').venue).toMatchObject({
      street: '',
      name: '',
      precision: 'city',
      city: 'Springfield',
    })
    expect(all.meeting('online-nowhere').venue).toBeNull()
  })

  it('refuses what is nowhere', () => {
    expect(all.reason('nowhere')).toBe('no-place')
    expect(all.reason('nowhere-closed')).toBe('inactive')
  })
})

describe('words', () => {
  it('turns markup and entities into plain text', () => {
    expect(all.meeting('html-name')).toMatchObject({ name: 'Café & Friends', notes: 'First line\nSecond' })
    expect(all.meeting('html-name').venue?.name).toBe('St. Jude’s')
  })

  it('takes the name of the group for a meeting without one, and refuses one without either', () => {
    expect(all.meeting('name-of-group').name).toBe('Sample: Dawn Patrol')
    expect(all.reason('no-name')).toBe('no-name')
  })

  it('keeps what Postgres cannot store out of texts', () => {
    expect(all.meeting('null-char').notes).toBe('ab\uFFFDc')
  })

  it('lets only http and https links through', () => {
    expect(all.meeting('bad-link')).toMatchObject({ join: null, sourceUrl: '' })
    expect(all.meeting('online-nowhere').join?.url).toBe('https://zoom.us/j/81234567891')
    expect(all.meeting('private-source-url').sourceUrl).toBe('')
  })

  it('splits a number from what is dialled after it', () => {
    expect(all.meeting('phone-only').join).toMatchObject({
      phone: '+12025550140',
      dialInCode: '81234567890#,,,,*424242#',
    })
  })
})

describe('rows', () => {
  it('takes numbers as slugs, falls back to the id, and refuses rows without either', () => {
    expect(all.meeting('1234').name).toBe('Numeric slug')
    expect(all.meeting('id:77').name).toBe('Only an id')
    expect(all.rejections.get('row 27')?.reason).toBe('no-key')
  })

  it('refuses what is no object, and what is too large', () => {
    for (const row of [92, 93, 94, 95]) expect(all.reason(`row ${row}`)).toBe('not-an-object')
    expect(all.reason('row 96')).toBe('too-large')
    expect(all.reason('row 97')).toBe('no-key')
  })

  it('refuses a key that comes twice, and says whether the rows differ', async () => {
    const twins = (await readAll('meeting-guide', fixture('meeting-guide.json'))).filter(
      (item) => item.kind === 'rejection' && item.rowKey === 'twin',
    )
    expect(twins).toMatchObject([
      { reason: 'duplicate-key', detail: 'The row is the same as row 67.' },
      { reason: 'duplicate-key', detail: 'The row has the id of row 67, but says something else.' },
    ])
  })

  it("refuses a slug that is already the key of another row's second day", async () => {
    const clash = outcomes(await read({ ...base, day: [1, 3] }, { ...base, slug: 'a#3' }))
    expect(clash.reason('a#3')).toBe('duplicate-key')
    const reverse = outcomes(await read({ ...base, slug: 'a#3' }, { ...base, day: [1, 3] }))
    expect(reverse.reason('a')).toBe('duplicate-key')
  })

  it('does not read an unchanged row again, and does when fellowship or bytes change', async () => {
    const [row] = await read(base)
    if (row?.kind !== 'row') throw new Error('expected a row')
    const isUnchanged = (key: string, hash: string) => key === row.rowKey && hash === row.rawHash
    const again = (text: unknown, slug: string) =>
      readAll('meeting-guide', JSON.stringify([text]), { isUnchanged, fellowship: { slug } })
    expect(await again(base, 'alcoholics-anonymous')).toEqual([
      { kind: 'unchanged', rowNumber: 1, rowKey: 'a', rawHash: row.rawHash },
    ])
    expect(await again(base, 'al-anon')).toMatchObject([{ kind: 'row' }])
    expect(await again({ ...base, name: 'B' }, 'alcoholics-anonymous')).toMatchObject([{ kind: 'row' }])
  })

  it('describes the service body that a row names', async () => {
    const item = (await readAll('meeting-guide', fixture('meeting-guide.json'))).find(
      (row) => row.kind === 'row' && row.rowKey === 'entity',
    )
    expect(item).toMatchObject({
      serviceBody: {
        sourceKey: 'Sample Intergroup',
        name: 'Sample Intergroup',
        url: 'https://intergroup.example',
      },
      meetings: [{ serviceBodyKey: 'Sample Intergroup' }],
    })
  })
})

describe('people', () => {
  it('keeps role mailboxes and the website, and no person, not even in the private copy', async () => {
    const item = (await readAll('meeting-guide', fixture('meeting-guide.json'))).find(
      (row) => row.kind === 'row' && row.rowKey === 'people',
    )
    if (item?.kind !== 'row') throw new Error('expected a row')
    expect(item.meetings[0]?.contacts.map(({ value }) => value)).toEqual([
      'info@intergroup.example',
      'saturdaygroup@gmail.com',
      'secretary@group.example',
      'https://group.example/',
    ])
    for (const secret of ['Quimby', 'Oglethorpe', 'oglethorpe', '555-0188', 'qz@']) {
      expect(JSON.stringify(item)).not.toContain(secret)
    }
  })
})
