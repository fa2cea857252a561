import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import pino from 'pino'
import type { ReactNode } from 'react'
import { PageFrame } from '@/components/site/page-frame'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'

const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null })

type WithLocale = { params: Promise<{ locale: string }> }

/**
 * A page that says in a sentence when what it reads can't be had: an error boundary would answer with an empty body
 * where there is no JavaScript. Holds because a page reads everything before it draws anything.
 */
export function orUnavailable<Props extends WithLocale>(Page: (props: Props) => Promise<ReactNode>) {
  return async function PageOrUnavailable(props: Props): Promise<ReactNode> {
    try {
      return await Page(props)
    } catch (error) {
      unstable_rethrow(error)
      log.error({ err: error }, 'a page could not be read')
      const locale = localeOf((await props.params).locale)
      const t = wordsIn(locale)
      return (
        <PageFrame locale={locale} hereIn={(other) => localePath('/', other)}>
          <h1>{t('unavailable.title')}</h1>
          <p className="lead">{t('unavailable.text')}</p>
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
