/** Whose meetings one joins through a link, with the hosts that are theirs; what stands below a host is theirs too. */
const PROVIDERS = [
  { name: 'Zoom', hosts: ['zoom.us', 'zoom.com', 'zoomgov.com'] },
  { name: 'Google Meet', hosts: ['meet.google.com', 'hangouts.google.com'] },
  { name: 'Microsoft Teams', hosts: ['teams.microsoft.com', 'teams.live.com'] },
  { name: 'Webex', hosts: ['webex.com'] },
  { name: 'GoTo', hosts: ['gotomeeting.com', 'gotomeet.me', 'goto.com'] },
  { name: 'Skype', hosts: ['skype.com'] },
  { name: 'BlueJeans', hosts: ['bluejeans.com'] },
  { name: 'Whereby', hosts: ['whereby.com'] },
  { name: 'Jitsi Meet', hosts: ['meet.jit.si', 'jitsi.org'] },
  { name: 'FreeConferenceCall', hosts: ['freeconferencecall.com', 'fccdl.in'] },
  { name: 'FreeConference', hosts: ['freeconference.com'] },
  { name: 'Dialpad', hosts: ['dialpad.com', 'uberconference.com'] },
  { name: 'RingCentral', hosts: ['ringcentral.com'] },
  { name: 'Doxy.me', hosts: ['doxy.me'] },
  { name: 'join.me', hosts: ['join.me'] },
  { name: 'Discord', hosts: ['discord.gg', 'discord.com'] },
  { name: 'In The Rooms', hosts: ['intherooms.com'] },
] as const

/** Every host whose links lead into a meeting. */
export const PROVIDER_HOSTS: readonly string[] = PROVIDERS.flatMap(({ hosts }) => hosts)

/**
 * Whose service a host is; null when it is none we know. By the exact host or a name below it, never by the end of
 * the text: evilzoom.us is not Zoom.
 */
export function providerOfHost(host: string): string | null {
  const name = host.toLowerCase()
  return (
    PROVIDERS.find(({ hosts }) => hosts.some((known) => name === known || name.endsWith(`.${known}`)))
      ?.name ?? null
  )
}

/** Whose service a link leads to; null when it is none we know, or no web address. */
export function providerOf(link: string): string | null {
  return isWebAddress(link) ? providerOfHost(new URL(link).hostname) : null
}

/** Whether a text is an address that a browser may be sent to. */
export function isWebAddress(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol)
}
