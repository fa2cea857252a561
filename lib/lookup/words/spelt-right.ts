/**
 * Words that are right as they stand, though a letter or two away from one of the vocabulary: a "booking" is no boozing,
 * an Alano club no Al-Anon. Whoever adds a phrase to the vocabulary adds the common words here that it would swallow.
 */
export const SPELT_RIGHT: ReadonlySet<string> = new Set(
  `hindu hindus alano ancients arable avent avocados befriend bethany bethel blank block blotters blurs bombards bombers
   booing booking booming booting bother bothers breathers broilers brothel brothels brotherly browsers
   calibrate calvary canada canon capitols captaining captains captives cargo carmel cartooning cartoons
   cautioning cautions cautious celebrity celibate chink chins chive christ christen christens christi
   christine christmas christs clack closet closets coffer collage compacter conceals concedes conceits
   concerns concerto concertos concerts concocts congests connects consents consoling constancy contents
   contests contexts convents converts correctly count countering crank crick crock currency dabbling dames
   damns damps dandy daubing decoding decoying decreased demoting denoting depletion deposing derision
   detouring devoting diffusion digressed digression disarmed ditch dominion dominions domino dominoes downier
   drags draining dramas dregs drifting drilling dripping drums dubbing durability earls earnings elevated
   elevates elevation emailing enacting enameling entailing faiths famishes farther fatter fatty feather
   feathers feedbags finance franchise francis freighter freighters gabbier gangling garbling gardenia gargling
   gills gobbling goddess grass greed green greet grumbling herein heroic heron hiding hinds hiring hiving
   humanest humanity humanize humorist impatient indigent indigents inherent interact intercept intercoms
   interest interject interment internal internals interned internist internment interred intersect inversion
   jameson jests jesuit journeying ladles lakes landslide lanes launch layering layers lazies lecture levering
   libeling lifeline lifelong likening limbering lines lingering literate littering livening loitering lowering
   loyal loyally lukes lunges lungs lurch lures lutes lynch maces maltes malts managers mandating mandolin
   manes manors maples mares marina marinas marine marines markings marys masculines mates mattes maturing
   maxes mazes meanings mediate mediated mediates mediating mediation medicate medicated medicates medicating
   metes midway miles militancy militant militants militarily militate militated militates militating miners
   moaning mobilize moldings moldy moles moments monkey mooning moorings morality mountings mourning mules
   murphy muter nearly neatest niche nightlife nooners nurse operating orator oratories outlooks overbearing
   overcasting overhearing overheated overheating overlaying overrate overrated overrates overrating
   overreacting oversight oversights overstating overtaking overweight oxides painfuller palls pares parker
   pastor patents pauls perch percy perks perms peters physicists pivots plots poignancy poignant policies
   policing polite politics polls porter potter premises preppies presages presides pressings pressures
   presumes pretties price pried prime primp prissier prissiest privation prize processional processionals
   professions promo promotion prone proscribe proscribed proscribes prude pulls queen queens ramps reactive
   refuse refute relating remodels remotest remove retiree sailings saplings scaring searing sensor sensors
   shack shading shaking shaming shaping sharking sharping shaving shearing shoring sidling sighed signings
   singed sinned sitters sittings slack slice smock snack snaring sneaker sneakers soaring sooner sorta space
   sparing speakeasy specters speculates spend spewed spied spike spine spire spite splice spreed stack staring
   stepbrother stiflings stimulate stimulates stone stoned stones stonier sundry sweaters teems telethon
   telethons thuds thugs tonic tonics tours toxic traction trade trains transition transitions traps trays
   treading treaties treating trekking trendies trinity tropic tropics tweeting twentieth twentieths upper
   vegas vibes vices vines vises waiting waives waves wesley whisked whisker wiles wines wipes wires wises
   woken woven writhing`.split(/\s+/),
)
