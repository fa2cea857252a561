import type { ReactNode } from 'react'

/** Something to read before going on. Announced only where it answers what the visitor just did. */
export function Notice({ announce = false, children }: { announce?: boolean; children: ReactNode }) {
  return (
    <div className="notice" role={announce ? 'status' : undefined}>
      {children}
    </div>
  )
}
