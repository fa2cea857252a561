import type { Vocabulary } from './vocabulary'

export const SPANISH: Vocabulary = {
  type: {
    'twelve-step': '12 pasos, doce pasos, los 12 pasos, los doce pasos',
    'non-twelve-step': `sin 12 pasos, sin doce pasos, sin los 12 pasos, no quiero 12 pasos, no quiero los 12 pasos, no 12 pasos, alternativa a aa, alternativas a aa, alternativa a na, sin pasos, que no sea aa,
      basado en la ciencia`,
    'dual-diagnosis': `diagnostico dual, patologia dual, trastorno dual, trastornos concurrentes, doble diagnostico, salud mental y adiccion, adiccion y salud mental,
      salud mental y adicciones`,
    'family-and-friends': `familia, familias, familiar, familiares, familiares y amigos, mi hijo, mi hija, mi esposo, mi esposa, mi marido, mi mujer, mi novio, mi novia, mi pareja,
      mi hermano, mi hermana, mi mama, mi papa, mi madre, mi padre, mi amigo, mi amiga, mi primo, seres queridos, un ser querido, padres de adictos, madres de adictos,
      codependencia, codependiente, codependientes`,
  },
  for: {
    opioids: `opioide, opioides, opiaceo, opiaceos, heroina, caballo, fentanilo, fenta, chiva, morfina, oxicodona, hidrocodona, codeina, tramadol, analgesicos, pastillas para el dolor, calmantes`,
    stimulants:
      'cocaina, coca, perico, metanfetamina, metanfetaminas, cristal, anfetaminas, anfetamina, estimulantes, piedra, paco, basuco',
    cannabis: 'mota, hierba, porro, porros, canabis, marihuana',
    alcohol:
      'alcoholico, alcoholicos, alcoholica, alcoholismo, bebida, beber, tomar, borracho, borrachera, cerveza, trago, bebo',
    'any-drug':
      'droga, drogas, drogadicto, drogadictos, drogadiccion, sustancias, estupefacientes, narcoticos, pastillas, toxicomania, consumo de drogas, benzodiacepinas',
    'mental-health':
      'salud mental, depresion, bipolaridad, ansiedad, esquizofrenia, trauma, enfermedad mental',
    other: 'juego patologico, ludopatia, apuestas, jugadores, comer compulsivamente, pornografia, tabaco',
  },
  fellowship: {
    'narcotics-anonymous': 'narcoticos anonimos, narcoticos anonimo',
    'heroin-anonymous': 'heroina anonimos, heroinomanos anonimos',
    'alcoholics-anonymous': 'alcoholicos anonimos, doble a, doble aa, alcoholicos anonimo',
    'cocaine-anonymous': 'cocaina anonimos, cocainomanos anonimos',
    'crystal-meth-anonymous': 'cristal anonimos, crystal meth anonimos',
    'marijuana-anonymous': 'marihuana anonimos',
    'drug-addicts-anonymous': 'drogadictos anonimos',
    'co-dependents-anonymous': 'codependientes anonimos',
    'adult-children-of-alcoholics': 'hijos adultos de alcoholicos, hijos de alcoholicos',
    'families-anonymous': 'familias anonimas, familiares anonimos',
    'dual-diagnosis-anonymous': 'diagnostico dual anonimos',
    'al-anon': 'grupos de familia al anon, alanon',
    'recovery-dharma+refuge-recovery': 'budista, budismo',
    'celebrate-recovery': 'celebremos la recuperacion, celebrando la recuperacion',
  },
  format: {
    online:
      'en linea, virtual, virtuales, por zoom, por internet, internet, a distancia, desde casa, en casa, videollamada, por video, remoto, remota, online',
    'in-person': 'presencial, presenciales, en persona, cara a cara',
    hybrid: 'hibrida, hibrido, hibridas, mixta',
    phone: 'telefono, por telefono, telefonica, telefonicas, telefonico, por llamada, llamada',
  },
  day: {
    today: 'hoy, esta manana, esta tarde',
    tonight: 'esta noche, hoy en la noche, hoy por la noche',
    tomorrow:
      'manana, manana por la manana, manana en la manana, manana por la noche, manana en la noche, manana por la tarde, manana en la tarde',
    mon: 'lunes, los lunes, el lunes',
    tue: 'martes, los martes, el martes',
    wed: 'miercoles, los miercoles, el miercoles',
    thu: 'jueves, los jueves, el jueves',
    fri: 'viernes, los viernes, el viernes',
    sat: 'sabado, sabados, los sabados, el sabado',
    sun: 'domingo, domingos, los domingos, el domingo',
    'sat+sun': 'fin de semana, fines de semana, el fin de semana, este fin de semana',
    'mon+tue+wed+thu+fri': 'entre semana, dias de semana, de lunes a viernes, lunes a viernes',
  },
  time: {
    now: 'ahora, ahora mismo, ahorita, ya, en este momento, en curso',
    soon: 'pronto, dentro de poco, en una hora, proxima hora, en un rato, mas tarde',
    morning: `por la manana, en la manana, de la manana, por las mananas, en las mananas, temprano, esta manana, manana por la manana, manana en la manana,
      mananera, matutina, madrugada`,
    midday: 'mediodia, medio dia, al mediodia, a mediodia, a la hora del almuerzo',
    'midday+evening':
      'tarde, por la tarde, en la tarde, de la tarde, por las tardes, en las tardes, esta tarde, manana por la tarde, manana en la tarde, vespertina',
    'evening+night':
      'noche, por la noche, en la noche, de la noche, por las noches, en las noches, nocturna, nocturno, manana por la noche, manana en la noche, despues del trabajo',
    night: 'medianoche, media noche, tarde en la noche',
  },
  feature: {
    'medication-welcome': `metadona, suboxona, buprenorfina, naltrexona, con medicacion, con medicamentos, tomo medicamentos, tratamiento con medicamentos, tam, aceptan medicamentos, aceptan suboxone`,
    newcomers:
      'recien llegado, recien llegados, recien llegada, nuevo, nuevos, nueva, principiante, principiantes, primera vez, primera reunion, soy nuevo, soy nueva, nunca he ido',
    women: 'mujer, mujeres, para mujeres, solo mujeres, de mujeres, damas, chicas, femenino, femenina',
    men: 'hombre, hombres, para hombres, solo hombres, de hombres, varones, masculino, caballeros',
    lgbtq: 'gais, lesbiana, lesbianas, lgbtiq, lgbti, diversidad sexual, homosexual, homosexuales',
    transgender: 'transgenero, no binario, no binaria, no binarie',
    'young-people': 'joven, jovenes, para jovenes, gente joven, juvenil',
    teens: 'adolescente, adolescentes, menores de edad',
    'older-adults': 'adultos mayores, tercera edad, mayores de 60, ancianos, jubilados',
    veterans: 'veterano, veteranos, militares, ex militares',
    'first-responders': 'policias, bomberos, paramedicos',
    professionals: 'profesionales, medicos, enfermeras, abogados',
    indigenous: 'indigena, indigenas, nativos, pueblos originarios',
    'people-of-colour': 'personas de color, afroamericanos, afrodescendientes',
    parents: 'mamas solteras, madres solteras, mamas, padres solteros, embarazada, embarazadas',
    'adult-children': 'hijos adultos',
    couples: 'parejas',
    open: 'reunion abierta, reuniones abiertas, abierta, abiertas, abierto al publico, abierta al publico, abierta para todos, grupo abierto',
    closed: 'reunion cerrada, reuniones cerradas, cerrada, cerradas, grupo cerrado',
    discussion: 'discusion, compartir, compartimiento',
    speaker: 'orador, oradores, conferencista',
    'step-study': 'estudio de pasos, estudio de los pasos, trabajo de pasos',
    traditions: 'tradiciones, estudio de tradiciones',
    literature: 'literatura, estudio de literatura, lectura',
    'basic-text': 'texto basico',
    'big-book': 'libro grande, libro azul, estudio del libro grande',
    meditation: 'meditacion, atencion plena',
    candlelight: 'a la luz de las velas, velas',
    'daily-reading': 'solo por hoy, reflexiones diarias, lectura diaria',
    sponsorship: 'padrino, padrinos, madrina, apadrinamiento, padrinazgo',
    secular:
      'laico, laica, laicos, ateo, ateos, atea, agnostico, agnosticos, agnostica, sin dios, sin religion, no religioso, no religiosa, no religiosos, secular, seculares',
    christian: 'cristiano, cristiana, cristianos, cristianas, biblia, jesus, cristo, basado en la fe',
    wheelchair:
      'silla de ruedas, sillas de ruedas, accesible, accesibles, accesible en silla de ruedas, acceso para silla de ruedas, discapacitados, discapacidad, rampa, sin escaleras, minusvalidos',
    asl: 'lengua de senas, lenguaje de senas, sordos, sordo, sorda, interprete, lengua de signos',
    childcare: 'guarderia, cuidado de ninos, cuidado infantil, ninera',
    'children-welcome':
      'con ninos, con mis hijos, con mi hijo, con mi hija, con mi bebe, con bebe, con mis ninos, llevar a mis hijos, llevar ninos, ninos bienvenidos, se permiten ninos, puedo llevar a mi hijo',
    'proof-of-attendance':
      'comprobante de asistencia, comprobante, constancia, constancia de asistencia, corte, orden de la corte, ordenado por la corte, tribunal, libertad condicional, firmar mi hoja, firma de asistencia',
    'non-smoking': 'no fumar, libre de humo, sin humo',
    outdoors: 'al aire libre, en el parque, en la playa',
  },
  language: {
    es: 'espanol, en espanol, habla hispana, hispano, hispana, hispanos, de habla hispana, castellano, en castellano, hablan espanol',
    en: 'ingles, en ingles',
    fr: 'frances, en frances, francais, en francais',
    pt: 'portugues, en portugues',
    it: 'italiano, en italiano',
    de: 'aleman, en aleman',
    ru: 'ruso, en ruso',
    pl: 'polaco, en polaco',
    ar: 'arabe, en arabe',
    zh: 'chino, en chino',
  },
  sort: {
    nearest:
      'mas cercano, mas cercana, mas cercanos, mas cercanas, la mas cercana, el mas cercano, la reunion mas cercana, lo mas cerca',
  },
  'near-me': {
    me: 'cerca de mi, cerca de aqui, cercano, cercana, cercanos, cercanas, por aqui, cerca mio, a mi alrededor, en mi zona, en mi area, en mi barrio, cerca de mi casa, en mi ciudad, aqui cerca, mas cerca',
  },
  treatment: {
    treatment: `metadona, suboxona, buprenorfina, naltrexona,
      desintoxicacion, desintoxicarme, desintoxicar, desintoxicarse, rehabilitacion, abstinencia, sindrome de abstinencia, malilla, tratamiento, tratamientos, centro de tratamiento,
      centros de tratamiento, internamiento, internado, anexo, clinica, clinicas, clinica de metadona, terapia, terapeuta, psiquiatra, psicologo, consejero, tratamiento con medicamentos`,
  },
  meeting: {
    meeting:
      'reunion, reuniones, junta, juntas, grupo, grupos, grupo de apoyo, grupos de apoyo, sesion, sesiones, encuentro, encuentros, comunidad, taller, grupo de ayuda, grupos de ayuda',
  },
  ignore: {
    ignore: `yo, tu, un, una, unos, unas, uno, que, quien, cual, cuales, cuando, donde, como, hay, esta, estan, es, son, ser, busco, buscar, buscando, encontrar, encuentro, necesito, necesitamos, quiero, quisiera, deseo, puedo, puede, podemos,
      asistir, voy, vamos, tengo, tiene, tienen, mis, te, se, nos, su, sus, para, por, con, o, u, a, favor, por favor, gracias, hola, alguien, alguna, algun, algunos, algunas, algo, todo, todos, todas, solo, tambien, pero, muy, mas,
      ayuda, apoyo, recuperacion, adicto, adictos, adicta, adictas, adiccion, adicciones, anonimos, anonimas, anonimo, sobrio, sobria, sobriedad, limpio, limpia, dejar, parar, consumir, consumo, consume, consumen, usa, usan, consumidores, usar, uso,
      amigable, amigables, bienvenido, bienvenida, bienvenidos, permitido, permitida, gratis, personas, gente, lugar, lugares, este, este tipo, tipo, aceptan, acepta, problema, problemas`,
  },
}
