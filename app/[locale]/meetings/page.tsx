import type { Metadata } from 'next'
import { MeetingList } from '@/components/meeting/meeting-list'
import type { Viewer } from '@/components/meeting/viewer'
import { YourClock } from '@/components/meeting/your-clock'
import { CrisisNotice } from '@/components/said/crisis-notice'
import { NotDone } from '@/components/said/not-done'
import { TreatmentNote } from '@/components/said/treatment-note'
import { ActiveFilters } from '@/components/search/active-filters'
import { activeFiltersOf } from '@/components/search/active-filters-of'
import { AskFirst } from '@/components/search/ask-first'
import { DayLinks } from '@/components/search/day-links'
import { FamilyPointer } from '@/components/search/family-pointer'
import { filterGroups } from '@/components/search/filter-groups'
import { Filters } from '@/components/search/filters'
import { Finders } from '@/components/search/finders'
import { NotStated } from '@/components/search/not-stated'
import { NothingFound } from '@/components/search/nothing-found'
import { OnlineBeside } from '@/components/search/online-beside'
import { PlaceQuestion } from '@/components/search/place-question'
import { ProblemList } from '@/components/search/problem-list'
import { ResultsSummary } from '@/components/search/results-summary'
import { SearchBar } from '@/components/search/search-bar'
import { WidenedResults } from '@/components/search/widened-results'
import { CrisisStrip } from '@/components/site/crisis-strip'
import { KeepMedicine } from '@/components/site/keep-medicine'
import { PageFrame } from '@/components/site/page-frame'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { listFellowshipNames, listFellowships } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA, type RawParameters } from '@/lib/lookup/criteria'
import { lookUpOnlineSoon } from '@/lib/lookup/data'
import { meetingsHref, toParameters } from '@/lib/lookup/href'
import type { Outcome } from '@/lib/lookup/types'
import { crisisHelpIn } from '../crisis-help'
import { heldFor } from '../held'
import { metadataOrNone, orUnavailable } from '../or-unavailable'
import { discreetMetadata, pageMetadata } from '../page-metadata'
import { resultsOf } from './results'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawParameters> }

const FORM = 'search'

const HELD_MS = 30_000
const fellowshipNames = heldFor(HELD_MS, () => listFellowshipNames())

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
  const { criteria, said, place, total, facets, pages } = outcome
  const isUnknown = outcome.status === 'unknown-place'
  const [help, fellowships, online] = await Promise.all([
    crisisHelpIn(said?.helpFromHome ? undefined : place?.country),
    fellowshipNames(''),
    isUnknown ? lookUpOnlineSoon(criteria, { now }) : outcome.online,
  ])
  const t = wordsIn(locale)
  const hereIn = (other: string) => meetingsHref(asked, other)
  const viewer: Viewer = {
    locale,
    now,
    zone: place?.zone ?? siteSettings().zone,
    unit: criteria.unit,
    guessed: place === null,
    plain: criteria.plain,
    headings: 'h3',
  }
  const meetings = isUnknown ? [] : outcome.meetings
  const askFirst = <AskFirst askFirst={outcome.askFirst} criteria={criteria} viewer={viewer} />
  const folds = !isUnknown && toParameters(asked).size > 0
  const shown = meetings.length + online.length + (outcome.widened?.meetings.length ?? 0)
  const isHelpless = shown === 0 && total.meetings === 0
  return (
    <PageFrame locale={locale} hereIn={hereIn} plain={criteria.plain}>
      {said?.crisis && <CrisisNotice crisis={said.crisis} help={help} locale={locale} />}
      <CrisisStrip help={help} locale={locale} />
      <h1>{titleOf(outcome, locale)}</h1>
      <SearchBar criteria={criteria} id={FORM} folds={folds} locale={locale} />
      <DayLinks criteria={criteria} locale={locale} />
      <ProblemList problems={[...problems, ...outcome.problems]} locale={locale} />
      <PlaceQuestion outcome={outcome} locale={locale} />
      {said?.nearMe && criteria.near === '' && <Notice>{t('results.nearWhere')}</Notice>}
      <ActiveFilters
        clearHref={meetingsHref({ ...NO_CRITERIA, plain: criteria.plain }, locale)}
        said={said?.text ?? ''}
        filters={activeFiltersOf(
          criteria,
          { ...outcome.names, placeLabel: place?.label ?? '', fellowships },
          locale,
        )}
        locale={locale}
      />
      {said && <NotDone said={said} locale={locale} />}
      {said?.treatment && (
        <TreatmentNote
          place={place}
          help={help}
          isInUs={(place?.country ?? siteSettings().country) === 'US'}
          locale={locale}
        />
      )}
      {criteria.features.includes('medication-welcome') && <KeepMedicine locale={locale} />}
      <div className="found">
        {!isUnknown && <ResultsSummary found={outcome} locale={locale} />}
        <p className="jumps">
          <a className="button quiet jump" href="#filters">
            {t('search.filters')}
          </a>
          {folds && (
            <a className="button quiet jump" href={`#${FORM}`}>
              {t('search.change')}
            </a>
          )}
        </p>
      </div>
      {outcome.lastResort && <Notice>{t('results.lastResort')}</Notice>}
      {hasSamples(outcome) && <Notice>{t('results.samples')}</Notice>}
      <div className="columns">
        <div>
          <h2 className="sr-only">{t('results.listTitle')}</h2>
          <MeetingList meetings={meetings} viewer={viewer} />
          {!isUnknown && <NotStated found={outcome} locale={locale} />}
          {meetings.length === 0 && askFirst}
          {outcome.widened && (
            <WidenedResults
              asked={{ ...criteria, within: outcome.within }}
              widened={outcome.widened}
              placeLabel={place?.label ?? ''}
              viewer={viewer}
            />
          )}
          {isHelpless && <Finders fellowships={await listFellowships()} locale={locale} />}
          {!isUnknown && meetings.length === 0 && <NothingFound found={outcome} locale={locale} />}
          {!isUnknown && <FamilyPointer criteria={criteria} facets={facets} locale={locale} />}
          {total.meetings > 0 && !isUnknown && (
            <Pagination
              page={criteria.page}
              pages={pages}
              hrefOf={(page) => meetingsHref({ ...criteria, page }, locale)}
              locale={locale}
            />
          )}
          {meetings.length > 0 && askFirst}
          <YourClock locale={locale} label={t('card.yourClock', { time: '{time}' })} />
          <OnlineBeside meetings={online} criteria={criteria} viewer={viewer} />
        </div>
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

function titleOf({ place, criteria, names }: Outcome, locale: ReturnType<typeof localeOf>): string {
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
