import { type FellowshipSeed, fellowship } from './fellowship-seed'

/** Near the subject: found when looked for, never the answer to "the next meeting for me". */
export const RELATED: readonly FellowshipSeed[] = [
  fellowship({
    slug: 'co-dependents-anonymous',
    name: 'Co-Dependents Anonymous',
    abbreviation: 'CoDA',
    approach: 'twelve-step',
    familyAndFriends: true,
    related: true,
    concerns: ['other'],
    audience: {
      en: 'For people who want healthy and loving relationships.',
      es: 'Para personas que quieren relaciones sanas y afectuosas.',
    },
    about: {
      en: 'A twelve-step fellowship about how we relate to others, not about a substance.',
      es: 'Una comunidad de Doce Pasos sobre cómo nos relacionamos, no sobre una sustancia.',
    },
    website: 'https://coda.org/',
  }),
  fellowship({
    slug: 'adult-children-of-alcoholics',
    name: 'Adult Children of Alcoholics & Dysfunctional Families',
    abbreviation: 'ACA',
    approach: 'twelve-step',
    familyAndFriends: true,
    related: true,
    concerns: ['other'],
    audience: {
      en: 'For adults who grew up in a home with drinking, drugs or other trouble.',
      es: 'Para personas adultas que crecieron en un hogar con alcohol, drogas u otros problemas.',
    },
    about: {
      en: 'A twelve-step fellowship about healing what one took along from childhood.',
      es: 'Una comunidad de Doce Pasos para sanar lo que se trae de la infancia.',
    },
    website: 'https://adultchildren.org/',
  }),
  fellowship({
    slug: 'nami-connection',
    name: 'NAMI Connection',
    abbreviation: 'NAMI',
    approach: 'non-twelve-step',
    related: true,
    concerns: ['mental-health'],
    audience: {
      en: 'For adults who live with a mental health condition.',
      es: 'Para personas adultas que viven con un problema de salud mental.',
    },
    about: {
      en: 'Support groups of the National Alliance on Mental Illness. They are not about substance use.',
      es: 'Grupos de apoyo de la Alianza Nacional de Enfermedades Mentales. No tratan del consumo de sustancias.',
    },
    website: 'https://www.nami.org/',
  }),
  fellowship({
    slug: 'dbsa',
    name: 'Depression and Bipolar Support Alliance',
    abbreviation: 'DBSA',
    approach: 'non-twelve-step',
    related: true,
    concerns: ['mental-health'],
    audience: {
      en: 'For people who live with depression or bipolar disorder.',
      es: 'Para personas que viven con depresión o trastorno bipolar.',
    },
    about: {
      en: 'Peer-led mood disorder support groups. They are not about substance use.',
      es: 'Grupos de apoyo entre iguales para los trastornos del ánimo. No tratan del consumo de sustancias.',
    },
    website: 'https://www.dbsalliance.org/',
  }),
]
