import { AUDIENCE_FEATURES, type Feature } from '@/lib/catalogue/vocabulary'
import type en from '@/lib/i18n/messages/en.json'
import type { MeetingCard } from '@/lib/lookup/types'

export type Question = keyof typeof en.visitQuestions
export type Answer = keyof typeof en.visitAnswers

/** What one asks, and what the listing says to it, in sentences; none where it says nothing, which never means no. */
export type Visit = { question: Question; answers: readonly Answer[] }

type Known = Pick<MeetingCard, 'format' | 'features' | 'fellowship' | 'join'>

/**
 * What somebody who comes for the first time wants to know, in the order in which they worry. The answers are only
 * what the listing says.
 */
export function firstVisit(meeting: Known): Visit[] {
  const { format, features, join } = meeting
  const onScreen = format === 'online' || format === 'hybrid'
  const atDoor = format === 'in-person' || format === 'hybrid'
  const says = (feature: Feature, answer: Answer): Answer[] => (features.includes(feature) ? [answer] : [])
  const asked: readonly (Visit | false)[] = [
    { question: 'come', answers: whoMayCome(meeting) },
    { question: 'greets', answers: says('newcomers', 'greetsNewcomers') },
    { question: 'listen', answers: says('open', 'listenOpen') },
    { question: 'late', answers: [] },
    { question: 'used', answers: meeting.fellowship.entryRule ? ['rule'] : [] },
    { question: 'cost', answers: ['costFree'] },
    { question: 'god', answers: [...says('secular', 'godNo'), ...says('christian', 'godChristian')] },
    atDoor && { question: 'id', answers: says('id-required', 'idYes') },
    atDoor && {
      question: 'child',
      answers: [
        ...says('no-children', 'childNo'),
        ...says('children-welcome', 'childYes'),
        ...says('childcare', 'childCare'),
      ],
    },
    onScreen && { question: 'camera', answers: [] },
    format !== 'in-person' && {
      question: 'seen',
      answers: [
        ...(onScreen && join?.link ? ['seenName' as const] : []),
        ...(join?.phone ? ['seenPhone' as const] : []),
      ],
    },
    { question: 'proof', answers: says('proof-of-attendance', 'proofYes') },
  ]
  return asked.filter((visit) => visit !== false)
}

/** For whom the meeting is held, when that is not everyone. */
export function meantFor(features: readonly Feature[]): Feature[] {
  return features.filter((feature) => feature === 'parents' || AUDIENCE_FEATURES.includes(feature))
}

/** That anybody may come is said only where nothing else that is known keeps some people out. */
function whoMayCome({ features, fellowship }: Known): Answer[] {
  const limits: Answer[] = [
    ...(fellowship.entryRule ? ['rule' as const] : []),
    ...(fellowship.familyAndFriends ? ['comeFamily' as const] : []),
    ...(meantFor(features).length > 0 ? ['comeSome' as const] : []),
    ...(features.includes('closed') && !fellowship.familyAndFriends ? ['comeClosed' as const] : []),
    ...(features.includes('restricted-access') ? ['comeRestricted' as const] : []),
    ...(features.includes('limited-size') ? ['comeFew' as const] : []),
  ]
  return limits.length === 0 && features.includes('open') ? ['comeOpen'] : limits
}
