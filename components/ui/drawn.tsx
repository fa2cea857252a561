import type { Html } from '@/lib/markup/html'

/**
 * An element whose content is drawn as markup: for what a page has a great many of, or shares with such a list (decision
 * 022).
 */
export function Drawn({
  as: Element,
  className,
  content,
}: {
  as: 'div' | 'p' | 'ul'
  className?: string
  content: Html
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: Html is made by `html` alone, which escapes every value
  return <Element className={className} dangerouslySetInnerHTML={{ __html: content.markup }} />
}
