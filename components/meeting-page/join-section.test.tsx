import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { JoinDetails, MeetingDetail } from '@/lib/catalogue/types'
import type { JoinPolicy } from '@/lib/catalogue/vocabulary'
import { JoinSection } from './join-section'

const NEXT = {
  startsAt: new Date('2026-11-24T00:30:00Z'),
  endsAt: new Date('2026-11-24T01:30:00Z'),
  localDate: '2026-11-23',
}
const EARLY = new Date('2026-11-23T17:00:00Z')

const meeting = {
  id: 'p1anted1',
  slug: 'monday',
  format: 'online',
  slot: { zone: 'America/New_York' },
  next: NEXT,
  group: null,
  fellowship: { name: 'Heroin Anonymous', slug: 'heroin-anonymous' },
  serviceBody: { id: 1, name: 'Our office', url: '', phone: '' },
  contacts: [],
  phone: '555-0100',
} as unknown as MeetingDetail

const details: JoinDetails = {
  url: 'https://us02web.zoom.us/j/98765432101',
  meetingNumber: '98765432101',
  passcode: 'the-pass',
  phone: '+15555550100',
  dialInCode: '123456#',
  notes: 'Ring twice',
  policy: 'open',
}

const drawn = (
  policy: JoinPolicy,
  { now = EARLY, known = true, open = null }: { now?: Date; known?: boolean; open?: JoinDetails | null } = {},
) =>
  renderToStaticMarkup(
    <JoinSection
      meeting={{
        ...meeting,
        join: { link: known, phone: known, known, provider: known ? 'Zoom' : null, policy },
      }}
      open={open}
      viewer={{ locale: 'en', now, zone: 'America/New_York', unit: 'mi', headings: 'h2' }}
    />,
  )

describe('JoinSection', () => {
  it('shows the way itself where the group wishes it open', () => {
    const page = drawn('open', { open: details })
    expect(page).toContain('href="https://us02web.zoom.us/j/98765432101"')
    expect(page).toContain('Open in Zoom')
    expect(page).toContain('href="tel:+15555550100,,123456%23"')
    for (const said of ['98765432101', 'the-pass', '123456#', 'Ring twice']) expect(page).toContain(said)
    expect(page).not.toContain('<form')
  })

  it('speaks of the link only where there is one, and of the phone number only where one can dial in', () => {
    const privacyOf = (but: Partial<JoinDetails>) => {
      const page = drawn('open', { open: { ...details, ...but } })
      return [/you leave this site/, /see the name of your account/, /see your phone number/].map((said) =>
        said.test(page),
      )
    }
    expect(privacyOf({})).toEqual([true, true, true])
    expect(privacyOf({ phone: '' })).toEqual([true, true, false])
    expect(privacyOf({ url: '' })).toEqual([false, false, true])
    expect(privacyOf({ url: '', phone: '' })).toEqual([false, false, false])
  })

  it('says whose service it is before the tap, and shows a button', () => {
    const page = drawn('tap')
    expect(page).toContain('It meets on Zoom. How to join is shown after you tap.')
    expect(page).toContain('action="/meetings/monday-p1anted1/join"')
  })

  it('says from when on a group shows how to join, and shows the button only then', () => {
    const early = drawn('before-start')
    expect(early).toContain('Come back to this page from today 7:15 PM, Eastern time (EST).')
    expect(early).not.toContain('<form')
    expect(drawn('before-start', { now: new Date('2026-11-24T00:15:00Z') })).toContain('<form')
  })

  it('names whom to ask when the group wishes to be asked, or nothing is known', () => {
    for (const page of [drawn('contact'), drawn('tap', { known: false })]) {
      expect(page).toContain('Our office')
      expect(page).toContain('href="tel:5550100"')
      expect(page).not.toContain('<form')
    }
  })

  it('sends to the fellowship where nobody else is known', () => {
    const nobody = { ...meeting, join: null, serviceBody: null, phone: '' }
    const page = renderToStaticMarkup(
      <JoinSection
        meeting={nobody}
        open={null}
        viewer={{ locale: 'en', now: EARLY, zone: 'America/New_York', unit: 'mi', headings: 'h2' }}
      />,
    )
    expect(page).toContain('href="/fellowships/heroin-anonymous"')
  })

  it('asks the group itself where it agreed to that', () => {
    const page = renderToStaticMarkup(
      <JoinSection
        meeting={{ ...meeting, join: null, contacts: [{ kind: 'email', value: 'hope@group.example' }] }}
        open={null}
        viewer={{ locale: 'en', now: EARLY, zone: 'America/New_York', unit: 'mi', headings: 'h2' }}
      />,
    )
    expect(page).toContain('href="mailto:hope@group.example"')
    expect(page).not.toContain('Our office')
  })
})
