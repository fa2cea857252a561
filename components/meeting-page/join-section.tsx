import type { Viewer } from '@/components/meeting/viewer'
import { joinStand } from '@/lib/catalogue/join'
import type { JoinDetails, MeetingDetail } from '@/lib/catalogue/types'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import { JoinWays } from './join-ways'
import { Section } from './section'
import { shownFromText } from './shown-from-text'
import { whomToAsk } from './whom-to-ask'

/**
 * How to join from afar, as the group wishes: the way itself (`open`, fetched for it alone), a button that shows it, when
 * it is shown, or whom to ask.
 */
export function JoinSection({
  meeting,
  open,
  viewer,
}: {
  meeting: MeetingDetail
  open: JoinDetails | null
  viewer: Viewer
}) {
  if (meeting.format === 'in-person') return null
  return (
    <Section id="join" title={wordsIn(viewer.locale)('join.title')}>
      {open ? (
        <JoinWays details={open} locale={viewer.locale} />
      ) : (
        <JoinWish meeting={meeting} viewer={viewer} />
      )}
    </Section>
  )
}

function JoinWish({ meeting, viewer }: { meeting: MeetingDetail; viewer: Viewer }) {
  const { locale, now, plain = false } = viewer
  const { join, next } = meeting
  const t = wordsIn(locale)
  const provider = join?.provider && t('join.on', { provider: join.provider })
  switch (joinStand(join, next, now)) {
    case 'open':
    case 'tap':
      return (
        <>
          <p>
            {provider} {t('join.tap')}
          </p>
          {join?.phone && <p>{t('join.canDial')}</p>}
          <form method="post" action={meetingHref(meeting, locale, { plain, below: '/join' })}>
            <button className="button" type="submit">
              {t('join.button')}
            </button>
          </form>
        </>
      )
    case 'not-yet':
      return (
        <>
          <p>
            {provider} {t('join.beforeStart')}
          </p>
          {next && <p>{shownFromText(meeting, next, viewer)}</p>}
        </>
      )
    case 'contact':
      return (
        <>
          <p>{t('join.contact')}</p>
          <Ask meeting={meeting} viewer={viewer} />
        </>
      )
    case 'none':
      return (
        <>
          <p>{t('join.none')}</p>
          <Ask meeting={meeting} viewer={viewer} />
        </>
      )
  }
}

function Ask({ meeting, viewer }: { meeting: MeetingDetail; viewer: Viewer }) {
  const asked = whomToAsk(meeting, viewer.locale)
  return (
    <>
      <p>{wordsIn(viewer.locale)('join.ask')}</p>
      <ul className="plain-list">
        {asked.map(({ text, href }) => (
          <li key={text}>
            {href ? (
              <a href={href} rel="noreferrer noopener">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
