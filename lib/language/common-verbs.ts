import { stem } from './stem.ts'

/** Stems of verbs that tell what products, companies and projects do; many of their forms in "s" are nouns as well. */
const COMMON_VERBS: ReadonlySet<string> = new Set(
  `accept acquire add adjust advertise aim allow announce appear apply argue ask assign attract award bar become begin belong bill
  block bring build burn buy call carry cease change charge check choose claim close collect combine come compete compute connect
  consist contain continue contribute convert cost cover create cut decide define deliver demand depend deploy describe design
  develop distribute divide double draw drop earn employ enable end ensure enter estimate exceed expand expect expose extend face
  fall feature fetch fit fix follow form fund gain generate get give go govern grant grow guarantee handle have help hire hold host
  hash imply import improve include increase install intend invest invoice issue join judge keep label last launch lay lead lease
  leave lend let levy license limit link list live load lock lose lower maintain make manage match mean measure meet merge move name
  need note obtain occupy offer open operate order own pay permit place plan play price process produce promise propose protect
  provide publish pull purchase put rank rate reach read receive recommend reduce refund refuse reject release rely remain remove
  rent replace report require reserve resell restrict retain return reward rise route run save say schedule score see seek sell send
  serve set settle ship show sign sit speed spend split spread stake start state stay stop store stream subsidise suffer suggest
  supply support swap take target tell test tie trade train transfer treat turn update use validate value verify waive want warn
  weigh withdraw withhold work write yield`
    .split(/\s+/)
    .map(stem),
)

/** Whether a folded word in "s" ("sells", "runs") may be what somebody does now. */
export function isThirdPerson(word: string): boolean {
  return /[^su]s$/.test(word) && COMMON_VERBS.has(stem(word))
}
