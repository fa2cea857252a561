import type { Metadata } from 'next'
import { cache } from 'react'
import { GroupFacts } from '@/components/fellowship/group-facts'
import { MeetingList } from '@/components/meeting/meeting-list'
import { CrisisStrip } from '@/components/site/crisis-strip'
import { PageFrame } from '@/components/site/page-frame'
import { UnknownPage } from '@/components/site/unknown-page'
import { Notice } from '@/components/ui/notice'
import { getGroup } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'
import { answerAs } from '@/lib/entry/answer'
import { publicIdOf } from '@/lib/entry/routes'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { groupHref, localePath } from '@/lib/lookup/href'
import { crisisHelpIn } from '../../crisis-help'
import { metadataOrNone, orUnavailable } from '../../or-unavailable'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string; address: string }> }

const read = cache(async (address: string) => {
  const now = new Date()
  const id = publicIdOf(address)
  return { now, group: id === null ? null : await getGroup(id, { now }) }
})

export const generateMetadata = metadataOrNone(describe)
export default orUnavailable(GroupPage)

async function describe({ params }: Props): Promise<Metadata> {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  const { group } = await read(address)
  if (!group) return { title: wordsIn(locale)('group.unknown'), robots: { index: false } }
  return pageMetadata({
    title: group.name,
    locale,
    hereIn: (other) => groupHref(group, other),
    noindex: group.meetings.some(({ sample }) => sample),
  })
}

async function GroupPage({ params }: Props) {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  const { group, now } = await read(address)
  if (!group) answerAs(404)
  const site = siteSettings()
  const help = await crisisHelpIn(site.country)
  const t = wordsIn(locale)
  const hereIn = (other: string) => (group ? groupHref(group, other) : localePath('/meetings', other))
  return (
    <PageFrame locale={locale} hereIn={hereIn}>
      {group ? (
        <>
          <h1>{group.name}</h1>
          {group.meetings.some(({ sample }) => sample) && <Notice>{t('results.samples')}</Notice>}
          <GroupFacts group={group} locale={locale} />
          <section aria-labelledby="meetings">
            <h2 id="meetings">{t('group.meetings')}</h2>
            {group.meetings.length === 0 && <p>{t('group.none')}</p>}
            <MeetingList
              meetings={group.meetings}
              viewer={{ locale, now, zone: site.zone, unit: NO_CRITERIA.unit, headings: 'h3' }}
            />
          </section>
        </>
      ) : (
        <UnknownPage title={t('group.unknown')} text={t('group.unknownText')} locale={locale} />
      )}
      <CrisisStrip help={help} locale={locale} />
    </PageFrame>
  )
}
