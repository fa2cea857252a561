import { describe, expect, it } from 'vitest'
import { dialledWithCode } from '@/lib/catalogue/dialled'
import type { JoinDetails } from '@/lib/catalogue/types'
import { waysToJoin } from './ways-to-join'

const NOTHING: JoinDetails = {
  url: '',
  meetingNumber: '',
  passcode: '',
  phone: '',
  dialInCode: '',
  notes: '',
  policy: 'tap',
}

describe('waysToJoin', () => {
  it('gives a link its provider, a number its code, and leaves out what is not known', () => {
    expect(
      waysToJoin({
        ...NOTHING,
        url: 'https://us02web.zoom.us/j/1',
        passcode: 'abc',
        phone: '+15551234567',
        dialInCode: '123456#',
      }),
    ).toEqual({
      link: { href: 'https://us02web.zoom.us/j/1', provider: 'Zoom' },
      dial: { href: 'tel:+15551234567,,123456%23', number: '+15551234567' },
      facts: [
        { key: 'passcode', value: 'abc' },
        { key: 'dialInCode', value: '123456#' },
      ],
      privacy: ['linkPrivacy', 'dialPrivacy'],
    })
  })

  it('makes no link of what a browser must not follow', () => {
    expect(waysToJoin({ ...NOTHING, url: 'javascript:alert(1)', notes: 'Ask' })).toEqual({
      link: null,
      dial: null,
      facts: [{ key: 'notes', value: 'javascript:alert(1)\nAsk' }],
      privacy: [],
    })
  })

  it('says only of a way that is there what it gives away', () => {
    expect(waysToJoin({ ...NOTHING, url: 'https://us02web.zoom.us/j/1' }).privacy).toEqual(['linkPrivacy'])
    expect(waysToJoin({ ...NOTHING, phone: '+15551234567' }).privacy).toEqual(['dialPrivacy'])
    expect(waysToJoin({ ...NOTHING, meetingNumber: '123' }).privacy).toEqual([])
  })
})

describe('dialledWithCode', () => {
  it('dials the code after the number, with what ends it', () => {
    expect(dialledWithCode('+1 (555) 123-4567', '')).toBe('tel:+15551234567')
    expect(dialledWithCode('+15551234567', '123456')).toBe('tel:+15551234567,,123456%23')
    expect(dialledWithCode('+15551234567', ',,388629434#,,,,*123456#')).toBe(
      'tel:+15551234567,,388629434%23,,,,*123456%23',
    )
    expect(dialledWithCode('5551234567', '1234*')).toBe('tel:5551234567,,1234*')
  })
})
