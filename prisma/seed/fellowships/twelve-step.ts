import { ANY_DRUG_OR_ALCOHOL, type FellowshipSeed, fellowship } from './fellowship-seed'

export const TWELVE_STEP: readonly FellowshipSeed[] = [
  fellowship({
    slug: 'narcotics-anonymous',
    name: 'Narcotics Anonymous',
    abbreviation: 'NA',
    approach: 'twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For anyone who wants to stop using drugs, whichever drug it was.',
      es: 'Para cualquier persona que quiera dejar de consumir drogas, sea cual sea.',
    },
    about: {
      en: 'Members help each other stay free of all drugs by working the Twelve Steps. Meetings are free and held all over the world.',
      es: 'Sus miembros se ayudan a vivir sin drogas con los Doce Pasos. Las reuniones son gratuitas y las hay en todo el mundo.',
    },
    website: 'https://na.org/',
    finderUrl: 'https://na.org/meetingsearch/',
    medicationPolicy: 'left-to-each-group',
    medicationSource: 'https://na.org/wp-content/uploads/2024/06/EN2205-NA-Groups-and-MEdication-English.pdf',
    medicationCheckedOn: '2026-11-22',
  }),
  fellowship({
    slug: 'heroin-anonymous',
    name: 'Heroin Anonymous',
    abbreviation: 'HA',
    approach: 'twelve-step',
    concerns: ['opioids'],
    audience: {
      en: 'For people who want to stop using heroin or other opioids.',
      es: 'Para personas que quieren dejar la heroína u otros opioides.',
    },
    about: {
      en: 'Members share how they stopped using heroin and follow the Twelve Steps together. There are no fees.',
      es: 'Sus miembros cuentan cómo dejaron la heroína y siguen juntos los Doce Pasos. No se paga nada.',
    },
    website: 'https://heroinanonymous.org/',
  }),
  fellowship({
    slug: 'alcoholics-anonymous',
    name: 'Alcoholics Anonymous',
    abbreviation: 'AA',
    approach: 'twelve-step',
    concerns: ['alcohol'],
    audience: {
      en: 'For anyone who wants to stop drinking.',
      es: 'Para cualquier persona que quiera dejar de beber.',
    },
    about: {
      en: 'The oldest twelve-step fellowship, about alcohol. Open meetings welcome anyone; closed meetings are for people with a drinking problem.',
      es: 'La comunidad de Doce Pasos más antigua, dedicada al alcohol. Las reuniones abiertas reciben a todos; las cerradas son para quienes tienen un problema con la bebida.',
    },
    website: 'https://www.aa.org/',
    finderUrl: 'https://www.aa.org/find-aa',
  }),
  fellowship({
    slug: 'cocaine-anonymous',
    name: 'Cocaine Anonymous',
    abbreviation: 'CA',
    approach: 'twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For people who want to stop using cocaine and all other mind-altering substances.',
      es: 'Para personas que quieren dejar la cocaína y cualquier otra sustancia que altere la mente.',
    },
    about: {
      en: 'A twelve-step fellowship that began with cocaine and is open to people who used any drug.',
      es: 'Una comunidad de Doce Pasos que empezó por la cocaína y está abierta a quienes consumieron cualquier droga.',
    },
    website: 'https://ca.org/',
  }),
  fellowship({
    slug: 'crystal-meth-anonymous',
    name: 'Crystal Meth Anonymous',
    abbreviation: 'CMA',
    approach: 'twelve-step',
    concerns: ['stimulants'],
    audience: {
      en: 'For people who want to stop using crystal meth.',
      es: 'Para personas que quieren dejar la metanfetamina.',
    },
    about: {
      en: 'A twelve-step fellowship for living free of crystal meth, with many LGBTQ+ members.',
      es: 'Una comunidad de Doce Pasos para vivir sin metanfetamina, con muchas personas LGBTQ+.',
    },
    website: 'https://www.crystalmeth.org/',
  }),
  fellowship({
    slug: 'marijuana-anonymous',
    name: 'Marijuana Anonymous',
    abbreviation: 'MA',
    approach: 'twelve-step',
    concerns: ['cannabis'],
    audience: {
      en: 'For people who want to stop using marijuana.',
      es: 'Para personas que quieren dejar la marihuana.',
    },
    about: {
      en: 'A twelve-step fellowship about marijuana, with many meetings online and by phone.',
      es: 'Una comunidad de Doce Pasos sobre la marihuana, con muchas reuniones en línea y por teléfono.',
    },
    website: 'https://marijuana-anonymous.org/',
  }),
  fellowship({
    slug: 'pills-anonymous',
    name: 'Pills Anonymous',
    abbreviation: 'PA',
    approach: 'twelve-step',
    concerns: ['opioids', 'stimulants', 'other'],
    audience: {
      en: 'For people who want to stop misusing pills, such as pain, sleep or attention medicines.',
      es: 'Para personas que quieren dejar el mal uso de pastillas, por ejemplo para el dolor, el sueño o la atención.',
    },
    about: {
      en: 'A twelve-step fellowship for people whose trouble began with pills, prescribed or not.',
      es: 'Una comunidad de Doce Pasos para personas cuyo problema empezó con pastillas, recetadas o no.',
    },
    website: 'https://www.pillsanonymous.org/',
  }),
  fellowship({
    slug: 'drug-addicts-anonymous',
    name: 'Drug Addicts Anonymous',
    abbreviation: 'DAA',
    approach: 'twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For anyone who wants to stop using drugs or any other mind-altering substance.',
      es: 'Para cualquier persona que quiera dejar las drogas u otra sustancia que altere la mente.',
    },
    about: {
      en: 'A twelve-step fellowship that works from the book “Alcoholics Anonymous” and is open to every drug.',
      es: 'Una comunidad de Doce Pasos que trabaja con el libro «Alcohólicos Anónimos» y está abierta a toda droga.',
    },
    website: 'https://www.drugaddictsanonymous.org.uk/',
  }),
  fellowship({
    slug: 'medication-assisted-recovery-anonymous',
    name: 'Medication-Assisted Recovery Anonymous',
    abbreviation: 'MARA',
    approach: 'twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For people in recovery who take medication such as methadone or buprenorphine, and for anyone who wants a safer life.',
      es: 'Para personas en recuperación que toman medicación como metadona o buprenorfina, y para quien quiera una vida más segura.',
    },
    about: {
      en: 'Its own twelve steps, without judging anyone’s medication. Taking a prescribed medicine counts as recovery here.',
      es: 'Sus propios doce pasos, sin juzgar la medicación de nadie. Aquí tomar un medicamento recetado es parte de la recuperación.',
    },
    website: 'https://mara-international.org/',
    medicationPolicy: 'welcomes',
    medicationSource: 'https://mara-international.org/',
    medicationCheckedOn: '2026-11-22',
  }),
  fellowship({
    slug: 'methadone-anonymous',
    name: 'Methadone Anonymous',
    approach: 'twelve-step',
    concerns: ['opioids'],
    audience: {
      en: 'For people who take methadone as part of their recovery.',
      es: 'Para personas que toman metadona como parte de su recuperación.',
    },
    about: {
      en: 'Twelve-step groups started by people who take methadone, often held at or near a clinic.',
      es: 'Grupos de Doce Pasos creados por personas que toman metadona, a menudo en una clínica o cerca de ella.',
    },
  }),
  fellowship({
    slug: 'celebrate-recovery',
    name: 'Celebrate Recovery',
    abbreviation: 'CR',
    approach: 'twelve-step',
    concerns: [...ANY_DRUG_OR_ALCOHOL, 'other'],
    audience: {
      en: 'For anyone with a hurt or a habit to recover from, in a Christian setting.',
      es: 'Para quien quiera sanar una herida o dejar un hábito, en un entorno cristiano.',
    },
    about: {
      en: 'A Christian programme with twelve steps, usually held in a church on a weeknight, with worship and small groups.',
      es: 'Un programa cristiano de doce pasos, por lo general en una iglesia, con alabanza y grupos pequeños.',
    },
    website: 'https://celebraterecovery.com/',
  }),
  fellowship({
    slug: 'wellbriety',
    name: 'Wellbriety',
    approach: 'twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For Native American and other Indigenous people, their families and anyone drawn to the way.',
      es: 'Para personas indígenas de América, sus familias y quien se sienta atraído por este camino.',
    },
    about: {
      en: 'Recovery through Native culture: talking circles, the Medicine Wheel and the Twelve Steps.',
      es: 'Recuperación desde la cultura indígena: círculos de palabra, la Rueda de la Medicina y los Doce Pasos.',
    },
    website: 'https://whitebison.org/',
  }),
  fellowship({
    slug: 'millati-islami',
    name: 'Millati Islami',
    approach: 'twelve-step',
    concerns: ANY_DRUG_OR_ALCOHOL,
    audience: {
      en: 'For people who want to recover from drugs or alcohol in an Islamic setting.',
      es: 'Para personas que quieren recuperarse de las drogas o el alcohol en un entorno islámico.',
    },
    about: {
      en: 'Twelve steps in the light of Islam. One need not be Muslim to come.',
      es: 'Doce pasos a la luz del islam. No hace falta ser musulmán para venir.',
    },
    website: 'https://www.millatiislami.org/',
  }),
]
