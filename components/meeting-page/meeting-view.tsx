import { Labels } from '@/components/meeting/labels'
import type { Viewer } from '@/components/meeting/viewer'
import { Notice } from '@/components/ui/notice'
import type { JoinDetails, MeetingDetail } from '@/lib/catalogue/types'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import type { MeetingCard } from '@/lib/lookup/types'
import { BesideSection } from './beside-section'
import { ExpectSection } from './expect-section'
import { FellowshipSection } from './fellowship-section'
import { FirstVisitSection } from './first-visit-section'
import { JoinSection } from './join-section'
import { MedicineSection } from './medicine-section'
import { NotRunning } from './not-running'
import { PauseAhead } from './pause-ahead'
import { SourceSection } from './source-section'
import { WhenSection } from './when-section'
import { WhereSection } from './where-section'

/** Other meetings: at the same place, of the same group, and what is most like this one. */
export type Beside = {
  here: readonly MeetingCard[]
  ofGroup: readonly MeetingCard[]
  like: readonly MeetingCard[]
}

/** Everything that is known of one meeting, in the order in which one needs it. */
export function MeetingView({
  meeting,
  join,
  beside,
  viewer,
}: {
  meeting: MeetingDetail
  /** How to join, when the group shows it to everyone. */
  join: JoinDetails | null
  beside: Beside
  viewer: Viewer
}) {
  const { locale, plain = false } = viewer
  const t = wordsIn(locale)
  return (
    <article>
      <h1>{meeting.name}</h1>
      <p className="lead">
        {meeting.fellowship.name} · {t(`formats.${meeting.format}`)}
      </p>
      {meeting.sample && <Notice>{t('meeting.samples')}</Notice>}
      {meeting.running ? (
        <PauseAhead meeting={meeting} viewer={viewer} />
      ) : (
        <NotRunning meeting={meeting} plain={plain} locale={locale} />
      )}
      <Labels meeting={meeting} locale={locale} />
      {meeting.status !== 'closed' && (
        <div className="facts panel">
          <WhenSection meeting={meeting} viewer={viewer} />
          <WhereSection meeting={meeting} locale={locale} />
          {meeting.running && <JoinSection meeting={meeting} open={join} viewer={viewer} />}
        </div>
      )}
      <div className="halves">
        <div>
          {meeting.running && <FirstVisitSection meeting={meeting} locale={locale} />}
          <ExpectSection meeting={meeting} locale={locale} />
          <FellowshipSection meeting={meeting} plain={plain} locale={locale} />
        </div>
        <div>
          <MedicineSection meeting={meeting} locale={locale} />
          <SourceSection meeting={meeting} viewer={viewer} />
          <BesideSection id="here" title={t('meeting.here')} meetings={beside.here} viewer={viewer} />
          <BesideSection
            id="of-group"
            title={t('meeting.ofGroup')}
            meetings={beside.ofGroup}
            viewer={viewer}
          />
          <BesideSection id="like" title={t('meeting.like')} meetings={beside.like} viewer={viewer} />
          <p className="print:hidden">
            <a className="button quiet" href={meetingHref(meeting, locale, { plain, below: '/report' })}>
              {t('meeting.report')}
            </a>
          </p>
        </div>
      </div>
    </article>
  )
}
