import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { CrisisStrip } from '@/components/site/crisis-strip'
import { PageFrame } from '@/components/site/page-frame'
import { siteLog } from '@/lib/config/log'
import { answerAs } from '@/lib/entry/answer'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { unavailablePage } from '@/lib/plain-page/unavailable'
import { crisisHelpAtHome } from './crisis-help'

type WithLocale = { params: Promise<{ locale: string }> }

/**
 * A page that says in a sentence, and by status 503, when what it reads can't be had: an error boundary would answer
 * with an empty body where there is no JavaScript. Holds because a page reads everything before it draws anything.
 */
export function orUnavailable<Props extends WithLocale>(Page: (props: Props) => Promise<ReactNode>) {
  return async function PageOrUnavailable(props: Props): Promise<ReactNode> {
    try {
      return await Page(props)
    } catch (error) {
      unstable_rethrow(error)
      siteLog().error({ err: error }, 'a page could not be read')
      answerAs(503)
      const locale = localeOf((await props.params).locale)
      const t = wordsIn(locale)
      return (
        <PageFrame locale={locale} hereIn={(other) => localePath('/', other)}>
          <h1>{t('unavailable.title')}</h1>
          <p className="lead">{t('unavailable.text')}</p>
          <CrisisStrip help={crisisHelpAtHome()} locale={locale} />
        </PageFrame>
      )
    }
  }
}

/** What a page says of itself; of one that can't be read, that it is none to keep. */
export function metadataOrNone<Props extends WithLocale>(describe: (props: Props) => Promise<Metadata>) {
  return async function describeOrNone(props: Props): Promise<Metadata> {
    try {
      return await describe(props)
    } catch (error) {
      unstable_rethrow(error)
      return { robots: { index: false } }
    }
  }
}

/** The same for what is no page of Next's: a route that answers with a plain page of its own. */
export function answerOrUnavailable<Context extends WithLocale>(
  answer: (request: Request, context: Context) => Promise<Response>,
) {
  return async function answerOrPage(request: Request, context: Context): Promise<Response> {
    try {
      return await answer(request, context)
    } catch (error) {
      siteLog().error({ err: error }, 'a page could not be read')
      return unavailablePage(localeOf((await context.params).locale), { help: crisisHelpAtHome() })
    }
  }
}
