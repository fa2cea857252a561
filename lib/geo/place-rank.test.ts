import { describe, expect, it } from 'vitest'
import { decide, isWithin, type PlaceRow, rank, rowsOfReading } from './place-rank'

let nextId = 1
const row = (
  name: string,
  admin1: string,
  admin1Name: string,
  score: number,
  more: Partial<PlaceRow> = {},
) => ({
  id: nextId++,
  kind: 'city' as const,
  name,
  admin1,
  admin1Name,
  county: '',
  country: 'US',
  countryName: 'United States',
  postalCode: '',
  lat: nextId * 2,
  lng: nextId * 2,
  population: score,
  zone: 'America/New_York',
  query: `${name}, ${admin1}`,
  key: name.toLowerCase(),
  score,
  ...more,
})
const canada = { country: 'CA', countryName: 'Canada' }
const labels = (rows: PlaceRow[], siteCountry = 'US') => rank(rows, siteCountry).map((r) => r.admin1)

describe('rank', () => {
  it('counts a place at home five times, next door twice', () => {
    const rows = [
      row('London', 'ENG', 'England', 1000, { country: 'GB' }),
      row('London', 'ON', 'Ontario', 600, canada),
      row('London', 'KY', 'Kentucky', 250),
    ]
    expect(labels(rows, 'US')).toEqual(['KY', 'ON', 'ENG'])
    expect(labels(rows, 'GB')).toEqual(['ENG', 'ON', 'KY'])
  })

  it('leaves out a place that bore the name once, beside one that bears it', () => {
    const rows = [
      row('New York', 'NY', 'New York', 8_000_000),
      row('Clinton', 'WI', 'Wisconsin', 20, { key: 'new york' }),
    ]
    expect(labels(rows)).toEqual(['NY'])
  })
})

describe('decide', () => {
  it('asks when a namesake is more than a tenth as weighty', () => {
    const rows = [row('Portland', 'OR', 'Oregon', 650), row('Portland', 'ME', 'Maine', 66)]
    expect(decide(rank(rows, 'US'), 'US')).toMatchObject({
      status: 'ambiguous',
      best: { label: 'Portland, Oregon' },
      candidates: [{ label: 'Portland, Oregon' }, { label: 'Portland, Maine' }],
    })
  })

  it('answers when none is, and names the others', () => {
    const rows = [row('Mobile', 'AL', 'Alabama', 650), row('Mobile', 'AZ', 'Arizona', 65)]
    expect(decide(rank(rows, 'US'), 'US')).toMatchObject({
      status: 'found',
      place: { label: 'Mobile, Alabama' },
      alternatives: [{ label: 'Mobile, Arizona' }],
    })
  })

  it('does not ask between a city and the state around it', () => {
    const rows = [
      row('New York', 'NY', 'New York', 800),
      row('New York', 'NY', 'New York', 500, { kind: 'state' }),
    ]
    expect(decide(rank(rows, 'US'), 'US')?.status).toBe('found')
  })

  it('tells twins in one state apart by their counties', () => {
    const rows = [
      row('Hollywood', 'AL', 'Alabama', 9, { county: 'Jackson County' }),
      row('Hollywood', 'AL', 'Alabama', 8, { county: 'Jefferson County' }),
    ]
    expect(decide(rank(rows, 'US'), 'US')).toMatchObject({
      candidates: [
        { label: 'Hollywood, Jackson County, Alabama' },
        { label: 'Hollywood, Jefferson County, Alabama' },
      ],
    })
  })

  it('has no answer to nothing', () => {
    expect(decide([], 'US')).toBeUndefined()
  })
})

describe('rowsOfReading', () => {
  const ontarioCalifornia = row('Ontario', 'CA', 'California', 175)
  const ontario = row('Ontario', 'ON', 'Ontario', 700, { ...canada, kind: 'state' })
  const rows = [ontarioCalifornia, ontario]

  it('takes "Ontario CA" for the town in California, and "Ontario Canada" for the province', () => {
    expect(rowsOfReading({ key: 'ontario', tail: ['ca'] }, rows)).toEqual([ontarioCalifornia])
    expect(rowsOfReading({ key: 'ontario', tail: ['canada'] }, rows)).toEqual([ontario])
  })

  it('lets the tail be several words and several regions', () => {
    const springfield = row('Springfield', 'PA', 'Pennsylvania', 5, { county: 'Delaware County' })
    const tail = ['delaware', 'county', 'pennsylvania', 'united', 'states']
    expect(rowsOfReading({ key: 'springfield', tail }, [springfield])).toEqual([springfield])
    expect(rowsOfReading({ key: 'springfield', tail: ['ohio'] }, [springfield])).toEqual([])
  })

  it('lets the last word be unfinished only while it is typed', () => {
    expect(rowsOfReading({ key: 'ontario', tail: ['cali'] }, rows)).toEqual([])
    expect(rowsOfReading({ key: 'ontario', tail: ['cali'] }, rows, true)).toEqual([ontarioCalifornia])
  })
})

describe('isWithin', () => {
  it('knows a state by its code, its name and its older abbreviation', () => {
    const portland = row('Portland', 'OR', 'Oregon', 1)
    for (const text of ['OR', 'Oregon', 'Ore.', 'oregon, USA']) expect(isWithin(portland, text)).toBe(true)
    expect(isWithin(portland, 'Maine')).toBe(false)
  })
})
