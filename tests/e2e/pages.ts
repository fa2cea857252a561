import { PLANTED } from './planted'

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
  `/meetings/${PLANTED.tap.id}`,
  `/meetings/${PLANTED.suspended.id}`,
  `/meetings/${PLANTED.closed.id}`,
  '/meetings/no-such-zzzzzzzz',
  '/groups/no-such-zzzzzzzz',
  '/fellowships',
  '/fellowships/narcotics-anonymous',
  '/fellowships/no-such',
  '/overdose',
  '/no/such/page',
]

/** The same in Spanish. */
export const SPANISH = ENGLISH.map((path) => (path === '/' ? '/es' : `/es${path}`))
