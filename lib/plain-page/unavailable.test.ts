import { describe, expect, test } from 'vitest'
import { knownCrisisLines } from '../catalogue/crisis-lines'
import { unavailablePage } from './unavailable'

const markupFor = (country: string, helpline: { name: string; phone: string } | null = null) =>
  unavailablePage('en', { help: { lines: knownCrisisLines(country), helpline } }).text()

describe('a page that stands in for what can’t be read', () => {
  test('names the urgent lines of the country and the operator’s own, and no line that only refers', async () => {
    const page = await markupFor('US', { name: 'Our <line>', phone: '555-0100' })
    for (const number of ['tel:911', 'tel:988', 'sms:988', 'tel:5550100'])
      expect(page).toContain(`"${number}"`)
    expect(page).toContain('Our &lt;line&gt;')
    expect(page).not.toContain('SAMHSA')
  })

  test('names the numbers for danger in most places where no line is known', async () => {
    const page = await markupFor('BR')
    for (const number of ['tel:911', 'tel:112']) expect(page).toContain(`"${number}"`)
    expect(page).toContain('href="/overdose"')
  })

  test('can be asked for again later, unless something broke', () => {
    const help = { lines: [], helpline: null }
    expect(unavailablePage('es', { help }).headers.get('retry-after')).toBe('60')
    const broken = unavailablePage('es', { help, status: 500 })
    expect(broken.status).toBe(500)
    expect(broken.headers.get('retry-after')).toBeNull()
  })
})
