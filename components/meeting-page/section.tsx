import type { ReactNode } from 'react'

/** A part of a page with its heading. */
export function Section({
  id,
  title,
  lang,
  children,
}: {
  id: string
  title: string
  lang?: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} lang={lang}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
