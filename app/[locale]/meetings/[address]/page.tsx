import type { Metadata } from 'next'
import { cache } from 'react'
import { MeetingView } from '@/components/meeting-page/meeting-view'
import { CrisisStrip } from '@/components/site/crisis-strip'
import { PageFrame } from '@/components/site/page-frame'
import { UnknownPage } from '@/components/site/unknown-page'
import { getMeeting } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'
import { publicIdOf } from '@/lib/entry/routes'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { localePath, meetingHref } from '@/lib/lookup/href'
import { crisisHelpIn } from '../../crisis-help'
import { metadataOrNone, orUnavailable } from '../../or-unavailable'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string; address: string }> }

/** The meeting of an address, once for a request. */
const read = cache(async (address: string) => {
  const now = new Date()
  const id = publicIdOf(address)
  return { now, meeting: id === null ? null : await getMeeting(id, { now }) }
})

export const generateMetadata = metadataOrNone(describe)
export default orUnavailable(MeetingPage)

async function describe({ params }: Props): Promise<Metadata> {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  const { meeting } = await read(address)
  if (!meeting) return { title: wordsIn(locale)('meeting.unknown'), robots: { index: false } }
  return pageMetadata({
    title: meeting.name,
    description: `${meeting.name}, ${meeting.fellowship.name}`,
    locale,
    hereIn: (other) => meetingHref(meeting, other),
    noindex: meeting.sample || meeting.status === 'closed',
  })
}

async function MeetingPage({ params }: Props) {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  const { meeting, now } = await read(address)
  const help = await crisisHelpIn(meeting?.place?.country)
  const t = wordsIn(locale)
  const hereIn = (other: string) => (meeting ? meetingHref(meeting, other) : localePath('/meetings', other))
  return (
    <PageFrame locale={locale} hereIn={hereIn}>
      {meeting ? (
        <MeetingView
          meeting={meeting}
          viewer={{ locale, now, zone: siteSettings().zone, unit: NO_CRITERIA.unit, headings: 'h2' }}
        />
      ) : (
        <UnknownPage title={t('meeting.unknown')} text={t('meeting.unknownText')} locale={locale} />
      )}
      <CrisisStrip help={help} locale={locale} />
    </PageFrame>
  )
}
