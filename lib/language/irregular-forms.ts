// Forms that are more often a word of their own.
const AMBIGUOUS = new Set([
  'lay',
  'bound',
  'wound',
  'lives',
  'bases',
  'shot',
  'better',
  'best',
  'worse',
  'worst',
])

/** Irregular forms of English verbs and nouns, to their base. Forms that are more often another word are left out. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  `
    be was were been is are am
    have has had having
    do does did done
    go goes went gone
    add added adding
    die died
    tie tied
    err erred
    begin began begun
    become became
    break broke broken
    bring brought
    build built
    buy bought
    catch caught
    choose chose chosen
    come came
    cost costs
    cut cuts cutting
    deal dealt
    draw drew drawn
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find finds finding
    fly flew flown flies
    forget forgot forgotten
    forbid forbade forbidden
    get got gotten getting
    give gave given
    grow grew grown
    hear heard
    hide hid hidden
    hold held
    keep kept
    know knew known
    lay laid
    lead led
    learn learnt
    leave left leaving
    lend lent
    lie lay lain lying
    lose lost losing
    make made making
    mean meant
    meet met
    overtake overtook overtaken
    pay paid
    prove proven
    put puts putting
    read reads
    ride rode ridden
    rise rose risen
    run ran running
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set sets setting
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat sitting
    sleep slept
    speak spoke spoken
    spend spent
    spin spun
    split splitting
    stand stood
    steal stole stolen
    stick stuck
    strike struck
    swim swam swum
    take took taken
    teach taught
    tell told
    think thought
    throw threw thrown
    understand understood
    undergo underwent undergone
    wake woke woken
    wear wore worn
    win won
    withdraw withdrew withdrawn
    withhold withheld
    write wrote written writing
    outperform outperforms
    oversee oversaw overseen
    rebuild rebuilt
    resell resold
    bear bore born borne
    beat beaten
    bend bent
    bet betting
    bind bound
    bleed bled
    blow blew blown
    burn burnt
    cling clung
    creep crept
    dig dug
    dream dreamt
    flee fled
    freeze froze frozen
    hang hung
    kneel knelt
    leap leapt
    light lit
    mistake mistook mistaken
    ring rang rung
    shake shook shaken
    shine shone
    slide slid
    spell spelt
    spread spreads
    spring sprang sprung
    sweep swept
    swing swung
    tear tore torn
    weave wove woven
    wind wound
    child children
    man men
    woman women
    person people
    foot feet
    tooth teeth
    mouse mice
    index indices
    matrix matrices
    vertex vertices
    datum data
    medium media
    criterion criteria
    phenomenon phenomena
    analysis analyses
    basis bases
    crisis crises
    thesis theses
    leaf leaves
    life lives
    half halves
    wife wives
    shelf shelves
    good better best
    bad worse worst
  `
    .trim()
    .split('\n')
    .flatMap(line => {
      const [base = '', ...forms] = line.trim().split(' ')
      return forms.filter(form => !AMBIGUOUS.has(form)).map((form): [string, string] => [form, base])
    }),
)
