import { MeetingList } from '@/components/meeting/meeting-list'
import type { Viewer } from '@/components/meeting/viewer'
import { YourClock } from '@/components/meeting/your-clock'
import { Pagination } from '@/components/ui/pagination'
import type { FellowshipDetail } from '@/lib/catalogue/types'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { MeetingCard, Outcome } from '@/lib/lookup/types'
import { AskFirst } from './ask-first'
import { FamilyPointer } from './family-pointer'
import { Finders } from './finders'
import { NotStated } from './not-stated'
import { NothingFound } from './nothing-found'
import { OnlineBeside } from './online-beside'
import { WidenedResults } from './widened-results'

/** The meetings that were found, or what is nearest to them and the ways on; of an unknown place only what is `online`. */
export function Results({
  outcome,
  online,
  finders,
  viewer,
}: {
  outcome: Outcome
  online: readonly MeetingCard[]
  /** Fellowships with finders of their own, where our list has nothing at all. */
  finders: readonly FellowshipDetail[]
  viewer: Viewer
}) {
  const { criteria, place, widened } = outcome
  const { locale } = viewer
  const t = wordsIn(locale)
  const found = outcome.status === 'unknown-place' ? null : outcome
  const meetings = found?.meetings ?? []
  const askFirst = <AskFirst askFirst={outcome.askFirst} criteria={criteria} viewer={viewer} />
  return (
    <div>
      <h2 className="sr-only">{t('results.listTitle')}</h2>
      <MeetingList meetings={meetings} viewer={viewer} />
      {found && <NotStated found={found} locale={locale} />}
      {meetings.length === 0 && askFirst}
      {widened && (
        <WidenedResults
          asked={{ ...criteria, within: outcome.within }}
          widened={widened}
          placeLabel={place?.label ?? ''}
          viewer={viewer}
        />
      )}
      <Finders fellowships={finders} locale={locale} />
      {found && meetings.length === 0 && <NothingFound found={found} locale={locale} />}
      {found && <FamilyPointer criteria={criteria} facets={found.facets} locale={locale} />}
      {found && found.total.meetings > 0 && (
        <Pagination
          page={criteria.page}
          pages={found.pages}
          hrefOf={(page) => meetingsHref({ ...criteria, page }, locale)}
          locale={locale}
        />
      )}
      {meetings.length > 0 && askFirst}
      <YourClock locale={locale} label={t('card.yourClock', { time: '{time}' })} />
      <OnlineBeside meetings={online} criteria={criteria} viewer={viewer} />
    </div>
  )
}
