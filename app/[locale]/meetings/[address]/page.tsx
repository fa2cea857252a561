import type { Metadata } from 'next'
import { cache } from 'react'
import { YourClock } from '@/components/meeting/your-clock'
import { eventData } from '@/components/meeting-page/event-data'
import { type Beside, MeetingView } from '@/components/meeting-page/meeting-view'
import { isLike, likeSearches } from '@/components/meeting-page/similar-search'
import { CrisisStrip } from '@/components/site/crisis-strip'
import { PageFrame } from '@/components/site/page-frame'
import { UnknownPage } from '@/components/site/unknown-page'
import { getBeside, getMeeting, getOpenJoinDetails } from '@/lib/catalogue/data'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { siteSettings } from '@/lib/config/site'
import { answerAs } from '@/lib/entry/answer'
import { publicIdOf } from '@/lib/entry/routes'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA, parseCriteria, type RawParameters } from '@/lib/lookup/criteria'
import { lookUpNext } from '@/lib/lookup/data'
import { localePath, meetingHref } from '@/lib/lookup/href'
import type { MeetingCard } from '@/lib/lookup/types'
import { crisisHelpIn } from '../../crisis-help'
import { metadataOrNone, orUnavailable } from '../../or-unavailable'
import { discreetMetadata, pageMetadata } from '../../page-metadata'

type Props = {
  params: Promise<{ locale: string; address: string }>
  searchParams: Promise<RawParameters>
}

/** The meeting of an address, once for a request. */
const read = cache(async (address: string) => {
  const now = new Date()
  const id = publicIdOf(address)
  return { now, meeting: id === null ? null : await getMeeting(id, { now }) }
})

const MOST_LIKE = 3

function EventData({ data }: { data: ReturnType<typeof eventData> }) {
  if (!data) return null
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data that no browser runs; no tag can end it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

async function besideOf(meeting: MeetingDetail, now: Date): Promise<Beside> {
  const { here, ofGroup } =
    meeting.status === 'closed' ? { here: [], ofGroup: [] } : await getBeside(meeting.id, { now })
  const shown = new Set([meeting, ...here, ...ofGroup].map(({ id }) => id))
  const like: MeetingCard[] = []
  for (const { criteria, forAnyone } of likeSearches(meeting)) {
    for (const other of await lookUpNext(criteria, { now, site: siteSettings(), forAnyone })) {
      if (like.length === MOST_LIKE) return { here, ofGroup, like }
      if (!shown.has(other.id) && isLike(meeting, other)) like.push(other)
      shown.add(other.id)
    }
  }
  return { here, ofGroup, like }
}

export const generateMetadata = metadataOrNone(describe)
export default orUnavailable(MeetingPage)

async function describe({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  if (parseCriteria(await searchParams).criteria.plain) return discreetMetadata(locale)
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

async function MeetingPage({ params, searchParams }: Props) {
  const { locale: segment, address } = await params
  const { plain } = parseCriteria(await searchParams).criteria
  const locale = localeOf(segment)
  const { meeting, now } = await read(address)
  if (!meeting) answerAs(404)
  const help = await crisisHelpIn(meeting?.place?.country)
  const site = siteSettings()
  const t = wordsIn(locale)
  const hereIn = (other: string) =>
    meeting ? meetingHref(meeting, other, { plain }) : localePath('/meetings', other)
  return (
    <PageFrame locale={locale} hereIn={hereIn} plain={plain}>
      {meeting ? (
        <>
          <EventData data={site.url && !plain ? eventData(meeting, { baseUrl: site.url, locale }) : null} />
          <MeetingView
            meeting={meeting}
            join={
              meeting.running && meeting.join?.policy === 'open' ? await getOpenJoinDetails(meeting.id) : null
            }
            beside={await besideOf(meeting, now)}
            viewer={{
              locale,
              now,
              zone: site.zone,
              guessed: true,
              plain,
              unit: NO_CRITERIA.unit,
              headings: 'h2',
            }}
          />
          <YourClock locale={locale} label={t('card.yourClock', { time: '{time}' })} />
        </>
      ) : (
        <UnknownPage title={t('meeting.unknown')} text={t('meeting.unknownText')} locale={locale} />
      )}
      <CrisisStrip help={help} locale={locale} />
    </PageFrame>
  )
}
