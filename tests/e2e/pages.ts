import { PLANTED, PLANTED_GROUP } from './planted'

/** One address of every kind of page, with those where something is wrong. */
export const ENGLISH = [
  '/',
  '/meetings',
  '/meetings?near=Bronx&fellowship=heroin-anonymous&feature=medication-welcome&feature=women',
  '/meetings?near=Springfield',
  '/meetings?near=qqqqzzzz',
  '/meetings?near=Nome,+AK&within=1&day=tue&type=dual-diagnosis',
  "/meetings?q=he's+not+breathing+methadone+near+Bronx+church",
  '/meetings?colour=red&within=9999',
  '/meetings?near=Bronx&feature=wheelchair&page=90',
  '/meetings?near=Bronx&page=2&plain=1',
  '/meetings?page=99&bbox=-74.3,40.5,-73.7,40.9',
  `/meetings/${PLANTED.tap.id}`,
  `/meetings/${PLANTED.open.id}?plain=1`,
  `/meetings/${PLANTED.tap.id}/report`,
  `/meetings/${PLANTED.open.id}?plain=1`,
  `/meetings/${PLANTED.hidden.id}`,
  `/meetings/${PLANTED.sample.id}`,
  `/meetings/${PLANTED.suspended.id}`,
  `/meetings/${PLANTED.closed.id}`,
  `/meetings/${PLANTED.pausesLater.id}`,
  '/meetings/no-such-zzzzzzzz',
  `/groups/${PLANTED_GROUP}`,
  '/groups/no-such-zzzzzzzz',
  '/fellowships',
  '/fellowships/narcotics-anonymous',
  '/fellowships/no-such',
  '/overdose',
  '/privacy',
  '/no/such/page',
]

/** The same in Spanish. */
export const SPANISH = ENGLISH.map((path) => (path === '/' ? '/es' : `/es${path}`))
