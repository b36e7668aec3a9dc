import { toSearchTerms } from '#lib/language/search-terms.ts'

/** The words that carry no content of a question, as readers write them: grammar, politeness and the asking itself. */
export const stopWords: readonly string[] = `
  a about actually after again all also always am an and another any anybody anyone anything are arent around as ask
  at away be because been before being between both but by can cannot cant could couldnt did didnt do does
  doesnt doing done dont each either else ever every everyone everything exactly explain few for from further
  get gets give given got guess had has hasnt have having havent he hello help her here hey hi him his how however i id
  if ill im in instead into is isnt it its itself ive just kind kindly know known let lets like lot make many
  may maybe me mean might more most much must my nobody no none nor not now of off ok okay on one only or
  other others our out over own perhaps please possible possibly quick quickly quite question rather really
  regard regarding right s same say says see shall she should simply since so some somebody someone something
  sort still such sure t take tell than thank thanks that thats the their theirs them then there these they
  theyre thing things think this those though thx to too typically under understand until up upon us used use
  using usually various very via want wanted was wasnt way we well were werent what whats when where whether
  which while who whom whos whose why will with within without wonder wondering wont would wouldnt yeah yes yet
  you your youre yours pls plz hear heard curious interested keen name wiki claim page entry exact specific
  specifically particular particularly currently current nowadays today moment become happen happened come go
  going went try according anyway basically literally honestly sibling project peer competitor rival alternative
  layer abl hi gotta gonna wanna lemme gimme ya yo sir hey there quickli often ever much further onto upon
  across amongst number compare compared comparison comparing versus vs differ difference different differences
  contrast respectively side stack next`
  .trim()
  .split(/\s+/)

/** Their terms. */
export const stopTerms: ReadonlySet<string> = new Set(stopWords.flatMap(toSearchTerms))
