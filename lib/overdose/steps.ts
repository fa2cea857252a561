/** A public page that says what a step says. */
export type Source = { name: string; url: string }

export type Step = {
  key: 'recognise' | 'call' | 'naloxone' | 'breathe' | 'side' | 'stay'
  title: string
  lines: readonly string[]
  sources: readonly Source[]
}

/** A clinician who has read the whole page; `on` is the day they finished, `YYYY-MM-DD`. */
export type Reviewer = { name: string; on: string }

/** Whoever reviews this file puts their name here; until then the page says that nobody has. */
export const REVIEWED_BY: Reviewer | null = null

const CDC_RESPONSE: Source = {
  name: 'CDC: What to do if you think someone is overdosing',
  url: 'https://www.cdc.gov/stop-overdose/response/index.html',
}

const CDC_NALOXONE: Source = {
  name: 'CDC: Lifesaving naloxone',
  url: 'https://www.cdc.gov/stop-overdose/caring/naloxone.html',
}

const SAMHSA_TOOLKIT: Source = {
  name: 'SAMHSA: Overdose Prevention and Response Toolkit',
  url: 'https://library.samhsa.gov/product/overdose-prevention-response-toolkit/pep23-03-00-001',
}

const SAMHSA_PREVENTION: Source = {
  name: 'SAMHSA: Opioid overdose prevention and reversal',
  url: 'https://www.samhsa.gov/substance-use/treatment/overdose-prevention',
}

/** What to do, in this order. */
export const STEPS: readonly Step[] = [
  {
    key: 'recognise',
    title: 'Check if it is an overdose',
    lines: [
      'They do not wake when you shout their name and rub your knuckles hard on their breastbone.',
      'Their breathing is slow, shallow or has stopped, or they gurgle, choke or snore.',
      'Their lips or nails look blue, gray or pale. Their pupils are very small.',
      'Not sure? Treat it like an overdose.',
    ],
    sources: [CDC_RESPONSE],
  },
  {
    key: 'call',
    title: 'Call for help',
    lines: [
      'Say that somebody does not wake up or does not breathe, and say exactly where you are.',
      'Do what the person on the phone tells you.',
    ],
    sources: [CDC_RESPONSE, SAMHSA_TOOLKIT],
  },
  {
    key: 'naloxone',
    title: 'Give naloxone (Narcan) if you have it',
    lines: [
      'Nose spray: lay them on their back, tilt their head back, put the tip into one nostril and press the plunger all the way.',
      'Syringe: follow what is printed on it, into the muscle of the thigh or upper arm.',
      'No normal breathing after 2 to 3 minutes? Give another dose.',
      'It does no harm to somebody who took no opioids.',
    ],
    sources: [CDC_NALOXONE, SAMHSA_PREVENTION],
  },
  {
    key: 'breathe',
    title: 'Breathe for them if they do not breathe',
    lines: [
      'Lay them on their back. Look that nothing blocks their mouth.',
      'Tilt their head back, lift their chin and pinch their nose.',
      'Close your mouth over theirs. Give 2 slow breaths and see their chest rise.',
      'Then 1 breath every 5 seconds, until they breathe or help is there.',
    ],
    sources: [SAMHSA_TOOLKIT],
  },
  {
    key: 'side',
    title: 'Lay them on their side once they breathe',
    lines: [
      'Bend the upper knee and put a hand under their head, so that they do not roll onto their face.',
      'So they do not choke if they vomit.',
    ],
    sources: [CDC_RESPONSE, SAMHSA_TOOLKIT],
  },
  {
    key: 'stay',
    title: 'Stay until help is there',
    lines: [
      'Naloxone wears off, and the overdose can come back. If breathing stops again, give another dose.',
      'They may wake up confused, sick or angry. Tell them what happened, and that help is on its way.',
    ],
    sources: [CDC_RESPONSE, SAMHSA_TOOLKIT],
  },
]

export const OVERDOSE_TITLE = 'What to do in an overdose'

/** What the law may do for whoever calls: never a promise. */
export const LAW: { title: string; text: string; source: Source } = {
  title: 'Afraid of the police?',
  text: 'Most US states have laws that may protect a person who overdoses, and the person who calls for help, from criminal penalties. They differ from state to state and do not cover everything. A life comes first: call.',
  source: CDC_RESPONSE,
}
