import { describe, expect, it } from 'vitest'
import { overdoseBody } from './body'
import { STEPS } from './steps'

const here = { phone: '911', href: 'tel:911' }

describe('overdoseBody', () => {
  it('says the steps in the order in which CDC and SAMHSA publish them, each with a source', () => {
    const { markup } = overdoseBody({ emergency: here, reviewedBy: null })
    const order = [...markup.matchAll(/<li id="(\w+)">/g)].map((match) => match[1])
    expect(order).toEqual(['recognise', 'call', 'naloxone', 'breathe', 'side', 'stay'])
    for (const { sources } of STEPS) {
      expect(sources.length).toBeGreaterThan(0)
      for (const { url } of sources) {
        expect(new URL(url).hostname).toMatch(/(^|\.)(cdc|samhsa)\.gov$/)
        expect(markup).toContain(`href="${url}"`)
      }
    }
  })

  it('dials the number of where one is, and without one says how to find it', () => {
    expect(overdoseBody({ emergency: { phone: '999', href: 'tel:999' }, reviewedBy: null }).markup).toContain(
      '<a class="button" href="tel:999">Call 999</a>',
    )
    expect(overdoseBody({ emergency: null, reviewedBy: null }).markup).toContain('tel:112')
  })

  it('says that no clinician has reviewed it, until one has', () => {
    expect(overdoseBody({ emergency: here, reviewedBy: null }).markup).toContain(
      'Not yet reviewed by a clinician',
    )
    const { markup } = overdoseBody({
      emergency: here,
      reviewedBy: { name: 'Dr. A. Reader', on: '2027-01-02' },
    })
    expect(markup).toContain('Reviewed by Dr. A. Reader on 2027-01-02.')
    expect(markup).not.toContain('Not yet')
  })

  it('promises nobody that the law will protect them', () => {
    const { markup } = overdoseBody({ emergency: here, reviewedBy: null })
    expect(markup).toContain('may protect')
    expect(markup).not.toMatch(/immun|will protect|cannot be arrested/i)
  })
})
