import type { Random } from './random'

const FIRST = [
  'Lantern',
  'Harbor',
  'Open Window',
  'Second Cup',
  'Quiet Hour',
  'New Leaf',
  'Daybreak',
  'Kitchen Table',
  'Long Road',
  'Warm Coat',
  'Green Door',
  'Stepping Stone',
  'Night Owl',
  'Front Porch',
  'Paper Boat',
  'North Light',
  'Clear Water',
  'Brave Start',
  'Sunday Shoes',
  'Empty Pockets',
  'Corner Table',
  'First Snow',
  'Slow Train',
  'Blue Kettle',
] as const

const LAST = [
  'Group',
  'Circle',
  'Gathering',
  'Meeting',
  'Table',
  'Fellowship',
  'Hour',
  'Company',
  'Room',
] as const

// Made-up names, so that no map knows the street.
const STREETS = [
  'Quillander',
  'Embervane',
  'Thistlemoor',
  'Farrowmint',
  'Ostrabel',
  'Wimblequay',
  'Larkenfold',
  'Brindlewisp',
  'Corvanelle',
  'Dapplemere',
  'Umberlea',
  'Zephrine',
  'Pendlequill',
  'Marrowick',
  'Tansywold',
  'Gossamyr',
] as const

const STREET_KINDS = ['Street', 'Avenue', 'Lane', 'Row', 'Way', 'Court'] as const

const BUILDINGS = [
  'Community Hall',
  'Library Meeting Room',
  'Church Basement',
  'Neighborhood Center',
  'Clinic Annex',
  'Senior Center',
  'Arts Space',
  'Union Hall',
] as const

const DOORS = [
  'Side entrance, down the ramp.',
  'Ring the bell marked “Meeting”.',
  'Second floor; the elevator is to the left of the stairs.',
  'Enter from the parking lot.',
  '',
  '',
  '',
] as const

export const drawGroupName = (random: Random) => `Sample: ${random.pick(FIRST)} ${random.pick(LAST)}`

export const drawStreet = (random: Random) =>
  `${random.whole(1, 99) * 100 + random.whole(1, 98)} ${random.pick(STREETS)} ${random.pick(STREET_KINDS)}`

export const drawBuilding = (random: Random) => `Sample: ${random.pick(STREETS)} ${random.pick(BUILDINGS)}`

export const drawDoorNote = (random: Random) => random.pick(DOORS)
