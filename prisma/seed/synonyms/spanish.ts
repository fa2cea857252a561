import { each, type Vocabulary } from './vocabulary'

const OWNERS = 'mi, mis, su, sus, tu, nuestro, nuestra'
const I_DO =
  'uso, consumo, tambien, estoy usando, estoy consumiendo, me inyecto, soy adicto, soy adicta, soy alcoholico, soy alcoholica, estoy en recuperacion'
const NTH = 'primer, segundo, tercer, cuarto, ultimo'

export const SPANISH: Vocabulary = {
  type: {
    'twelve-step': '12 pasos, doce pasos, los 12 pasos, los doce pasos',
    'non-twelve-step': `alternativa a aa, alternativas a aa, alternativa a na, alternativas a na, sin pasos,
      basado en la ciencia, basada en la ciencia`,
    'dual-diagnosis': `diagnostico dual, patologia dual, trastorno dual, trastornos concurrentes, doble diagnostico, salud mental y adiccion, adiccion y salud mental,
      salud mental y adicciones`,
    'family-and-friends': `familia, familias, familiar, familiares, familiares y amigos, padres, para padres, abuelos, seres queridos, un ser querido, padres de adictos,
      madres de adictos, esposas de adictos, esposas de alcoholicos, codependencia, codependiente, codependientes`,
  },
  // somebody who uses, unless they themselves turn out to be the one who searches
  relative: {
    'family-and-friends': `hijo, hija, esposo, esposa, marido, novio, novia, hermano, hermana, hermanos, hermanas, mama, papa, madre, padre, primo, prima, sobrino, sobrina, nieto, nieta,
      abuelo, abuela, tio, tia, suegro, suegra, cunado, cunada, yerno, nuera, hijastro, hijastra, exesposo, exesposa, pareja, un amigo, una amiga,
      ${each(OWNERS, 'hijos, hijas, mujer, amigo, amiga, amigos, papas, padres, familia, ex, nino, nina, familiar, ser querido, muchacho, muchacha, companero, companera')}`,
  },
  for: {
    opioids: `uso heroina, uso fentanilo, opioide, opioides, opiaceo, opiaceos, heroina, caballo, fentanilo, fenta, chiva, morfina, oxicodona, hidrocodona, codeina, tramadol, analgesicos, pastillas para el dolor, calmantes, eroina, carga, tecata, tecato, pastillas azules, azules`,
    stimulants:
      'uso cristal, cocaina, coca, perico, metanfetamina, metanfetaminas, cristal, anfetaminas, anfetamina, estimulantes, piedra, paco, basuco, vidrio, crico, pasta base, crack, hielo, foco, meta',
    cannabis: 'mota, hierba, porro, porros, canabis, marihuana',
    alcohol:
      'alcoholico, alcoholicos, alcoholica, alcoholismo, bebida, beber, tomar, borracho, borrachera, cerveza, cervezas, trago, tragos, bebo, pisto, emborracharme, tomo mucho, toma mucho, estoy tomando mucho',
    'any-drug':
      'uso drogas, droga, drogas, drogadicto, drogadictos, drogadiccion, sustancias, estupefacientes, narcoticos, pastillas, toxicomania, consumo de drogas, benzodiacepinas, tachas, tacha, perlas, rivotril, clonazepam',
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
    mon: `lunes, los lunes, el lunes, ${each(NTH, 'lunes')}`,
    tue: `martes, los martes, el martes, ${each(NTH, 'martes')}`,
    wed: `miercoles, los miercoles, el miercoles, ${each(NTH, 'miercoles')}`,
    thu: `jueves, los jueves, el jueves, ${each(NTH, 'jueves')}`,
    fri: `viernes, los viernes, el viernes, ${each(NTH, 'viernes')}`,
    sat: `sabado, sabados, los sabados, el sabado, ${each(NTH, 'sabado')}`,
    sun: `domingo, domingos, los domingos, el domingo, ${each(NTH, 'domingo')}`,
    'sat+sun': 'fin de semana, fines de semana, el fin de semana, este fin de semana',
    'mon+tue+wed+thu+fri': 'entre semana, dias de semana, de lunes a viernes, lunes a viernes',
  },
  time: {
    now: 'ahora, ahora mismo, ahorita, ya, en este momento, en curso, abierta ahora, abierto ahora, abiertas ahora, abiertos ahora, abierta ahorita',
    soon: 'pronto, dentro de poco, en un rato, al rato, mas tarde',
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
    parents:
      'mamas solteras, madres solteras, mama soltera, madre soltera, soy mama soltera, soy madre soltera, padre soltero, soy mama, soy madre, soy papa, soy padre, mamas, padres solteros, embarazada, embarazadas',
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
    christian:
      'religioso, religiosa, religiosos, religiosas, cristiano, cristiana, cristianos, cristianas, biblia, jesus, cristo, basado en la fe',
    wheelchair:
      'silla de ruedas, sillas de ruedas, accesible, accesibles, accesible en silla de ruedas, acceso para silla de ruedas, discapacitados, discapacidad, rampa, sin escaleras, minusvalidos',
    asl: 'lengua de senas, lenguaje de senas, sordos, sordo, sorda, interprete, lengua de signos',
    'no-children': 'sin ninos, solo adultos',
    childcare: 'guarderia, cuidado de ninos, cuidado infantil, ninera',
    'children-welcome':
      'con ninos, con mis hijos, con mi hijo, con mi hija, con mi bebe, con bebe, con mis ninos, llevar a mis hijos, llevar ninos, ninos bienvenidos, se permiten ninos, puedo llevar a mi hijo, puedo llevar a mi hija, llevar a mi bebe',
    'proof-of-attendance':
      'comprobante de asistencia, comprobante, constancia, constancia de asistencia, corte, orden de la corte, ordenado por la corte, tribunal, libertad condicional, firmar mi hoja, firma de asistencia',
    'non-smoking': 'no fumar, libre de humo, sin humo',
    outdoors: 'al aire libre, en el parque, en la playa',
  },
  language: {
    es: 'espanol, en espanol, no hablo ingles, no habla ingles, no hablamos ingles, no entiendo ingles, habla hispana, hispano, hispana, hispanos, de habla hispana, castellano, en castellano, hablan espanol',
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
  self: {
    anywhere: `${each('yo, y yo', I_DO)}, y uso, uso heroina, uso fentanilo, uso drogas, uso cristal, estoy usando, estoy consumiendo, me inyecto,
      soy adicto, soy adicta, soy alcoholico, soy alcoholica, recai, quiero dejar, necesito dejar, quiero dejarla, quiero dejarlo, estoy en recuperacion,
      usamos, consumimos, nosotros dos, ambos, ambas, nosotros, nosotras, conmigo, venir conmigo, ir conmigo, venga conmigo, vaya conmigo, me corrio, me corrieron, me echo, me echaron`,
    'after-relative': 'y yo',
    'before-relative': 'yo y, yo con',
  },
  not: {
    all: `no, sin, excepto, salvo, que no sea, que no sean, que no, todo menos, todos menos, cualquiera menos, cualquier cosa menos, en vez de, en lugar de, nada de, ni, tampoco, aparte de`,
    choice: `no quiero, no quiero ir a, no queremos, no quiere, no me gusta, no me gustan, no me gusto, no necesito, no creo en, odio, ya no quiero, estoy cansado de, estoy cansada de, estoy harto de, estoy harta de, no mas`,
    format: 'no puedo salir, no tengo',
    attending: 'no puedo, no puedo ir, no puedo asistir, no puedo llegar, no puede ir, no podemos ir',
  },
  ignore: {
    ignore: `yo, tu, un, una, unos, unas, uno, que, quien, quienes, cual, cuales, cuando, donde, como, hay, habra, esta, estan, estoy, estamos, estaba, es, son, ser, era, soy, somos, fue, sido, siendo, busco, busca, buscar, buscando, buscamos, encontrar, encuentro, encontre, necesito, necesita, necesitamos, necesitan,
      quiero, quiere, queremos, quieren, quisiera, deseo, puedo, puede, podemos, pueden, podria, poder, debo, debe, asistir, asisto, voy, vas, vamos, van, ir, fui, iba, yendo, tengo, tiene, tienen, tenemos, tener, tenia, he, han, haber, hago, hace, hacen, hacer,
      mis, te, se, le, les, lo, nos, su, sus, tus, mio, mia, suyo, suya, nuestro, nuestra, nuestros, nuestras, el mismo, ella, ellos, ellas, usted, ustedes, para, por, porque, con, contigo, o, u, a, e, si, sino, aunque, mientras, desde que, hasta que, sobre, entre nosotros, segun, hacia,
      favor, por favor, gracias, hola, buenas, buenos dias, buenas tardes, buenas noches, alguien, alguna, algun, alguno, algunos, algunas, algo, nada, nadie, ningun, ninguna, todo, toda, todos, todas, cada, otro, otra, otros, otras, mismo, misma, solo, sola, solamente, tambien, pero, muy, mas, mas o menos, mucho, mucha, muchos, muchas, poco, poca, bastante, tan, tanto,
      ya no, aun, todavia, siempre, nunca, jamas, quizas, tal vez, entonces, asi, aqui, alli, ahi, alla, antes, despues, luego, casi, tomo, toma, tomando, tomamos, toman, tomaba, bebe mucho, doy, dar, dame, dime, digo, dice, dicen, decir, dijo, creo, cree, se que, saber, sabe, saben, conozco, conocer, gusta, gustaria, ayudame, ayudar, ayuda, ayudan, apoyo, recuperacion, recuperarme, recuperar,
      proximo, proxima, proximos, proximas, siguiente, casa, primer, primera, primero, ultimo, ultima, del mes, de cada mes, mes, meses, semana, semanas, dia, dias, hora, horas, minuto, minutos, ano, anos, tiempo, vez, veces, momento, nervioso, nerviosa, asustado, asustada, urgente, desesperado, desesperada,
      receta, recetan, recetaron, recetado, hablo, habla, hablar, hablan, cliente, clientes, paciente, pacientes, carcel, prision, salgo, salir, sali, saliendo, llevo, llevar, llegar, llego, acompanar, acompane, no bebo,
      adicto, adictos, adicta, adictas, adiccion, adicciones, anonimos, anonimas, anonimo, anonima, sobrio, sobria, sobriedad, limpio, limpia, dejar, dejarla, dejarlo, dejando, deje, parar, consumir, consumo, consume, consumen, consumimos, consumiendo, usa, usan, usamos, usando, consumidores, usar, uso, inyecta, inyectarme, recaida, recai,
      amigable, amigables, amigo, amiga, amigos, bienvenido, bienvenida, bienvenidos, permitido, permitida, permiten, gratis, gratuito, gratuita, gratuitos, personas, persona, gente, lugar, lugares, sitio, este, estos, estas, ese, esa, esos, esas, eso, esto, aquel, este tipo, tipo, tipos, aceptan, acepta, problema, problemas, cosa, cosas, programa, programas, informacion, horario, horarios, direccion, empieza, empiezan, comienza, disponible, disponibles,
      no hay, no se, no se si, por que no, no solo, no es, no puede, no tengo dinero, sin dinero, sin seguro, no tengo carro, sin carro, no tengo seguro, vive conmigo, viven conmigo, no uso drogas,
      ${each('ayer', 'por la manana, en la manana, por la tarde, en la tarde, por la noche, en la noche')}, ayer, anoche, anteayer, antier, la otra noche, la semana pasada,
      ${each('trabajo, trabaja', 'de noche, por la noche, por las noches, en la noche')}, turno de noche, turno nocturno,
      miedo, verguenza, solitario, solitaria, preocupado, preocupada, enfermo, enferma`,
  },
}
