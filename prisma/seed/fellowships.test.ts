import { describe, expect, test } from 'vitest'
import { CONCERNS } from '../../lib/catalogue/vocabulary'
import { FELLOWSHIPS } from './fellowships'

const slugs = FELLOWSHIPS.map(({ slug }) => slug)
/** Every fellowship whose facts were looked up. Another needs the same before it is seeded. */
const CHECKED = `
  adult-children-of-alcoholics al-anon alateen alcoholics-anonymous celebrate-recovery co-anon co-dependents-anonymous
  cocaine-anonymous crystal-meth-anonymous dbsa double-trouble-in-recovery drug-addicts-anonymous dual-diagnosis-anonymous
  dual-recovery-anonymous families-anonymous grasp heroin-anonymous in-the-rooms learn-to-cope lifering-secular-recovery
  marijuana-anonymous medication-assisted-recovery-anonymous methadone-anonymous millati-islami nami-connection nar-anon
  narcotics-anonymous pal pills-anonymous recovery-dharma refuge-recovery secular-organizations-for-sobriety she-recovers
  smart-family-and-friends smart-recovery the-phoenix wellbriety women-for-sobriety
`
  .trim()
  .split(/\s+/)

const named = (slug: string) => FELLOWSHIPS.find((fellowship) => fellowship.slug === slug)

describe('the fellowships that are seeded', () => {
  test('each has a slug of its own, although some abbreviations are shared', () => {
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('are the ones that were checked, and no other', () => {
    expect([...slugs].sort()).toEqual(CHECKED)
  })

  test('Narconon is not among them', () => {
    expect(FELLOWSHIPS.filter(({ slug, name }) => /narconon/i.test(slug + name))).toEqual([])
  })

  test('every address is https or left out', () => {
    for (const { website, finderUrl, medicationSource } of FELLOWSHIPS)
      for (const address of [website, finderUrl, medicationSource].filter(Boolean))
        expect(new URL(address).protocol).toBe('https:')
  })

  test('those open to people who use opioids say so', () => {
    for (const slug of [
      'heroin-anonymous',
      'narcotics-anonymous',
      'pills-anonymous',
      'medication-assisted-recovery-anonymous',
      'methadone-anonymous',
      'smart-recovery',
      'lifering-secular-recovery',
      'recovery-dharma',
      'dual-recovery-anonymous',
    ])
      expect(named(slug)?.concerns, slug).toContain('opioids')
  })

  test('AA and Al-Anon are about alcohol only', () => {
    for (const slug of ['alcoholics-anonymous', 'al-anon', 'alateen'])
      expect(named(slug)?.concerns, slug).toEqual(['alcohol'])
  })

  test('together they cover every concern', () => {
    const covered = new Set(FELLOWSHIPS.flatMap(({ concerns }) => concerns))
    expect(CONCERNS.filter((concern) => !covered.has(concern))).toEqual([])
  })

  test('the four related ones are marked, and none of them is dual diagnosis', () => {
    const related = FELLOWSHIPS.filter((fellowship) => fellowship.related)
    expect(related.map(({ abbreviation }) => abbreviation)).toEqual(['CoDA', 'ACA', 'NAMI', 'DBSA'])
    expect(related.filter(({ dualDiagnosis }) => dualDiagnosis)).toEqual([])
  })

  test('The Phoenix alone has an entry rule, and it says 48 hours', () => {
    const ruled = FELLOWSHIPS.filter(({ entryRule }) => entryRule)
    expect(ruled.map(({ slug }) => slug)).toEqual(['the-phoenix'])
    expect(ruled[0]?.entryRule?.en).toContain('48 hours')
  })

  test('a medication policy is given with its source and the day it was read, or not at all', () => {
    for (const { slug, medicationPolicy, medicationSource, medicationCheckedOn } of FELLOWSHIPS) {
      expect(Boolean(medicationSource), slug).toBe(medicationPolicy !== null)
      expect(medicationCheckedOn !== null, slug).toBe(medicationPolicy !== null)
    }
    expect(named('medication-assisted-recovery-anonymous')?.medicationPolicy).toBe('welcomes')
    expect(named('narcotics-anonymous')?.medicationPolicy).toBe('left-to-each-group')
    expect(named('alcoholics-anonymous')?.medicationPolicy).toBeNull()
  })

  test('our own words about them are there in both languages, and put the person first', () => {
    for (const { slug, about, audience, entryRule } of FELLOWSHIPS)
      for (const text of [about, audience, ...(entryRule ? [entryRule] : [])]) {
        expect(text.en.length * text.es.length, slug).toBeGreaterThan(0)
        expect(`${text.en} ${text.es}`, slug).not.toMatch(/\b(addicts?|abusers?|clean|dirty|adictos?)\b/i)
      }
  })
})
