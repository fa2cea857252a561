import type { Crisis } from '@/lib/lookup/words/types'

/** What people say in danger and after a loss, one phrase a line, and phrases that only sound like it. */
export const CRISIS_PHRASES: Readonly<Record<Crisis | 'none', readonly string[]>> = {
  overdose: lines(`
    od'd
    O.D.'d on fentanyl
    my boyfriend OD’d
    she overdosed
    overdoesd
    i think he is overdosing
    over dose
    he is unconscious
    unconscious
    unconcious and wont wake up
    found her unresponsive
    no pulse
    can't feel a pulse
    there is no heartbeat
    his heart stopped
    gurgling
    she is making gurgling sounds
    foaming at the mouth
    white foam coming out of his mouth
    turning purple
    lips purple
    her lips are turning blue
    lips look kinda gray
    shot up and is blue
    he is all blue
    took a whole bottle of pills
    she swallowed 30 pills
    took a bunch of xanax
    took all her meds
    handful of oxys pills
    she took too many pills
    he did too much heroin
    wont get up
    he wont get up
    can't get him to wake up
    i cant wake her up
    she wont wake up blue lips
    my friend isn t waking up
    not waking up
    he's not waking
    won't wake up
    she is not responding
    no response
    fell out
    out cold
    he passed out and I can't wake him
    slumped over
    he is dying
    i think she is dead
    hes going to die
    no breath
    not breathing
    he is not breathing working the night shift
    he isnt breathing
    she's barely breathing
    breathing really slow
    my baby stopped breathing
    is he breathing?
    he not breathin
    he's not breating
    she cant breath
    not taking breaths
    narcan
    Narcan'd him twice
    nalaxone
    naloxone near me
    narcan training
    nodding out
    nodding off and won't wake
    on the nod
    cold and clammy
    pinpoint pupils
    call 911
    need an ambulance
    emergency
    no signs of life
    he went cold
    she is seizing
    drooling and wont respond
    he's making a snoring sound and wont wake up
    want help my brother is not waking up
    hot shot
    dad collapsed
    he went limp
    he is choking on his vomit
    my friend said "he's not breathing"
    "overdose"
    inconsciente
    está inconsciente
    inconciente
    se desmayó
    mi amigo se desmayo
    no tiene pulso
    sin pulso
    se está poniendo azul
    tiene los labios azules
    labios morados
    está azul
    no puedo despertarlo
    no se despierta
    no despierta mi hija
    no se levanta
    no responde
    no reacciona
    no puedo respirar
    no respira
    dejó de respirar
    apenas respira
    respira muy lento
    sobre dosis
    sobredosis
    sobredocis
    se pasó de dosis
    se paso con la dosis
    me pasé de dosis
    se le pasó la mano con la heroína
    tomé demasiadas pastillas
    tomó muchas pastillas
    tome todas las pastillas
    se tragó un frasco de pastillas
    se está muriendo
    se muere mi hermano
    me estoy muriendo
    le sale espuma de la boca
    está convulsionando, convulsiones
    se está ahogando
    naloxona
    llama una ambulancia
    se le paró el corazón
    intoxicado
    auxilio
    creo que se murió
    quiero ayuda mi hermano no despierta
  `),
  suicide: lines(`
    I want to die
    i wanna die
    wish i was dead
    wish I was never born
    i wish i wouldnt wake up
    want to end it
    ready to end it
    i just want to end it all
    thinking of ending it
    thinking about ending my life
    end my life
    take my own life
    jump off a bridge
    jumping in front of a train
    tired of living
    sick of being alive
    life is not worth living
    life isn't worth living
    better off without me
    they'd be better off without me
    feel like dying
    can't go on
    i cant go on
    I can't do this anymore
    cant take it anymore
    nobody would miss me
    no one would care if i died
    no reason to live
    whats the point of living
    kms
    im gonna kms
    988
    call 988
    suicidal
    suicide
    sucidal
    feeling suisidal
    kill myself
    kil my self
    going to kill mysef
    hurt myself
    hang myself
    shoot myself
    unalive
    i want to unalive myself
    self harm
    self-harming
    cutting myself
    cut my wrists
    slit my wrists
    don't want to live
    i dont want to be here anymore
    I do not want to wake up
    dont want to exist
    want to disappear
    want to sleep forever
    thinking about death
    giving up on life
    i hate my life
    gun to my head
    hope i dont wake up
    i deserve to die
    i should just die
    let me die
    life has no meaning
    nothing matters anymore
    i feel hopeless
    i want to go to sleep and never wake up
    im a burden to everyone
    my friend said "I want to die"
    she wants to kill herself
    me voy a matar
    me quiero matar
    matarme
    quiero matarme
    quiero desaparecer
    ya no quiero estar aquí
    no quiero estar aqui
    no quiero estar vivo
    no quiero estar viva
    no quiero vivir
    ya no quiero seguir viviendo
    no quiero despertar
    no vale la pena vivir
    la vida no vale la pena
    mi vida no tiene sentido
    pienso en la muerte
    pensando en morir
    quiero morir
    me quiero morir
    quiero morirme
    quisiera estar muerta
    ganas de morir
    ojalá me muera
    suicidio
    suicidarme
    pensamientos suicidas
    quitarme la vida
    se quiere quitar la vida
    acabar con mi vida
    quiero acabar con todo
    cortarme
    me corto
    me estoy cortando
    cortarme las venas
    hacerme daño
    me hago daño
    quiero lastimarme
    autolesión
    autolesionarme
    ahorcarme
    tirarme de un puente
    estarían mejor sin mí
    nadie me extrañaría
    cansado de vivir
    cansada de la vida
    kiero morirme
    ya no kiero vivir
    poner fin a mi vida
    no quiero seguir
    mejor me muero
    quiero dormir y no despertar
    mi hija se corta
    quiero que todo termine
    ya no puedo más
    no aguanto más
    my brother died of an overdose and i want to die
  `),
  grief: lines(`
    lost my son to overdose
    lost my daughter to a fentanyl overdose
    lost my wife to addiction
    parents who lost a child to drugs
    we lost our son last year to an accidental overdose
    my brother died of an overdose
    my sister passed away from an overdose
    overdose awareness day
    overdose loss group
    suicide loss support group
    survivors of suicide
    grieving an overdose death
    grief after suicide
    after my son's overdose death
    my husband died by suicide
    my friend overdosed and died
    my dad killed himself
    my brother took his own life
    my cousin committed suicide
    perdí a mi hijo por una sobredosis
    mi hermano murió de sobredosis
    mi hija falleció por sobredosis
    duelo por suicidio
    perdí a mi hermano por las drogas
    mi hermano se suicidó
  `),
  none: lines(`
    breathing exercises
    friend breathing exercises
    is there breathing meditation
    breathing room group
    emergency contact
    emergency housing
    life on life's terms
    i had too much to drink
    wake up call meeting
    spiritual awakening
    conscious contact meditation
    can't wake up early for meetings
    wont wake up before noon
    odd fellows hall
    odd hours
    within 20 kms of Toronto
    blue ridge
    blue book
    is Blue Cross accepted
    Grateful Dead
    cutting down on drinking
    we fell out with our group
    can't go on Sundays
    dying to find a meeting
    take my life back
    he is not moving to Boston
    hospital
    purple door group
    narcs near me
    naranon
    narconon
    matar el tiempo
    me corto el pelo
    ejercicios de respiración
    la casa azul
    acabar con mi adicción
    no quiero seguir consumiendo
    quiero dejar de tomar
    no quiero 12 pasos
    sucede hoy
    how do I stop drinking
    I need help
    live and let live
    new life
    end of the road group
    nueva vida
    vivir sin drogas
    I want to quit heroin tonight
    not in person
    Death Valley
    Bridge group
    reunión en el puente
    overdue
    i don't want to live with addicts
    tired of living in a halfway house
    trying to end my addiction
    lost my son's phone number
  `),
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
