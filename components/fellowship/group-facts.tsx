import { ExternalLink } from '@/components/ui/external-link'
import { dialled } from '@/lib/catalogue/dialled'
import type { GroupDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'

/** Whose group it is, who hosts it, and what it says of itself. */
export function GroupFacts({ group, locale }: { group: GroupDetail; locale: Locale }) {
  const t = wordsIn(locale)
  const { fellowship, serviceBody } = group
  return (
    <>
      <p className="lead">
        <a href={localePath(`/fellowships/${fellowship.slug}`, locale)}>{fellowship.name}</a>
        {group.host && ` · ${t('meeting.host', { host: group.host })}`}
      </p>
      {group.notes && <p className="given">{group.notes}</p>}
      {group.website && (
        <p>
          <ExternalLink href={group.website}>{t('meeting.website')}</ExternalLink>
        </p>
      )}
      {serviceBody && (
        <p>
          {t('meeting.serviceBody')}:{' '}
          {serviceBody.url ? (
            <ExternalLink href={serviceBody.url}>{serviceBody.name}</ExternalLink>
          ) : (
            serviceBody.name
          )}{' '}
          {serviceBody.phone && <a href={dialled('tel', serviceBody.phone)}>{serviceBody.phone}</a>}
        </p>
      )}
    </>
  )
}
