import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { Said } from '@/lib/lookup/words/types'

/** What of somebody's words could not be done, one sentence each; nothing when all was. */
export function NotDone({ said: { notLeftOut, unknown = [] }, locale }: { said: Said; locale: Locale }) {
  if (notLeftOut.length + unknown.length === 0) return null
  const t = wordsIn(locale)
  return (
    <Notice>
      {notLeftOut.length > 0 && <p>{t('words.notLeftOut', { words: notLeftOut.join(', ') })}</p>}
      {unknown.length > 0 && <p>{t('words.unknown', { words: unknown.join(' ') })}</p>}
    </Notice>
  )
}
