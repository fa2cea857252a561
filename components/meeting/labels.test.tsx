import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BesideSection } from '@/components/meeting-page/beside-section'
import { MedicineSection } from '@/components/meeting-page/medicine-section'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { healthLocale } from '@/lib/i18n/words'
import { weeklySlot } from '@/lib/schedule/slot-samples'
import { Labels } from './labels'

const meeting = {
  id: 'p1anted1',
  slug: 'monday',
  name: 'Monday',
  format: 'in-person',
  slot: weeklySlot(),
  next: null,
  features: ['id-required'],
  freshness: 'check-first',
  groupMedication: 'welcome',
  medicationSource: '',
  medicationCheckedOn: null,
  fellowship: {
    name: 'The Phoenix',
    entryRule: { en: 'You must have been sober for 48 hours.' },
    alcoholOnly: true,
    familyAndFriends: false,
    medicationPolicy: 'abstinence-only',
  },
} as unknown as MeetingDetail

const LABELS = ['You must have been sober for 48 hours.', 'Alcohol only', 'ID required', 'Check first']

describe('Labels', () => {
  it('catch what may keep one out, with the rule of the fellowship', () => {
    const labels = renderToStaticMarkup(<Labels meeting={meeting} locale="en" />)
    for (const label of [...LABELS, 'Medication welcome']) expect(labels).toContain(label)
  })

  it('say of a fellowship that asks for abstinence just that', () => {
    const labels = renderToStaticMarkup(
      <Labels meeting={{ ...meeting, groupMedication: null }} locale="en" />,
    )
    expect(labels).toContain('Medication: fellowship asks for abstinence')
  })

  it('say in which language they are where it is not the page’s, so that they are read aloud as they should be', () => {
    const labels = renderToStaticMarkup(<Labels meeting={meeting} locale="es" />)
    expect(labels).toMatch(
      /<li class="tag strong">[^<]+ <span lang="en">You must have been sober for 48 hours\.<\/span><\/li>/,
    )
    const inEnglish = healthLocale('es') === 'en'
    expect(labels.includes('<li class="tag" lang="en">Medication welcome</li>')).toBe(inEnglish)
  })

  it('stand wherever a meeting is named beside another', () => {
    const beside = renderToStaticMarkup(
      <BesideSection
        id="like"
        title="Like this one"
        meetings={[meeting]}
        viewer={{ locale: 'en', now: new Date(), zone: 'UTC', unit: 'mi', headings: 'h2' }}
      />,
    )
    for (const label of LABELS) expect(beside).toContain(label)
  })
})

describe('MedicineSection', () => {
  it('says what the group says, and then what its fellowship says', () => {
    const section = renderToStaticMarkup(<MedicineSection meeting={meeting} locale="en" />)
    const [, after = ''] = section.split(
      'This group says that people who take prescribed medicine are welcome.',
    )
    expect(after).toContain('The Phoenix asks for abstinence from all drugs.')
  })
})
