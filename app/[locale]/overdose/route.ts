import { dialled } from '@/lib/catalogue/dialled'
import { healthLocale, localeOf, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { html } from '@/lib/markup/html'
import { type Emergency, overdoseBody } from '@/lib/overdose/body'
import { OVERDOSE_TITLE, REVIEWED_BY } from '@/lib/overdose/steps'
import { plainPage } from '@/lib/plain-page/page'
import { crisisHelpAtHome, crisisHelpIn } from '../crisis-help'

type Context = { params: Promise<{ locale: string }> }

/** What to do in an overdose: no script, one small page, there also when the database is not. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const locale = localeOf((await params).locale)
  const lang = healthLocale(locale)
  const note = lang !== locale && wordsIn(locale)('review.unreviewed')
  return plainPage({
    lang,
    title: OVERDOSE_TITLE,
    siteName: wordsIn(locale)('site.name'),
    home: localePath('/', locale),
    isForEveryone: true,
    body: html`${note && html`<p class="soft" lang="${locale}">${note}</p>`}
${overdoseBody({ emergency: await emergencyHere(), reviewedBy: REVIEWED_BY })}`,
  })
}

async function emergencyHere(): Promise<Emergency | null> {
  const { lines } = await crisisHelpIn().catch(crisisHelpAtHome)
  const line = lines.find(({ kind, phone }) => kind === 'emergency' && phone !== '')
  return line ? { phone: line.phone, href: dialled('tel', line.phone) } : null
}
