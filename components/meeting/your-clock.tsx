'use client'

import { useEffect } from 'react'

/**
 * Says beside every time that stands on a clock we had to guess (`time[data-clock]`, its IANA zone) what it is on the
 * clock of this browser, where that differs. Mounted once for a page.
 */
export function YourClock({ locale, label }: { locale: string; label: string }) {
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const yours = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    })
    const added = [...document.querySelectorAll<HTMLTimeElement>('time[data-clock]')].flatMap((time) => {
      const at = new Date(time.dateTime)
      if (wallOf(at, zone) === wallOf(at, time.dataset.clock)) return []
      const note = document.createElement('span')
      note.className = 'soft block'
      note.textContent = label.replace('{time}', yours.format(at))
      time.parentElement?.append(note)
      return [note]
    })
    return () => {
      for (const note of added) note.remove()
    }
  }, [locale, label])
  return null
}

function wallOf(at: Date, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}
