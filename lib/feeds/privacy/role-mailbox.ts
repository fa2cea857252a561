const ROLES = new Set(
  `admin administrator answering archives area board central centraloffice chair chairperson committee comms
  communications contact contactus coordinator corrections delegate district dcm enquiries events feedback gsr
  gso group groups hello help helpline helpdesk hotline info information inquiries intergroup it list listings
  literature mail media meeting meetings members membership newcomer newcomers news office online outreach pi pio
  pr public publicinfo publicinformation region regional registrar schedule secretary service services support tech
  technology team treasurer trustee trustees update updates us web webmaster website webservant zoom aa na ha al
  anon alanon naranon ca cma ma acoa aca coda`.split(/\s+/),
)

/** Where people keep their own mail: there, only an address that names a group counts as a role's. */
const PERSONAL_HOSTS =
  /(?:^|\.)(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|aol|icloud|me|mac|proton|protonmail|pm|gmx|mail|zoho|fastmail|hey|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|optonline|shaw|telus|rogers|bell|sympatico|btinternet|sky|virginmedia|bigpond)\.[a-z.]+$/

const NAMES_A_GROUP =
  /(?:group|meetings?|intergroup|homegroup|fellowship|alanon|alateen|naranon|district\d*)$/

/**
 * Whether an address is a role's (`info@`, `secretary@`, `saturday-group@`) and not a person's. When unsure, it
 * is a person's.
 */
export function isRoleMailbox(address: string): boolean {
  const match = /^([a-z0-9._+-]+)@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/.exec(address.trim().toLowerCase())
  const [, local, host] = match ?? []
  if (local === undefined || host === undefined) return false
  if (PERSONAL_HOSTS.test(host)) return !/[._]/.test(local) && NAMES_A_GROUP.test(local)
  const parts = local.split(/[._+\-\d]+/).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => ROLES.has(part))
}
