import { ANY_DRUG_OR_ALCOHOL, type FellowshipSeed, fellowship } from './fellowship-seed'

const audience = {
  en: 'For people who live with both a substance use problem and a mental illness.',
  es: 'Para personas que viven con un problema de consumo y una enfermedad mental a la vez.',
}

export const DUAL_DIAGNOSIS: readonly FellowshipSeed[] = [
  fellowship({
    slug: 'dual-recovery-anonymous',
    name: 'Dual Recovery Anonymous',
    abbreviation: 'DRA',
    approach: 'twelve-step',
    dualDiagnosis: true,
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'mental-health'],
    audience,
    about: {
      en: 'Twelve-step groups that work on both illnesses together.',
      es: 'Grupos de Doce Pasos que trabajan las dos enfermedades juntas.',
    },
    website: 'https://draonline.org/',
  }),
  fellowship({
    slug: 'double-trouble-in-recovery',
    name: 'Double Trouble in Recovery',
    abbreviation: 'DTR',
    approach: 'twelve-step',
    dualDiagnosis: true,
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'mental-health'],
    audience,
    about: {
      en: 'Twelve-step groups where mental health and drugs can be spoken of in the same room.',
      es: 'Grupos de Doce Pasos donde se puede hablar de salud mental y de drogas en la misma sala.',
    },
  }),
  fellowship({
    slug: 'dual-diagnosis-anonymous',
    name: 'Dual Diagnosis Anonymous',
    abbreviation: 'DDA',
    approach: 'twelve-step',
    dualDiagnosis: true,
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'mental-health'],
    audience,
    about: {
      en: 'The Twelve Steps and five more, written for people with a dual diagnosis.',
      es: 'Los Doce Pasos y cinco más, escritos para personas con diagnóstico dual.',
    },
    website: 'https://www.ddainc.org/',
  }),
]
