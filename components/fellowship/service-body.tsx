import { ExternalLink } from '@/components/ui/external-link'
import { dialled } from '@/lib/catalogue/dialled'
import type { ServiceBodyLine } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { meetingsHref } from '@/lib/lookup/href'

/** A service body: all its meetings, its own site, and its line. */
export function ServiceBody({
  body,
  plain = false,
  locale,
}: {
  body: ServiceBodyLine
  plain?: boolean
  locale: Locale
}) {
  return (
    <>
      <a href={meetingsHref({ ...NO_CRITERIA, bodies: [body.id], plain }, locale)}>{body.name}</a>
      {body.url && (
        <span className="block">
          <ExternalLink href={body.url}>{wordsIn(locale)('meeting.website')}</ExternalLink>
        </span>
      )}
      {body.phone && (
        <span className="block">
          <a href={dialled('tel', body.phone)}>{body.phone}</a>
        </span>
      )}
    </>
  )
}
