import { ANY_DRUG, ANY_DRUG_OR_ALCOHOL, type FellowshipSeed, fellowship } from './fellowship-seed'

export const FAMILY_AND_FRIENDS: readonly FellowshipSeed[] = [
  fellowship({
    slug: 'nar-anon',
    name: 'Nar-Anon Family Groups',
    abbreviation: 'Nar-Anon',
    approach: 'twelve-step',
    familyAndFriends: true,
    concerns: ANY_DRUG,
    audience: {
      en: 'For relatives and friends of someone who uses drugs.',
      es: 'Para familiares y amistades de alguien que consume drogas.',
    },
    about: {
      en: 'Families share what helps them, with the Twelve Steps. It is not a meeting for the person who uses.',
      es: 'Las familias comparten lo que les ayuda, con los Doce Pasos. No es una reunión para quien consume.',
    },
    website: 'https://www.nar-anon.org/',
  }),
  fellowship({
    slug: 'al-anon',
    name: 'Al-Anon Family Groups',
    abbreviation: 'Al-Anon',
    approach: 'twelve-step',
    familyAndFriends: true,
    concerns: ['alcohol'],
    audience: {
      en: 'For relatives and friends of someone whose drinking worries them.',
      es: 'Para familiares y amistades de alguien cuya forma de beber les preocupa.',
    },
    about: {
      en: 'Families of people who drink share what helps them, with the Twelve Steps.',
      es: 'Familias de personas que beben comparten lo que les ayuda, con los Doce Pasos.',
    },
    website: 'https://al-anon.org/',
  }),
  fellowship({
    slug: 'alateen',
    name: 'Alateen',
    approach: 'twelve-step',
    familyAndFriends: true,
    youth: true,
    concerns: ['alcohol'],
    audience: {
      en: 'For teenagers who are affected by someone else’s drinking.',
      es: 'Para adolescentes a quienes les afecta la forma de beber de otra persona.',
    },
    about: {
      en: 'Teenagers meet with adult Al-Anon members as sponsors. Ask Al-Anon for the place.',
      es: 'Adolescentes que se reúnen con miembros adultos de Al-Anon. Pregunta el lugar a Al-Anon.',
    },
    website: 'https://al-anon.org/',
  }),
  fellowship({
    slug: 'families-anonymous',
    name: 'Families Anonymous',
    abbreviation: 'FA',
    approach: 'twelve-step',
    familyAndFriends: true,
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'other'],
    audience: {
      en: 'For relatives and friends worried by someone’s drug use, drinking or behaviour.',
      es: 'Para familiares y amistades preocupados por el consumo o la conducta de alguien.',
    },
    about: {
      en: 'A twelve-step fellowship for families, begun by parents.',
      es: 'Una comunidad de Doce Pasos para familias, iniciada por madres y padres.',
    },
    website: 'https://www.familiesanonymous.org/',
  }),
  fellowship({
    slug: 'co-anon',
    name: 'Co-Anon Family Groups',
    abbreviation: 'Co-Anon',
    approach: 'twelve-step',
    familyAndFriends: true,
    concerns: ['stimulants', 'any-drug'],
    audience: {
      en: 'For relatives and friends of someone who uses cocaine or other drugs.',
      es: 'Para familiares y amistades de alguien que consume cocaína u otras drogas.',
    },
    about: {
      en: 'A twelve-step fellowship for the people around someone who uses cocaine.',
      es: 'Una comunidad de Doce Pasos para quienes rodean a alguien que consume cocaína.',
    },
    website: 'https://co-anon.org/',
  }),
  fellowship({
    slug: 'smart-family-and-friends',
    name: 'SMART Recovery Family & Friends',
    approach: 'non-twelve-step',
    familyAndFriends: true,
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'other'],
    audience: {
      en: 'For relatives and friends of someone with an addictive habit.',
      es: 'Para familiares y amistades de alguien con un hábito adictivo.',
    },
    about: {
      en: 'Practical tools for families: talking so that one is heard, setting limits, looking after oneself.',
      es: 'Herramientas prácticas para familias: hacerse escuchar, poner límites y cuidarse.',
    },
    website: 'https://smartrecovery.org/family/',
  }),
  fellowship({
    slug: 'pal',
    name: 'Parents of Addicted Loved Ones',
    abbreviation: 'PAL',
    approach: 'non-twelve-step',
    familyAndFriends: true,
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For parents, and other relatives, of someone who uses drugs or alcohol.',
      es: 'Para madres, padres y otros familiares de alguien que consume drogas o alcohol.',
    },
    about: {
      en: 'A lesson and time to share, led by parents who have been there. Christian in origin, open to all.',
      es: 'Una lección y tiempo para compartir, con madres y padres que lo han vivido. De origen cristiano, abierto a todos.',
    },
    website: 'https://palgroup.org/',
  }),
  fellowship({
    slug: 'learn-to-cope',
    name: 'Learn to Cope',
    approach: 'non-twelve-step',
    familyAndFriends: true,
    concerns: ANY_DRUG,
    audience: {
      en: 'For families of someone who uses opioids or other drugs.',
      es: 'Para familias de alguien que consume opioides u otras drogas.',
    },
    about: {
      en: 'A family support network from Massachusetts, with speakers and training in the use of naloxone.',
      es: 'Una red de apoyo a familias de Massachusetts, con ponentes y formación en el uso de naloxona.',
    },
    website: 'https://www.learn2cope.org/',
  }),
  fellowship({
    slug: 'grasp',
    name: 'Grief Recovery After a Substance Passing',
    abbreviation: 'GRASP',
    approach: 'non-twelve-step',
    familyAndFriends: true,
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For people who have lost someone to drugs or alcohol.',
      es: 'Para personas que han perdido a alguien por las drogas o el alcohol.',
    },
    about: {
      en: 'Small groups for those who grieve a death by overdose or substance use.',
      es: 'Grupos pequeños para quienes están de duelo por una muerte por sobredosis o consumo.',
    },
    website: 'https://grasphelp.org/',
  }),
]
