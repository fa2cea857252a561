import type { Metadata } from 'next'
import { cache } from 'react'
import { KindsOfGroups } from '@/components/home/kinds-of-groups'
import { MeetingList } from '@/components/meeting/meeting-list'
import { YourClock } from '@/components/meeting/your-clock'
import { HomeSearch } from '@/components/search/home-search'
import { CrisisStrip } from '@/components/site/crisis-strip'
import { PageFrame } from '@/components/site/page-frame'
import { Notice } from '@/components/ui/notice'
import { siteSettings } from '@/lib/config/site'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { localePath, meetingsHref } from '@/lib/lookup/href'
import type { Criteria } from '@/lib/lookup/types'
import { formatZone } from '@/lib/schedule/words'
import { crisisHelpIn } from './crisis-help'
import { onlineSoonForAnyone } from './online-soon'
import { metadataOrNone, orUnavailable } from './or-unavailable'
import { pageMetadata } from './page-metadata'

type Props = { params: Promise<{ locale: string }> }

const ONLINE: Criteria = { ...NO_CRITERIA, formats: ['online'] }

const hereIn = (locale: string) => localePath('/', locale)

/** Online meetings that somebody can join who comes for the first time, once for a request. */
const startingSoon = cache(async () => {
  const now = new Date()
  return { now, soon: await onlineSoonForAnyone() }
})

export const generateMetadata = metadataOrNone(describe)
export default orUnavailable(HomePage)

async function describe({ params }: Props): Promise<Metadata> {
  const { soon } = await startingSoon()
  return pageMetadata({
    locale: localeOf((await params).locale),
    hereIn,
    noindex: soon.some(({ sample }) => sample),
  })
}

async function HomePage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const site = siteSettings()
  const [help, { now, soon }] = await Promise.all([crisisHelpIn(site.country), startingSoon()])
  const t = wordsIn(locale)
  return (
    <PageFrame locale={locale} hereIn={hereIn}>
      <CrisisStrip help={help} locale={locale} />
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.intro')}</p>
      <HomeSearch locale={locale} />
      <section aria-labelledby="soon">
        <h2 id="soon">{t('home.soonTitle')}</h2>
        <p>
          {soon.length > 0
            ? `${t('home.soonIntro')} ${t('results.zoneNote', { zone: formatZone(site.zone, now, locale) })}`
            : t('home.soonNone')}
        </p>
        {soon.some(({ sample }) => sample) && <Notice>{t('results.samples')}</Notice>}
        <YourClock locale={locale} label={t('card.yourClock', { time: '{time}' })} />
        <MeetingList
          meetings={soon}
          paired
          viewer={{
            locale,
            now,
            zone: site.zone,
            unit: NO_CRITERIA.unit,
            guessed: true,
            headings: 'h3',
            online: true,
          }}
        />
        <p>
          <a href={meetingsHref(ONLINE, locale)}>{t('home.soonMore')}</a>
        </p>
      </section>
      <KindsOfGroups locale={locale} />
      <section aria-labelledby="fellowships">
        <h2 id="fellowships">{t('home.fellowshipsTitle')}</h2>
        <p>
          {t('home.fellowshipsText')}{' '}
          <a href={localePath('/fellowships', locale)}>{t('home.fellowshipsLink')}</a>
        </p>
      </section>
    </PageFrame>
  )
}
