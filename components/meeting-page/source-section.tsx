import { freshnessMark } from '@/components/meeting/freshness-mark'
import type { Viewer } from '@/components/meeting/viewer'
import { Drawn } from '@/components/ui/drawn'
import { ExternalLink } from '@/components/ui/external-link'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { wordsIn } from '@/lib/i18n/words'
import { formatDateAt } from '@/lib/schedule/words'
import { Section } from './section'

/** How sure the listing is, in words: who checked it, who still lists it, who last changed it. */
export function SourceSection({ meeting, viewer }: { meeting: MeetingDetail; viewer: Viewer }) {
  const { locale, zone } = viewer
  const t = wordsIn(locale)
  const { source, verifiedAt, verifiedBy, freshness } = meeting
  const date = (at: Date) => formatDateAt(at, zone, locale)
  const clocks = [
    ...(verifiedAt
      ? [
          verifiedBy
            ? t('meeting.verifiedBy', { who: verifiedBy, date: date(verifiedAt) })
            : t('meeting.verified', { date: date(verifiedAt) }),
        ]
      : []),
    ...(source?.lastSeenAt ? [t('meeting.lastSeen', { date: date(source.lastSeenAt) })] : []),
    ...(source?.sourceUpdatedAt ? [t('meeting.sourceUpdated', { date: date(source.sourceUpdatedAt) })] : []),
  ]
  return (
    <Section id="source" title={t('meeting.source')}>
      <Drawn as="p" content={freshnessMark(freshness, t(`freshness.${freshness}`))} />
      {freshness === 'check-first' && <p>{t('meeting.checkFirstWhy')}</p>}
      {clocks.map((clock) => (
        <p key={clock}>{clock}</p>
      ))}
      {source && (
        <p className="soft">
          {t('meeting.feed', { feed: source.feed })}
          {source.url && (
            <>
              {' · '}
              <ExternalLink href={source.url}>{t('meeting.sourceLink')}</ExternalLink>
            </>
          )}
        </p>
      )}
    </Section>
  )
}
