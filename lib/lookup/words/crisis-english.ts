import { notBefore, oneOf, upTo } from './crisis-patterns'

const NOT = oneOf(
  'not|never|cannot|unable to|no longer|barely|hardly|stopped|stops|quit',
  '(?:is|are|was|wo|ca|could|does|did|has|would|ai)n ?t',
)
const BREATH = 'br(?:ea?|ae)th(?:e|es|s|ing|in|ed)?'
/** Breathing as something that groups do. */
const NO_EXERCISE = notBefore(
  'exercis|meditat|techni|class|work(?!ing)|practi|group|session|room|machine|easy|easier',
)
const RELATIVES = `friends?|bf|gf|boyfriend|girlfriend|husband|wife|partner|fiancee?|sons?|daughters?|kids?|child|
  baby|brothers?|bro|sisters?|sis|moms?|mother|mama|mum|dads?|father|cousin|uncle|aunt|nephew|niece|roommate|neighbou?r|
  guy|man|girl|woman|lady|dude|person|buddy|someone|somebody|sponsor|sponsee`
const THEY = oneOf('s?he|they|hes|shes|theyre|he s|she s', RELATIVES)
const COLOUR = oneOf('(?:pale )?blue|bluish|blueish|purple|purplish|violet')
const GREY = oneOf(COLOUR, 'gr[ea]y|ashen|white')
const SKIN = oneOf('lips?|face|skin|fingers?|fingertips|finger ?nails?|nails|mouth')
const TAKE = oneOf(
  'took|takes?|taken|taking|swallow(?:ed|ing|s)?|popped|downed|ate|eaten|did|done|used|shot|injected|snorted|smoked|had',
)
const MUCH = oneOf(
  'bottles?|handfuls?|fistfuls?|bunch|lots?|loads?|tons?|box|pack|all|every|everything|whole|entire|dozens?',
  String.raw`\d{2,3}`,
)
const PILLS = oneOf(
  'pill?s?|tablets?|tabs|capsules?|meds|medications?|medicines?|painkillers?|sleeping|drugs|opioids?|opiates?',
  String.raw`xan\S*|benzos?|klonopin\S*|valium|ativan|oxy\S*|perc\S*|norcos?|vic\S*|adderall|tylenol|advil|ibuprofen`,
  String.raw`aspirin|fent\S*|heroin|dope|methadone|suboxone|subs|morphine|dilaudid|tramadol|gab\S*|seroquel|blues|insulin`,
  'acetaminophen|paracetamol|benadryl|antidepressants?|ghb|lithium|trazodone|ambien',
)

export const ENGLISH_OVERDOSE: readonly string[] = [
  String.raw`over ?dos\S*|o ds?|od|ods|oded|oding`,
  String.raw`narcan\S*|naloxon\S*|nalox|kloxxado|zimhi|rezenopy|nyxoid`,
  // breath
  `${NOT}${upTo(2)} ${BREATH}${NO_EXERCISE}`,
  `no${oneOf('', ' more', ' longer')} ${BREATH}${NO_EXERCISE}`,
  `${oneOf('trouble|difficulty|struggl\\w*(?: to)?|slow|slowly|shallow|weird|labou?red|irregular|gasping|gasps|fighting')}(?: for| to| with)? (?:air|${BREATH})${NO_EXERCISE}`,
  `${BREATH}(?: is| has| really| very| so| all)* ${oneOf('stopp?ed|stopping|slow\\w*|shallow|weird\\w*|funny|strange\\w*|wrong|bad\\w*|hard|noisy|loud|raspy')}`,
  `is ${THEY}(?: even| still)? ${BREATH}${NO_EXERCISE}`,
  `(?:if|whether) ${THEY}${upTo(2)} ${BREATH}${NO_EXERCISE}`,
  // sleep from which nobody wakes
  `(?<!(?:want|wanna|wish|hope|hoping)(?: (?!s?he|hes|shes|they|my)\\S+){0,6} )${NOT}(?: (?!want|wanna|wish)\\S+){0,3} ${oneOf('wak(?:e|es|ing|in|eing)|woke|woken|awake|rouse')}(?: up)?${notBefore(String.raw`up|early|before|until|till|on time|in the mor|at \d|for (?:a|the|my|work|church|meeting)|to`)}`,
  '(?<!(?:hope|hoping|wish) i )dont (?:wake|respond|breathe)(?: up)?',
  `${oneOf('wont|won t|will not')} (?:get|sit|stand) up`,
  `${THEY}${upTo(1)} ${NOT}${upTo(1)} get(?:ting)? up`,
  `${oneOf('cant|can t|cannot|couldnt|could not')} (?:get|keep) (?:him|her|them|(?:my|the) \\S+) (?:up|awake|to (?:wake|respond|move|breathe)\\S*)`,
  String.raw`unresponsive\S*|un responsive|unconscious\S*|un conscious`,
  `${NOT}${upTo(1)} (?:respond\\w*|responsive|react\\w*|conscious)${notBefore('to (?:my |our |the |any )?(?:text|call|email|mess|letter)|contact')}`,
  'no (?:respon[sc]e|reaction)(?: from| at all)?',
  `${THEY}${upTo(2)} ${NOT}(?: \\S+)? mov(?:e|es|ing)${notBefore('to|in|out|on|away|house|back|forward|from')}`,
  'not moving(?= $)',
  `${oneOf('lost|losing|loses|lose')} consciousness|pass(?:ed|ing|es) out|knocked out|out cold|black(?:ed|ing) out on`,
  `${THEY}${upTo(1)} black(?:ed|ing) out`,
  `(?<!we )(?:fell|falling|falls) out${notBefore('of|with|over|between|because')}`,
  'nodd(?:ed|ing|in) (?:out|off)|nod(?:s|ding)? out|on the nod|keeps? nodding|collaps(?:ed|es|ing)|slumped(?: over)?|no signs? of life|(?:gone|went|going) cold',
  `(?:is|are|was|went|goes|gone|going|hes|shes|all|body)${upTo(1)} limp|(?:is|was|in|into) (?:a )?coma`,
  // heart and skin
  `${oneOf(NOT, 'no|weak|faint|without')}${upTo(3)} (?:pulse|heart ?beat)|pulse (?:is )?(?:weak|faint|gone|slow)`,
  'heart(?: has| just)? (?:stopped|stopping|not beating|isnt beating)',
  `(?:turn\\w*|gone|goes|going|went|look(?:s|ing)?|getting) (?:all |so |really |very |kind of |like )?${GREY}${notBefore('(?:cross|ridge|book|card|chip|collar|hair)')}`,
  `${SKIN}${upTo(3)} ${GREY}|${COLOUR}(?: \\S+)? ${SKIN}`,
  `${oneOf(THEY, 'and|kid|they|people')}(?: is| are| was)? (?:all |so |really |very )?(?<=(?:is|are|was|hes|shes|theyre|all|so|really|very) )${COLOUR}${notBefore('(?:cross|ridge|book|card|chip|collar)')}`,
  `clammy|cold to (?:the )?touch|skin${upTo(2)} cold|pin ?point(?:ed)? pupils?|pupils?${upTo(3)} (?:tiny|small|pin\\S*)`,
  // noises
  String.raw`gurgl\S*|death rattle|foaming|(?:foam|froth)\S*${upTo(4)} mouth|mouth${upTo(2)} (?:foam|froth)\S*|eyes${upTo(2)} roll\S*${upTo(2)} back`,
  `(?:is|hes|shes|are|was|he s|she s) choking|choking on|(?:weird|strange|funny|choking|snoring) (?:noises?|sounds?)`,
  '(?:is |hes |shes )?seizing|(?:having|had|has) (?:a )?seizures?|convuls\\S*',
  // too much
  `${TAKE}${upTo(2)} too (?:much|many)${notBefore('(?:of my )?(?:time|energy|money|space|work|on|to drink|drink|alcohol|beer|wine|fun|coffee|stress|trouble)')}`,
  `(?:dr[au]nk|too many)(?: \\S+)? ${PILLS}`,
  `${TAKE}${upTo(3)} ${MUCH}${upTo(4)} ${PILLS}`,
  `(?:bottle|handful|fistful)s? of (?:\\S+ )?${PILLS}`,
  'hot ?shot|(?:lethal|fatal|double|deadly) dose|bad batch|(?:been|was|got|drug|alcohol) poison\\S*|poison(?:ed|ing)',
  // death near
  `${THEY}${upTo(3)} (?:d(?:y|ie|yi)ing|(?:going|gonna|about)(?: to)? die|gonna die)${notBefore('to|for|of cancer|from cancer|inside')}`,
  `(?:im|i am|i m)(?: \\S+)? d(?:y|ie|yi)ing${notBefore('to|for|inside')}`,
  `(?:is|are|hes|shes|theyre|looks?|think|almost|nearly)(?: \\S+)? (?<!grateful )dead${notBefore('end|line|set|to me|inside|from|of|by|to')}`,
  `(?:call(?:ing|ed)? |need )?911|ambulance|medical emergency|(?:is|its) an emergency|(?<=^ )emergency(?= $)`,
]

const OF_ONESELF = '(?:my|him|her|them|your|our) ?(?:self|selves|selfs)'
const THEIR = '(?:my|his|her|their|your) (?:own )?'
const WANT = oneOf(
  'want|wants|wanted|wanting|wanna|wish|wishes|wishing|hope|rather|ready|prefer|going|gonna|trying|tried|need|plan|plans',
  'planning|intend|about|decided|time|like',
)
const DONT = oneOf('(?:do|does|did|ca|would)n ?t|do not|does not|cannot|not|never|no longer')
const DAYS = oneOf(
  String.raw`(?:the |a )?(?:sun|mon|tue|wed|thu|fri|sat|week|day|zoom|line|online|bus|train|foot|trip|vacation|\d)`,
)

export const ENGLISH_SUICIDE: readonly string[] = [
  String.raw`s(?:ui|u|iu)[csz]+i[ei]*d\S*`,
  '988|(?<!(?:\\d|ten|few|many|five|two|hundred) )kms(?! (?:of|from|away|de|radius|around))|kys',
  String.raw`un ?aliv\S*|sewer ?slide\S*`,
  `(?:i )?${WANT}${upTo(3)} (?:die|dead|be dead|have died|was dead|were dead)`,
  `${oneOf('want|wants|wanna|wish|going|gonna|ready|like')}${upTo(3)} ${oneOf('disappear', 'stop (?:living|existing|being alive)', '(?:not|never)(?: be)?(?: to)? (?:wake|here|exist|alive|live|be here|be alive)', 'sleep (?:forever|and never)', 'give up on (?:life|living|everything)', 'go to sleep and')}(?: up)?`,
  `wish${upTo(3)} (?:never (?:been )?born|(?:not|wasnt|werent|was not|were not) (?:here|alive|born)|wouldnt wake up)`,
  `(?:i )?${DONT}${upTo(1)} (?:wanna|want|wish|care|deserve|plan)${upTo(3)} (?:live|living|alive|exist|existing|be here|here anymore|wake up|go on|keep going|be around)${notBefore('(?:in|with|at|near|alone|there)')}`,
  'wake up anymore|hop(?:e|ing) i (?:die|dont wake|never wake)(?: up)?|(?:should|deserve to|let me)(?: just)? (?:die|be dead)',
  `(?:care|cares|matters?)${upTo(1)} if i (?:live|die|wake|dont wake|od|make it|never wake)`,
  // ending it
  `(?:${WANT}|think\\w*|thought\\w*|consider\\w*|just)${upTo(3)} end(?:ing)? (?:it|things|everything|the pain|this pain|this life|my pain|my misery)${notBefore('at|by|on|in|with')}`,
  `end(?:ing|ed)? (?:it all|${THEIR}(?:life|lives|suffering|existence))`,
  `tak(?:e|ing) ${THEIR}(?:life|lives)${notBefore('back|sav|seri|one')}`,
  `(?:think\\w*|thoughts?|feel\\w*)${upTo(2)} (?:of |about |like )(?:\\S+ )?(?:d(?:y|ie|yi)ing|death|killing|ending|not being here)${notBefore('(?:to|for) ')}`,
  `(?:tired|sick|exhausted|done|finished|fed up)(?: \\S+){0,1} (?:of|with|from) (?:\\S+ )?(?:living|life|being alive|existing|existence)${notBefore('in|with|at|like an?|here|on')}`,
  `want${upTo(2)} (?:it|everything|this|life) (?:all )?(?:to be )?(?:all )?over|(?:no|any|see(?: \\S+)?) point anymore`,
  `(?:im|i am|i m|just|such|feel like)${upTo(2)} burden|not safe (?:with|from|around) myself|(?:feel|feeling|im|am) (?:so |completely )?hopeless`,
  `(?:no|any|what|whats|see a) (?:\\S+ )?(?:point|reason|purpose)${upTo(2)} (?:liv\\w+|life|alive|go on|going on|keep going|be here|being here|exist\\w*)`,
  'nothing (?:\\S+ )?to live for|(?:no|lost)(?: \\S+)? will to live|life has no (?:meaning|point|purpose)|nothing matters anymore|done living',
  `${oneOf('not|isnt|isn t|aint|no longer|is it')} worth (?:living|it living)|life(?: \\S+){0,2} (?:worthless|pointless|meaningless|over)`,
  'better off (?:\\S+ )?(?:dead|without me|if i|gone)|better (?:\\S+ )?without me|rather be dead',
  `(?:nobody|no ?one|noone|who)${upTo(1)} (?:miss|care|notice|mourn)(?:s|es)? (?:me|if i|i m|im)|(?:nobody|no ?one|noone) (?:would|will|wd) (?:miss|care|notice)`,
  `(?:cant|can t|cannot|can not|dont want to|couldnt)${upTo(1)} go on${notBefore(DAYS)}`,
  `(?:cant|can t|cannot|can not)(?: \\S+)? (?:take|do|live|handle|continue|cope|keep)(?: (?:it|this|life|living|going|like|doing|with|my|myself|pain)){0,4} (?:anymore|any more|any longer)`,
  '(?:cant|can t|cannot) (?:keep )?liv(?:e|ing) (?:like this|with myself)|(?:hate|hates) (?:my life|living|being alive|my existence)',
  'giv(?:e|en|es|ing) up on (?:life|living)|giving up on everything|goodbye (?:letter|note|forever|cruel|world)|final goodbye|saying goodbye forever',
  'end of my rope',
  // means
  `(?:kil\\w*|hurt\\w*|harm\\w*|cut\\w*|shoot\\w*|shot|hang\\w*|hung|burn\\w*|stab\\w*|drown\\w*|poison\\w*|off|offing|ending|end|delete|deleting|starv\\w*|injur\\w*) ${OF_ONESELF}|killmyself`,
  `self ?(?:harm\\w*|injur\\w*|mutilat\\w*)`,
  `(?:slit|slitting|slash\\w*|cut|cutting) ${THEIR}(?:wrists?|arms?|veins?|throat|thighs?|legs?|skin)`,
  `(?:i|im|been|keep|started|am) cutting(?: again)?${notBefore('down|back|out|off|it|ties|hair|class|my|on|meetings')}`,
  `(?:jump\\w*|drive|driving|leap\\w*|throw\\w*|step\\w*|walk\\w*)${upTo(2)} (?:off|from|in front|into|under)${upTo(3)} (?:bridge|building|roof|trains?|cliff|window|balcony|overpass|traffic|cars?|bus|truck|subway)`,
  `(?:gun|pistol|rifle|rope|noose|knife|razor|belt)${upTo(3)} ${THEIR}(?:head|mouth|neck|throat|wrists?)|(?:gun|pistol|rope|pills)${upTo(2)} to end|noose|${THEIR}brains out`,
]

const FATAL =
  `(?:(?:an?|the|his|her|their|my|our|this|accidental|accident|drug|drugs|heroin|fentanyl|opioid|opiate|fatal|possible|
  recent|alcohol|meth|pill|apparent|sudden|years? ago|last year|completed) )*`.replace(/\s*\n\s*/, '')
const CAUSE = String.raw`(?:over ?dos\S*|ods?|suicides?|fentanyl)`
const SLOW_CAUSE = '(?:heroin|addiction|drugs|opioids?|alcoholism|dope|drug use)'
/** Words of a loss told, none of a wish or of oneself. */
const TOLD = (most: number) =>
  String.raw`(?: (?!(?:and|but|so|am|im|i|want|wants|thinking|feel|going|help|now)(?= ))\S+){0,${most}}?`
const SOMEONE = oneOf(
  RELATIVES,
  'loved ones?|one|people|many|two|both|three|teen\\S*|grand\\S+|sibling|parent|spouse|ex|teacher|clients?|patients?',
)

/** Somebody has died: that is no danger by itself, however much it speaks of overdoses. */
export const ENGLISH_GRIEF: readonly string[] = [
  `(?:lost|losing|lose|loss of|loses)${TOLD(6)} (?:to|from|by|in|through|after) ${FATAL}${CAUSE}(?! attempt)`,
  `(?:lost|losing|lose|loss of)${TOLD(3)} ${SOMEONE} (?:to|from|by|in|through|because of) ${FATAL}${oneOf(CAUSE, SLOW_CAUSE)}`,
  `(?:died|dead|passed|killed|deaths?|passing|gone|dying)${TOLD(4)} (?:of|from|by|to|in|after|with|due to|because of) ${FATAL}${oneOf(CAUSE, SLOW_CAUSE)}(?! attempt)`,
  String.raw`(?:od|ods|oded|overdos\S*)${TOLD(3)} and (?:\S+ )?(?:died|passed|didnt make it|did not make it)`,
  `(?:died|passed away) (?:after|when|because) (?:s?he|they) (?:od|oded|overdosed)`,
  `${CAUSE} (?:\\S+ )?(?:loss|losses|awareness|bereave\\w*|grief|griev\\w*|vigil|memorial|remembrance|deaths?|victims?|postvention)`,
  `(?:widow\\w*|famil\\w+|parents?|mothers?) of ${CAUSE}|(?:suicide|overdose) survivors?|survivors? of (?:an? |the )?(?:\\S+ )?${CAUSE}(?: loss)?(?! attempt)`,
  `(?:grie[fv]\\w*|bereave\\w*|mourn\\w*|loss|left behind)${TOLD(5)} ${CAUSE}(?! attempt)`,
  `(?:after|since)${TOLD(2)} ${SOMEONE} (?:\\S+ )?${CAUSE}(?! attempt)`,
  `${SOMEONE}${TOLD(2)} (?:killed|hung|hanged|shot) (?:him|her|them)sel(?:f|ves)`,
  `(?:took|taken) (?:his|her|their) own li(?:fe|ves)|commit+ed s(?:ui|u|iu)[csz]+i[ei]*de?`,
]
