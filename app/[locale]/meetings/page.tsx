import type { Metadata } from 'next'
import type { Viewer } from '@/components/meeting/viewer'
import { CrisisNotice } from '@/components/said/crisis-notice'
import { AboveResults } from '@/components/search/above-results'
import { DayLinks } from '@/components/search/day-links'
import { filterGroups } from '@/components/search/filter-groups'
import { Filters } from '@/components/search/filters'
import { Results } from '@/components/search/results'
import { SearchBar } from '@/components/search/search-bar'
import { Understood } from '@/components/search/understood'
import { CrisisStrip } from '@/components/site/crisis-strip'
import { PageFrame } from '@/components/site/page-frame'
import { listFellowshipNames, listFellowships } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'
import type { Locale } from '@/lib/i18n/locales'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import type { RawParameters } from '@/lib/lookup/criteria'
import { lookUpOnlineSoon } from '@/lib/lookup/data'
import { meetingsHref, toParameters } from '@/lib/lookup/href'
import type { MeetingCard, Outcome } from '@/lib/lookup/types'
import { crisisHelpIn } from '../crisis-help'
import { held } from '../held'
import { onlineSoonAtHand } from '../online-soon'
import { metadataOrNone, orUnavailable } from '../or-unavailable'
import { discreetMetadata, pageMetadata } from '../page-metadata'
import { resultsOf } from './results'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawParameters> }

const FORM = 'search'

const fellowshipNames = held(() => listFellowshipNames())

export const generateMetadata = metadataOrNone(describe)
export default orUnavailable(MeetingsPage)

async function describe({ params, searchParams }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const { asked, outcome } = await resultsOf(await searchParams)
  if (asked.plain) return discreetMetadata(locale)
  return pageMetadata({
    title: titleOf(outcome, locale),
    locale,
    hereIn: (other) => meetingsHref(asked, other),
    noindex: hasSamples(outcome),
  })
}

async function MeetingsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { asked, problems, outcome, now } = await resultsOf(await searchParams)
  const { criteria, said, place, facets } = outcome
  const isUnknown = outcome.status === 'unknown-place'
  const [help, fellowships, online] = await Promise.all([
    crisisHelpIn(said?.helpFromHome ? undefined : place?.country),
    fellowshipNames(''),
    isUnknown ? (onlineSoonAtHand(criteria) ?? lookUpOnlineSoon(criteria, { now })) : outcome.online,
  ])
  const finders = isHelpless(outcome, online) ? await listFellowships() : []
  const folds = !isUnknown && toParameters(asked).size > 0
  return (
    <PageFrame locale={locale} hereIn={(other) => meetingsHref(asked, other)} plain={criteria.plain}>
      {said?.crisis && <CrisisNotice crisis={said.crisis} help={help} locale={locale} />}
      <CrisisStrip help={help} locale={locale} />
      <h1>{titleOf(outcome, locale)}</h1>
      <SearchBar criteria={criteria} id={FORM} folds={folds} locale={locale} />
      <DayLinks criteria={criteria} locale={locale} />
      <Understood
        outcome={outcome}
        problems={problems}
        fellowships={fellowships}
        help={help}
        homeCountry={siteSettings().country}
        locale={locale}
      />
      <AboveResults
        outcome={outcome}
        hasSamples={hasSamples(outcome)}
        foldedForm={folds ? FORM : null}
        locale={locale}
      />
      <div className="columns">
        <Results
          outcome={outcome}
          online={online}
          finders={finders}
          viewer={viewerOf(outcome, now, locale)}
        />
        <Filters
          criteria={criteria}
          groups={filterGroups(criteria, { fellowships, facets }, locale)}
          facets={facets}
          form={FORM}
          locale={locale}
        />
      </div>
    </PageFrame>
  )
}

function viewerOf({ criteria, place }: Outcome, now: Date, locale: Locale): Viewer {
  return {
    locale,
    now,
    zone: place?.zone ?? siteSettings().zone,
    unit: criteria.unit,
    guessed: place === null,
    plain: criteria.plain,
    headings: 'h3',
  }
}

/** Whether there is no meeting to show, on this page of the results or another. */
function isHelpless({ status, meetings, widened, total }: Outcome, online: readonly MeetingCard[]): boolean {
  const own = status === 'unknown-place' ? 0 : meetings.length
  return own + online.length + (widened?.meetings.length ?? 0) + total.meetings === 0
}

function titleOf({ place, criteria, names }: Outcome, locale: Locale): string {
  const t = wordsIn(locale)
  if (place) return t('results.titleNear', { place: place.label })
  const region = names.region.get(criteria.region)
  if (region) return t('results.titleIn', { region })
  const [name, ...others] = [...names.group.values(), ...names.body.values(), ...names.fellowship.values()]
  return name && others.length === 0 ? t('results.titleOf', { name }) : t('results.title')
}

function hasSamples({ meetings, online, askFirst, widened }: Outcome): boolean {
  const shown = [...meetings, ...online, ...(askFirst?.meetings ?? []), ...(widened?.meetings ?? [])]
  return shown.some(({ sample }) => sample)
}
