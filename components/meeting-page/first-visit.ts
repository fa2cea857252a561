import type { MeetingDetail } from '@/lib/catalogue/types'
import type en from '@/lib/i18n/messages/en.json'

export type Question = keyof typeof en.visitQuestions
export type Answer = keyof typeof en.visitAnswers

/**
 * What somebody who comes for the first time wants to know, in the order in which they worry. The answers are only
 * what the listing says; null where it says nothing, which never means no.
 */
export function firstVisit({
  format,
  features,
  fellowship,
  join,
}: Pick<MeetingDetail, 'format' | 'features' | 'fellowship' | 'join'>): {
  question: Question
  answer: Answer | null
}[] {
  const has = (feature: MeetingDetail['features'][number]) => features.includes(feature)
  const onScreen = format === 'online' || format === 'hybrid'
  const atDoor = format === 'in-person' || format === 'hybrid'
  const answers: readonly (readonly [Question, Answer | null | false])[] = [
    [
      'come',
      has('open')
        ? 'comeOpen'
        : fellowship.familyAndFriends
          ? 'comeFamily'
          : has('closed')
            ? 'comeClosed'
            : null,
    ],
    ['greets', has('newcomers') ? 'greetsNewcomers' : null],
    ['listen', has('cross-talk') ? 'listenTalk' : null],
    ['late', null],
    ['used', null],
    ['cost', 'costFree'],
    ['god', has('secular') ? 'godNo' : has('christian') ? 'godChristian' : null],
    ['id', atDoor && (has('id-required') ? 'idYes' : null)],
    [
      'child',
      atDoor &&
        (has('childcare')
          ? 'childCare'
          : has('children-welcome')
            ? 'childYes'
            : has('no-children')
              ? 'childNo'
              : null),
    ],
    ['camera', onScreen && null],
    [
      'seen',
      format !== 'in-person' && (onScreen && join?.link ? 'seenName' : join?.phone ? 'seenPhone' : null),
    ],
    ['proof', has('proof-of-attendance') ? 'proofYes' : null],
  ]
  return answers.flatMap(([question, answer]) => (answer === false ? [] : [{ question, answer }]))
}
