import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'

/** What the source says since a person set what stands above; nothing when it says nothing else. */
export function SourceNowSays({ what, locale }: { what: readonly string[]; locale: Locale }) {
  if (what.length === 0) return null
  return <Notice>{wordsIn(locale)('meeting.nowSays', { what: what.join(', ') })}</Notice>
}
