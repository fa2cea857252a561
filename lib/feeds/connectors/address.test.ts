import { expect, it } from 'vitest'
import { parseAddress } from './address'

it.each([
  [
    '30 West Hancock Street, Lansdale, PA 19446, USA',
    ['30 West Hancock Street', 'Lansdale', '', 'PA', '19446', 'USA'],
  ],
  [
    '979 West County Line Road, Hatboro, PA, 19040, USA',
    ['979 West County Line Road', 'Hatboro', '', 'PA', '19040', 'USA'],
  ],
  [
    'Student Faculty Center, 3340 N Broad St, Philadelphia, PA 19140, USA',
    ['Student Faculty Center, 3340 N Broad St', 'Philadelphia', '', 'PA', '19140', 'USA'],
  ],
  ['3800 Vaux St, Philadelphia, PA 19129', ['3800 Vaux St', 'Philadelphia', '', 'PA', '19129', '']],
  ['325 Cherry St. Philadelphia, PA 19106', ['325 Cherry St.', 'Philadelphia', '', 'PA', '19106', '']],
  [
    '2655 Chichester Ave Upper Chichester, PA  19061 United States',
    ['2655 Chichester Ave', 'Upper Chichester', '', 'PA', '19061', 'United States'],
  ],
  ['2203 Harmonyville rd. Elverson, PA. 19520', ['2203 Harmonyville rd.', 'Elverson', '', 'PA', '19520', '']],
  ['Philadelphia, PA, USA', ['', 'Philadelphia', '', 'PA', '', 'USA']],
  ['Bucks County, PA, USA', ['', '', 'Bucks County', 'PA', '', 'USA']],
  ['Virginia Beach, VA 23454, USA', ['', 'Virginia Beach', '', 'VA', '23454', 'USA']],
  [
    '8406 118 Avenue NW, Edmonton, Alberta, T5B 0S5, Canada',
    ['8406 118 Avenue NW', 'Edmonton', '', 'Alberta', 'T5B 0S5', 'Canada'],
  ],
  ['90 Sample St, Ottawa, ON K1A 0B1, Canada', ['90 Sample St', 'Ottawa', '', 'ON', 'K1A 0B1', 'Canada']],
  ['Edmonton, Alberta, Canada', ['', 'Edmonton', '', 'Alberta', '', 'Canada']],
  ['3 High Street, London SW1A 1AA, UK', ['3 High Street', 'London', '', '', 'SW1A 1AA', 'UK']],
  [
    '10 Sample Quay, Dublin 2, Co. Dublin, D02 X285, Ireland',
    ['10 Sample Quay', 'Dublin 2', 'Co. Dublin', '', 'D02 X285', 'Ireland'],
  ],
  [
    '5 Sample Street, Sydney NSW 2000, Australia',
    ['5 Sample Street', 'Sydney', '', 'NSW', '2000', 'Australia'],
  ],
  ['Springfield IL', ['', 'Springfield', '', 'IL', '', '']],
  ['', ['', '', '', '', '', '']],
  [' , ,', ['', '', '', '', '', '']],
])('%s', (line, [street, city, county, state, postalCode, country]) => {
  expect(parseAddress(line)).toEqual({ street, city, county, state, postalCode, country })
})
