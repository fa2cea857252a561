import { ExternalLink } from '@/components/ui/external-link'
import type { GroupDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { ServiceBody } from './service-body'

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
        <dl>
          <div>
            <dt>{t('meeting.serviceBody')}</dt>
            <dd>
              <ServiceBody body={serviceBody} locale={locale} />
            </dd>
          </div>
        </dl>
      )}
    </>
  )
}
