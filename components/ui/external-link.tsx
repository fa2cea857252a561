import type { ReactNode } from 'react'

/** A link to somebody else's site, which does not learn where the visitor comes from. */
export function ExternalLink({
  href,
  className,
  children,
}: {
  href: string
  className?: string
  children: ReactNode
}) {
  return (
    <a href={href} rel="noreferrer noopener" className={className}>
      {children}
    </a>
  )
}
