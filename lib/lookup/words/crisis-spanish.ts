import { notBefore, oneOf, upTo } from './crisis-patterns'

const TAKE = oneOf(
  'tome|tomo|tomado|toma|tomaste|tomando|trague|trago|tragado|ingirio|ingeri|ingerido|metio|meti|metido|inyecto|inyecte',
  'inyectado|consumio|comio|fumo',
)
const MUCH = oneOf(
  String.raw`muchas|muchos|muchisim[oa]s|tod[oa]s?|frascos?|monton|punados?|botes?|cajas?|botellas?|bastantes|\d{2,3}`,
)
const PILLS = oneOf(
  String.raw`pastillas?|pildoras?|medicament\S*|medicinas?|tabletas?|capsulas?|calmantes?|somniferos?|xanax|opioides?|fenta\S*`,
  'heroina|metadona|benzos?|analgesicos?|oxicodona|drogas?|clonazepam|rivotril',
)
const BLUE = oneOf('azul(?:es|ado|ada)?|morad[oa]s?')
const SKIN = oneOf('labios?|cara|piel|dedos|unas|boca')

export const SPANISH_OVERDOSE: readonly string[] = [
  String.raw`sobre ?dos\S*|sobredosific\S*|naloxona|dosis (?:letal|mortal|fatal|excesiva)`,
  `(?:se|me|te|nos)(?: \\S+)? (?:paso|pase|pasaste|pasaron)${upTo(1)} (?:dosis|mano|rosca|pastillas|heroina|medida)`,
  `(?:se|me|te|nos)(?: \\S+)? (?:paso|pase|pasaste|pasaron) (?:de|con) (?:la |las |su |el )?(?:dosis|mano|pastillas|heroina|droga)`,
  // breath, sleep
  `(?:no|sin|apenas|dejo de|deja de|dejado de|cuesta|dificultad para|trabajo)${upTo(2)} respir(?:a|an|ar|o|ando|aba|acion)`,
  String.raw`respira(?:ndo)? (?:mal|raro|muy|poco|lento|apenas|con dificultad)|asfixi\S*|se (?:esta )?ahog\S*`,
  `(?<!(?:quiero|quisiera|ojala|deseo)(?: (?!mi|el|se|ayuda)\\S+){0,3} )no(?: (?!quiero|quisiera|deseo)\\S+){0,3} (?:des?pi?ert\\S*|reaccion\\S*|respond\\S*|reanim\\S*)${notBefore('(?:temprano|antes|a tiempo|(?:a )?(?:mis|mi|el|los|las) (?:mensaje|llama|telef|texto))')}`,
  'no se (?:\\S+ )?(?:levanta|mueve|para)|no (?:se )?(?:esta )?moviendo',
  String.raw`incons[ck]?ien\S*|inconcien\S*|desmay\S*|desvaneci\S*|desplom\S*|perdi(?:o|do)? el (?:conocimiento|sentido)|sin (?:conocimiento|sentido)(?= (?:$|y|en|no|ayuda))|(?:en|entro en) coma`,
  // heart and skin
  `(?:no|sin|poco|apenas)${upTo(3)} (?:pulso|latidos?)|pulso (?:muy )?debil|corazon (?:se )?(?:\\S+ )?(?:paro|detuvo)|(?:paro|detuvo) el corazon|no (?:le )?late`,
  `(?:se${upTo(3)}|poniendo|poniendose|puso|pone|${SKIN}${upTo(3)}) ${oneOf(BLUE, 'gris|palid[oa]')}|(?:esta|estan)(?: (?:todo|toda|muy|bien|medio|como|ya|casi))? ${BLUE}`,
  `${BLUE} (?:de la |la )?${SKIN}|${SKIN} ${BLUE}`,
  String.raw`espuma${upTo(3)} boca|(?:echa|echando|sale|saca|saliendo|sacando)${upTo(1)} espuma|convulsion\S*|ronquidos? (?:rar|extran)\S*`,
  '(?:esta |muy )?(?:frio|fria|palid[oa]) y (?:sudo\\S*|palid[oa]|frio|fria|humed[oa])',
  // too much
  `${TAKE}${upTo(2)} demasiad(?:as|os|a)|${TAKE}${upTo(1)} demasiado${notBefore('(?:alcohol|cerveza|vino|trago|tiempo)')}|demasiad[oa]s ${PILLS}`,
  `${TAKE}${upTo(3)} ${MUCH}${upTo(3)} ${PILLS}|(?:frasco|punado|monton|bote|caja)s?(?: \\S+)? de (?:\\S+ )?${PILLS}`,
  // death near
  `(?:se|nos|me)(?: (?:me|le|nos|esta|estoy))* muriendo(?:se|me)?|(?:esta|estoy|estan) muriend\\S*|(?:se|nos|me) (?:me |le |nos )?muere|(?:se|me)(?: (?:me|nos))? va a morir|va a morirse|muriendo(?:se|me)`,
  `(?:parece|parecia|creo que(?: ya)? esta|casi) muert[oa]|creo que se murio|envenen\\S*|intoxic(?:ado|ada|o)`,
  'ambulancia|auxilio|(?<=^ )emergencia(?= $)|es una emergencia|emergencia medica|llam\\S+ (?:al )?911',
]

const WISH = oneOf(
  'quiero|quisiera|quiere|quieren|queria|quise|deseo|desea|desearia|prefiero|preferiria|ganas de|voy a|vaya a|gustaria|ojala',
  'intente|intento|intentando|trate de|planeo|pensando en|pienso en|pienso|penso en|ideas de|pensamientos de|decidi',
)
const ONESELF = '(?:me|se|te)'

export const SPANISH_SUICIDE: readonly string[] = [
  `(?:me |se )?${WISH}${upTo(2)} (?:morir(?:me|se)?|muert[oa]|la muerte|desaparecer|dejar de (?:vivir|existir|estar)|no (?:existir|vivir|despertar|estar|haber nacido)|dormir(?:me)? (?:para siempre|y no))`,
  `(?:me |se )?${WISH}${upTo(2)} (?:acabar|terminar)(?:lo)?(?: con)? (?:todo|mi vida|esto|mi sufrimiento|este dolor|este sufrimiento)`,
  `acabar con (?:todo|mi vida|su vida|este sufrimiento|mi sufrimiento)|terminar con (?:mi|su) vida|poner(?:le)? fin a (?:mi|su) vida|quiero que todo (?:termine|acabe|se acabe)`,
  `${ONESELF}${upTo(3)} (?:matar|suicidar|ahorcar|colgar|quitar la vida|pegar un tiro|disparar)|(?:matar|ahorcar|ahogar|danar|lastimar|herir|quitar|disparar|mutilar|pegar|tirar|aventar|envenenar|lesionar)(?:me|se)(?= (?:$|la vida|un tiro|de|del|por|desde|y|a|al|hoy|esta|ya|con|mucho|ayuda|otra|las|en))`,
  '(?:matarme|suicidarme|ahorcarme|danarme|lastimarme|herirme|mutilarme)',
  `(?:ojala|quisiera|quiero que)${upTo(3)} (?:muera|muriera|despertara|despertar|despierte|naci\\S*|nacido|desaparec\\S*)`,
  `(?:no|ya no|nunca)${upTo(1)} ${oneOf('quiero|quisiera|quiere|deseo|puedo|tengo ganas de|soporto|aguanto')}(?: seguir)?${upTo(1)} (?:vivir|viviendo|vivo|viva|existir|existiendo|estar aqui|aqui|adelante|en este mundo|con mi vida|con vida|despertar(?:me)?|despertar mas)${notBefore('(?:en|con|solo|sola|temprano|antes)')}`,
  '(?:ya )?no (?:quiero|puedo|aguanto|soporto) (?:seguir )?(?:mas|asi)(?= (?:$|esta vida|con (?:mi|la|esta) vida|ayuda|me|y|por|quiero))',
  `ya no (?:aguanto|soporto|puedo)(?= $)|ya no puedo seguir${notBefore('consum|us|tom|beb|fum|yendo')}`,
  'no quiero seguir(?= $)|ya no (?:aguanto|soporto) (?:la|esta|mi) vida|me da igual (?:morir|vivir)|mejor me muero|si(?: yo)? no existiera|no le veo (?:el )?sentido a nada',
  `no vale la pena (?:vivir|la vida|seguir|nada|mi vida|estar)|(?:la|mi) vida no${upTo(2)} (?:vale|sentido|importa)|no (?:le )?(?:tiene|tengo|encuentro|hallo|veo)${upTo(2)} sentido${upTo(2)} (?:vivir|vida|seguir|viviendo)`,
  `(?:nada|sin|no${upTo(2)}) (?:\\S+ )?(?:por que|para que|razon|razones|motivos?|ganas)(?: \\S+)? vivir|sin ganas de vivir`,
  '(?:cansad[oa]|hart[oa]|aburrid[oa]) de (?:vivir|la vida|mi vida|existir|estar viv[oa])|odio (?:mi vida|vivir|estar viv[oa])',
  `(?:estarian|estaria|estan|estaran|esta)(?: \\S+){0,2} mejor sin mi|mejor sin mi|mejor (?:estar )?muert[oa]|estar muert[oa]`,
  `nadie${upTo(3)} (?:extran\\S*|echar\\S* de menos|importo|importaria|importa si)`,
  String.raw`auto ?lesion\S*|auto ?lesi\S*|autodan\S*`,
  `(?:hacer|haciendo|haga|hacien)(?:me|se) (?:\\S+ )?dano|(?:me|se)${upTo(2)} (?:hago|hace|hacer|haciendo) (?:\\S+ )?dano`,
  `cortar(?:me|se)${notBefore('(?:el pelo|el cabello|las unas|el dedo)')}|cortandome|me${upTo(2)} (?:corto|corte|cortando|cortar)${notBefore('(?:el|las unas|un dedo|de)')}|(?:las|mis) venas|me lastimo|me hago cortes|(?:hija|hijo|hermana|amiga|novia) se corta`,
  `(?:tirar|aventar|lanzar|saltar|arrojar)(?:me|se)?${upTo(3)} (?:puente|ventana|edificio|tren|balcon|techo|azotea|metro)`,
]

const KIN =
  '(?:hij[oa]s?|herman[oa]s?|padres?|madre|papa|mama|espos[oa]|amig[oa]s?|prim[oa]|novi[oa]|ti[oa]|sobrin[oa]|niet[oa])'
const CAUSE = '(?:sobre ?dosis|suicidio)'
const TOLD = (most: number) =>
  String.raw`(?: (?!(?:y|pero|quiero|pienso|estoy|me|ayuda|ahora)(?= ))\S+){0,${most}}?`

export const SPANISH_GRIEF: readonly string[] = [
  `(?:perdi|perdio|perdimos|perdieron|perder|perdida|murio|murieron|muerto|muerta|fallecio|fallecieron|muertes?|fallecid[oa]s?|duelo|luto)${TOLD(6)} (?:por|de|a|en|tras|con)(?: (?:una?|la|el|causa|de|por|su|accidental))* ${CAUSE}`,
  `(?:perdi|perdio|perdimos|murio|fallecio)${TOLD(1)} (?:a )?(?:mi|mis|un|una|nuestr[oa]s?) ${KIN}${TOLD(2)} (?:por|a causa de|de) (?:las? |el )?(?:drogas?|fentanilo|heroina|adiccion)`,
  `(?:duelo|luto|perdida|sobrevivientes?|supervivientes?|dia|conciencia|concienciacion|concientizacion)${TOLD(5)} ${CAUSE}`,
  `${CAUSE}${TOLD(2)} (?:y )?(?:murio|fallecio|duelo)`,
  '(?<!(?:me|ella|el) )se (?:suicido|quito la vida|ahorco)',
  `${KIN} se mato`,
]
