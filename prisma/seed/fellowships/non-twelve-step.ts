import { ANY_DRUG_OR_ALCOHOL, type FellowshipSeed, fellowship } from './fellowship-seed'

export const NON_TWELVE_STEP: readonly FellowshipSeed[] = [
  fellowship({
    slug: 'smart-recovery',
    name: 'SMART Recovery',
    abbreviation: 'SMART',
    approach: 'non-twelve-step',
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'other'],
    audience: {
      en: 'For anyone who wants to change a habit with drugs, alcohol or something else they do.',
      es: 'Para quien quiera cambiar un hábito con las drogas, el alcohol u otra conducta.',
    },
    about: {
      en: 'Meetings led by trained volunteers, with tools from cognitive and rational-emotive therapy. You choose your own goal.',
      es: 'Reuniones guiadas por voluntarios formados, con herramientas de la terapia cognitiva y racional emotiva. Cada persona elige su meta.',
    },
    website: 'https://smartrecovery.org/',
    finderUrl: 'https://meetings.smartrecovery.org/',
    medicationPolicy: 'welcomes',
    medicationSource:
      'https://smartrecovery.org/smart-announces-move-toward-abstinence-oriented-recovery-support',
    medicationCheckedOn: '2026-11-22',
  }),
  fellowship({
    slug: 'lifering-secular-recovery',
    name: 'LifeRing Secular Recovery',
    abbreviation: 'LifeRing',
    approach: 'non-twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For people who want to live sober and keep religion out of it.',
      es: 'Para personas que quieren vivir sobrias sin que entre la religión.',
    },
    about: {
      en: 'A conversation about the week gone by and the week ahead. Each member builds a plan of their own; medication is between you and your prescriber.',
      es: 'Una conversación sobre la semana pasada y la que viene. Cada quien hace su propio plan; la medicación es cosa tuya y de quien te la receta.',
    },
    website: 'https://lifering.org/',
    medicationPolicy: 'welcomes',
    medicationSource: 'https://lifering.org/lifering-recovery-menu/the-three-s-philosophy/',
    medicationCheckedOn: '2026-11-22',
  }),
  fellowship({
    slug: 'women-for-sobriety',
    name: 'Women for Sobriety',
    abbreviation: 'WFS',
    approach: 'non-twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For women who want to live free of alcohol or other drugs.',
      es: 'Para mujeres que quieren vivir sin alcohol ni otras drogas.',
    },
    about: {
      en: 'Thirteen statements about self-worth and growth, in small groups of women.',
      es: 'Trece afirmaciones sobre la propia valía y el crecimiento, en grupos pequeños de mujeres.',
    },
    website: 'https://womenforsobriety.org/',
  }),
  fellowship({
    slug: 'recovery-dharma',
    name: 'Recovery Dharma',
    abbreviation: 'RD',
    approach: 'non-twelve-step',
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'other'],
    audience: {
      en: 'For anyone recovering from a substance or a habit who is drawn to meditation.',
      es: 'Para quien se recupera de una sustancia o una conducta y se siente atraído por la meditación.',
    },
    about: {
      en: 'Peer-led groups that use Buddhist practice: a guided meditation, a reading and time to share.',
      es: 'Grupos entre iguales con prácticas budistas: una meditación guiada, una lectura y tiempo para compartir.',
    },
    website: 'https://recoverydharma.org/',
  }),
  fellowship({
    slug: 'refuge-recovery',
    name: 'Refuge Recovery',
    abbreviation: 'RR',
    approach: 'non-twelve-step',
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'other'],
    audience: {
      en: 'For anyone recovering from an addiction who wants a Buddhist path.',
      es: 'Para quien se recupera de una adicción y busca un camino budista.',
    },
    about: {
      en: 'Meetings built on Buddhist teaching, with meditation and written inventories.',
      es: 'Reuniones basadas en la enseñanza budista, con meditación e inventarios escritos.',
    },
    website: 'https://www.refugerecovery.org/',
  }),
  fellowship({
    slug: 'secular-organizations-for-sobriety',
    name: 'Secular Organizations for Sobriety',
    abbreviation: 'SOS',
    approach: 'non-twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For people who want to be sober without a religious programme.',
      es: 'Para personas que quieren estar sobrias sin un programa religioso.',
    },
    about: {
      en: 'Independent local groups that put sobriety first, apart from any belief. Few still meet.',
      es: 'Grupos locales independientes que ponen la sobriedad primero, aparte de toda creencia. Quedan pocos.',
    },
  }),
  fellowship({
    slug: 'the-phoenix',
    name: 'The Phoenix',
    approach: 'non-twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For anyone who has been sober for 48 hours, and for those who support them.',
      es: 'Para quien lleve 48 horas sin consumir y para quienes le apoyan.',
    },
    entryRule: {
      en: 'You must have been sober for 48 hours.',
      es: 'Debes llevar 48 horas sin consumir.',
    },
    about: {
      en: 'Free sports, art and get-togethers among people who live sober.',
      es: 'Deporte, arte y encuentros gratuitos entre personas que viven sobrias.',
    },
    website: 'https://thephoenix.org/',
  }),
  fellowship({
    slug: 'she-recovers',
    name: 'SHE RECOVERS',
    approach: 'non-twelve-step',
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'mental-health', 'other'],
    audience: {
      en: 'For women and non-binary people in or seeking recovery of any kind.',
      es: 'Para mujeres y personas no binarias en recuperación de cualquier tipo, o que la buscan.',
    },
    about: {
      en: 'Gatherings, mostly online, in which each woman chooses her own way of recovery.',
      es: 'Encuentros, sobre todo en línea, en los que cada mujer elige su propio camino.',
    },
    website: 'https://sherecovers.org/',
  }),
  fellowship({
    slug: 'in-the-rooms',
    name: 'In The Rooms',
    approach: 'non-twelve-step',
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'other'],
    audience: {
      en: 'For anyone looking for a live online meeting, of many kinds.',
      es: 'Para quien busque una reunión en línea en directo, de muchos tipos.',
    },
    about: {
      en: 'A website that hosts online meetings of many fellowships. It asks for a free account.',
      es: 'Un sitio web que aloja reuniones en línea de muchas comunidades. Pide una cuenta gratuita.',
    },
    website: 'https://www.intherooms.com/',
  }),
]
