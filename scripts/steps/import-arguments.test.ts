import { expect, it } from 'vitest'
import { readImportArguments } from './import-arguments'

const enough = ['--format', 'meeting-guide', '--fellowship', 'alcoholics-anonymous']

it('reads what is needed and fills in the rest', () => {
  expect(readImportArguments(['lists/aa.json.gz', ...enough])).toEqual({
    source: 'lists/aa.json.gz',
    format: 'meeting-guide',
    formats: null,
    serviceBodies: null,
    fellowship: 'alcoholics-anonymous',
    name: 'aa',
    nameGiven: false,
    region: '',
    zone: null,
    rejections: null,
    accept: false,
    reread: false,
  })
})

it('names a source after its host', () => {
  expect(readImportArguments(['https://aa.example/feed.json', ...enough])).toMatchObject({
    name: 'aa.example',
  })
})

it.each([
  [[], 'Name the file or address'],
  [['a.json'], 'Say what it is: --format meeting-guide or bmlt.'],
  [['a.json', '--format', 'csv'], 'There is no format "csv"'],
  [['a.json', '--format', 'bmlt'], '--fellowship'],
  [['a.json', 'b.json', ...enough], 'One source at a time'],
  [['ftp://aa.example/feed.json', ...enough], 'https:// or http://'],
  [['a.json', ...enough, '--zone', 'Eastern'], 'There is no time zone "Eastern"'],
  [['a.json', ...enough, '--formats', 'f.json'], '--formats is for --format bmlt only'],
  [['a.json', ...enough, '--nonsense'], '--help'],
])('says in one sentence what is wrong with %j', (args, sentence) => {
  expect(() => readImportArguments(args)).toThrow(sentence)
})

it('knows a name that a person chose from one that it made up', () => {
  expect(readImportArguments(['a.json', ...enough, '--name', 'a'])).toMatchObject({
    name: 'a',
    nameGiven: true,
  })
})

it('asks for help', () => {
  expect(readImportArguments(['--help'])).toBe('help')
})
