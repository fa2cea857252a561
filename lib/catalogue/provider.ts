const PROVIDERS: readonly { name: string; hosts: readonly string[] }[] = [
  { name: 'Zoom', hosts: ['zoom.us', 'zoomgov.com', 'zoom.com'] },
  { name: 'Google Meet', hosts: ['meet.google.com'] },
  { name: 'Microsoft Teams', hosts: ['teams.microsoft.com', 'teams.live.com'] },
  { name: 'Webex', hosts: ['webex.com'] },
  { name: 'GoTo', hosts: ['gotomeet.me', 'gotomeeting.com', 'meet.goto.com'] },
  { name: 'FreeConferenceCall', hosts: ['freeconferencecall.com', 'join.freeconferencecall.com'] },
  { name: 'Jitsi Meet', hosts: ['meet.jit.si'] },
  { name: 'In The Rooms', hosts: ['intherooms.com'] },
]

/**
 * Whose service a link to a meeting leads to; null when it is none we know or no web address. By exact host or a
 * name below it, never by the end of the text: evilzoom.us is not Zoom.
 */
export function providerOf(link: string): string | null {
  if (!URL.canParse(link)) return null
  const { hostname } = new URL(link)
  const provider = PROVIDERS.find(({ hosts }) =>
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
  )
  return provider?.name ?? null
}
