import { describe, expect, it } from 'vitest'
import { toSlug } from './slug'

describe('toSlug', () => {
  it('keeps letters and digits and joins the words with hyphens', () => {
    expect(toSlug('  Hope & Courage: 7 AM  ')).toBe('hope-and-courage-7-am')
  })
  it('drops accents and apostrophes rather than the letters', () => {
    expect(toSlug("St. Jérôme's Café")).toBe('st-jeromes-cafe')
  })
  it('is empty for a name without Latin letters', () => {
    expect(toSlug('希望')).toBe('')
  })
  it('is cut between words at 60 characters at most', () => {
    const slug = toSlug('one two three four five six seven eight nine ten eleven twelve thirteen')
    expect(slug).toBe('one-two-three-four-five-six-seven-eight-nine-ten-eleven')
  })
  it('cuts a single long word where it must', () => {
    expect(toSlug('a'.repeat(90))).toHaveLength(60)
  })
})
