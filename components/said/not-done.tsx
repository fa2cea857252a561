import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { Said } from '@/lib/lookup/words/types'

/** What was understood of somebody's words but could not be done; nothing when all was. */
export function NotDone({ said, locale }: { said: Said; locale: Locale }) {
  if (said.notLeftOut.length === 0) return null
  return (
    <Notice>
      <p>{wordsIn(locale)('words.notLeftOut', { words: said.notLeftOut.join(', ') })}</p>
    </Notice>
  )
}
