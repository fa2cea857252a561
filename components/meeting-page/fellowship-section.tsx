import { Fragment } from 'react'
import { ServiceBody } from '@/components/fellowship/service-body'
import { ExternalLink } from '@/components/ui/external-link'
import { Text } from '@/components/ui/text'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { groupHref, localePath, meetingsHref } from '@/lib/lookup/href'
import { Section } from './section'

/** Whose meeting it is: the fellowship with its rule, the group, the office that publishes the list. */
export function FellowshipSection({
  meeting,
  plain,
  locale,
}: {
  meeting: MeetingDetail
  plain: boolean
  locale: Locale
}) {
  const t = wordsIn(locale)
  const { fellowship, group, serviceBody, regions } = meeting
  return (
    <Section id="fellowship" title={t('meeting.fellowship')}>
      <p>
        {plain ? (
          fellowship.name
        ) : (
          <a href={localePath(`/fellowships/${fellowship.slug}`, locale)}>
            {t('meeting.about', { fellowship: fellowship.name })}
          </a>
        )}
      </p>
      {fellowship.familyAndFriends && <p>{t('meeting.family')}</p>}
      {fellowship.related && <p>{t('meeting.related')}</p>}
      {fellowship.alcoholOnly && !fellowship.familyAndFriends && <p>{t('meeting.alcoholOnly')}</p>}
      <dl>
        {fellowship.entryRule && (
          <div>
            <dt>{t('meeting.entryRule')}</dt>
            <dd>
              <Text of={fellowship.entryRule} locale={locale} />
            </dd>
          </div>
        )}
        {group && (
          <div>
            <dt>{t('meeting.group')}</dt>
            <dd>
              {group.name}
              {group.host && <> · {t('meeting.host', { host: group.host })}</>}
              {group.notes && <span className="given block">{group.notes}</span>}
              <span className="block">
                <a
                  href={
                    plain
                      ? meetingsHref({ ...NO_CRITERIA, groups: [group.id], plain }, locale)
                      : groupHref(group, locale)
                  }
                >
                  {t('meeting.groupLink')}
                </a>
              </span>
              {group.website && (
                <span className="block">
                  <ExternalLink href={group.website}>{t('meeting.website')}</ExternalLink>
                </span>
              )}
            </dd>
          </div>
        )}
        {serviceBody && (
          <div>
            <dt>{t('meeting.serviceBody')}</dt>
            <dd>
              <ServiceBody body={serviceBody} plain={plain} locale={locale} />
            </dd>
          </div>
        )}
        {regions.length > 0 && (
          <div>
            <dt>{t('meeting.regions')}</dt>
            <dd>
              {regions.map(({ path, name }, depth) => (
                <Fragment key={path}>
                  {depth > 0 && ' › '}
                  <a href={meetingsHref({ ...NO_CRITERIA, region: path, plain }, locale)}>{name}</a>
                </Fragment>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
