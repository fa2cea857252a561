import { describe, expect, it } from 'vitest'
import { parsePostalLine } from './postal-file'

const LINE = 'CA\tT6E\tEdmonton (South)\tAlberta\tAB\tEdmonton\t\t\t\t53.4914\t-113.4802\t6'

describe('parsePostalLine', () => {
  it('reads the columns of GeoNames', () => {
    expect(parsePostalLine(LINE)).toEqual({
      country: 'CA',
      postalCode: 'T6E',
      key: 't6e',
      name: 'Edmonton (South)',
      admin1: 'AB',
      admin1Name: 'Alberta',
      county: 'Edmonton',
      lat: 53.4914,
      lng: -113.4802,
    })
  })

  it.each([
    ['no columns', '{"a": 1}', '1 columns instead of 12'],
    ['a country in words', LINE.replace('CA', 'Canada'), 'no country code of two letters'],
    ['no code', LINE.replace('T6E', ''), 'no postal code'],
    ['no name', LINE.replace('Edmonton (South)', ''), 'no place name'],
    ['a comma for a decimal point', LINE.replace('53.4914', '53,4914'), 'no point on the earth'],
    ['a latitude off the earth', LINE.replace('53.4914', '153.4914'), 'no point on the earth'],
    ['no coordinates', LINE.replace('53.4914', '').replace('-113.4802', ''), 'no point on the earth'],
    ['0/0', LINE.replace('53.4914', '0').replace('-113.4802', '0'), 'no point on the earth'],
    ['a null byte', LINE.replace('South', '\0'), 'a control character'],
    ['no end', LINE + 'x'.repeat(3000), 'the line is too long'],
  ])('says why a line with %s is of no use', (_, line, reason) => {
    expect(parsePostalLine(line)).toBe(reason)
  })
})
