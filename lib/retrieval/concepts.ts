import { readSearchTerms } from '#lib/language/search-terms.ts'

// What readers of any wiki on products, projects or companies call one thing. Each line is one idea; a word may stand in
// several lines. Words of one field stand in its wiki's stack.yaml (`ideas`).
const lines = `
price, cost, charge, rate, fee, expensive, cheap, pricing, bill, quote, pay, tariff, amount to, set you back, price tag, price list, afford, run me
fee, cut, commission, take rate, slice, share of income, margin, percentage, skim, keep a share, facilitation, protocol fee, platform fee, middleman
vanish, disappear, go down, go offline, crash, die, drop, fail, terminate, end a lease, outage, interrupt, shut down, kick, evict, preempt, cut off, without warning, grace period, stop, lose my machine, pull the plug
start, begin, sign up, get going, join, register, onboard, set up, create an account, open an account, get started, getting started, first step, enrol, install, deploy
owner, own, controlled by, belong, parent, majority-owned, shareholder, backed by, run by, in charge, behind, hosted by
investor, funded, raise, funding, series, round, back, financing, money from, grant, equity, stake, bankroll, capital
founder, founded, started by, created by, creator, set up by, built by, co-founder, established by, who started, engineers who
founded, established, began, started, inception, born, created, set up, incorporated, launched in
launch, release, debut, came out, go live, went live, live, announced, out in, introduced, arrive, switched on, running, energized, opened, began operations
customer, client, user, tenant, buyer, renter, used by, who uses, adopt
largest customer, main customer, biggest customer, one customer, dependence
payment, pay, paid, settle, escrow, deposit, prepaid, balance, credit, top up, billing, card, invoice, stablecoin, usdc
verify, check, prove, proof, confirm, audit, validate, trust, guarantee, honest, cheat, lie, fake, dishonest, fraud, trustworthy, catch
license, licence, open source, mit, apache, gpl, permissive, legal terms, released under
repository, code, source, github, library
data center, site, location, campus, facility, region, zone
buildout, build, construction, broke ground, building, develop
speed, fast, throughput, latency, quick, slow, performance, times faster, speed up, tokens per second, benchmark
memory, ram, vram, gb, gigabyte
risk, danger, hazard, unsafe, insecure, warn, warning, vulnerable, attack, hack, stolen, breach, exploit, steal, security
limit, drawback, weakness, downside, problem, catch, concern, caveat, shortcoming, issue, criticism, con, disadvantage, gotcha
api, endpoint, sdk, interface, compatible, openai-compatible, format, client, drop-in, integrate
api key, key, credential, token-based access
stop, discontinue, retire, deprecate, dormant, inactive, abandoned, maintenance mode, end of life, dead, sunset, wind down, shut, no longer, alive, active, legacy, still going
merge, merger, acquire, acquisition, bought, takeover, buy, combine, purchase
sell, sale, sold, divest, offload, get rid of
leave, left, walk out, walk away, get out, depart, resign, quit, step down, move, migrate, switch, exit, withdraw
chief executive, ceo, boss, head, lead, leader, top executive, in charge
chairman, chair, chaired by
debt, borrow, loan, credit facility, term loan, owe, liabilities
revenue, sales, income, turnover, earnings
loss, lost, losing money, profit, profitable, in the red
stock, share, listing, ipo, public, ticker, nasdaq, listed
valuation, valued at, worth
backlog, contract, under contract, signed, deal, agreement, order book
government, state, public, national, sovereign, ministry
headquarters, based, located, where, home
country, nation, state, region
employee, staff, worker, team, headcount, people
log, store, retention, privacy, keep my data, data retention, record, save, private
retire, deprecate, sunset, notice, end of life
plan, roadmap, goal, target, aim, intend, future, next, upcoming, expected
auction, bid, reverse auction, bidding
halt, stop, outage, pause, halted, downtime, stopped processing
laptop, local, own machine, offline, own computer, desktop, home, consumer
request, call, query
parallel, simultaneous, at once, concurrent, one request at a time
image, picture, photo, vision, visual, multimodal, video, see, look at, read images
audio, sound, speech, voice, hear, listen
eu, european union, europe, european
language, multilingual, tongue
paper, research, publish, report
student, researcher, academic, university, scientist
startup, small firm, young company
subsidy, subsidised, discount, aid, state money, support
crypto wallet, wallet
idle, unused, not in use, sitting around
delete, erase, wipe, lose data, remove, throw away, keep
investor, put money in, put money into, put into, put cash into, bought shares, buy shares, shares in, backer, stake, funder, financed by
in charge, call the shots, calls the shots, pull the strings, decide, control, run the show, at the helm, top of the company, controlled by, chief executive, manage, leadership
step, newcomer, beginner, sign up, register, start, get going, how do i begin, onboarding, first time
approve, sign off, permission, green light, review, clearance, allow, committee, say so, licence to, authorise
queue, wait, at once, at a time, simultaneous, parallel, concurrent, one request
quick, fast, latency, cut latency, snappy, speed, instant
import, buy, clearance, ship, export
replace, follow, successor, take over, came after, instead, took its place
order, buy, deal, second supplier, deploy, purchase, agreement
newest, latest, most recent, current, new version, available
link, connect, wire together, cluster, interconnect, join, networked
dig, broke ground, break ground, construction, shovel, building started
profit, lost, loss, money-losing, earnings, red ink
joint venture, partner, partnership, jv
allowed, may, permitted, eligible, open to, who can, qualify, restricted, bar
commercial, business, sell, product, company, commercial use
attribution, credit, mention, show the words, display, acknowledge
free, no cost, gratis, without paying, nothing, zero, free plan
trial, try, test, sandbox, demo, experiment
hack, breach, attack, attacker, steal, stolen, malicious, security incident
grow, grew, growth, increase, expand, expansion, rose
shrink, fall, decline, fewest, lowest, drop, decrease
promise, plan, target, goal, commit, pledge
worry, concern, fear, afraid, doubt
stop working, deprecated, removed, cut, drop support, retire
weather, winter, storm, cold, climate
cooling, liquid cooling, heat
cold, winter, weather
nonprofit, non-profit, charity, grant, foundation
army, military, defence, weapon
ban, bar, forbid, prohibit, not allowed, may not, restrict, withhold
who made, made by, developed by, creator, behind it, maker, company behind
nickname, known as, called, named, formerly, old name, former name, used to be called, under the name, original name
move, relocate, leave for, migrate, switch, shift, leave its own chain
notice, warning, heads-up, days' notice, grace period, without warning
loan, borrow, debt, credit line, credit facility, term loan, lender
rent, lease, hire, rental, on demand
country, abroad, overseas, foreign, international, in which countries
compare, against, versus, relative to
answer, reply, response, output
question, prompt, input
chat, conversation, messages
feature, capability, can do, support
bug, error, fault, reject, break
reject, refuse, not accept, unsupported
pause, suspend, stop and resume
`
interface Phrase {
  idea: number
  /** The phrase as its searched terms. */
  terms: string[]
}

/** An idea that a text names, and where in the text its words stand. */
export interface IdeaMention {
  idea: number
  places: number[]
}

/** The ideas by which a wiki is asked: those of every wiki, and its own. */
export interface Ideas {
  /** Finds the ideas that a text names by one of their phrases; one other word may stand inside a phrase. */
  find(places: ReadonlyMap<string, readonly number[]>): IdeaMention[]
  /** The words of all phrases, as they are written. */
  words: readonly string[]
}

const common = lines
  .trim()
  .split('\n')
  .map(line => line.split(','))

/** The ideas of a wiki, given its own: each is a list of words and phrases for one thing. */
export function readIdeas(own: readonly (readonly string[])[]): Ideas {
  const all = [...common, ...own]
  const phrasesByFirst = indexPhrases(all)
  const words = all.flat().flatMap(phrase => phrase.toLowerCase().split(/[^a-z]+/))
  return {
    find: places => findIdeas(phrasesByFirst, places),
    words: [...new Set(words.filter(word => word.length > 3))],
  }
}

function indexPhrases(ideas: readonly (readonly string[])[]): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  for (const [idea, phrases] of ideas.entries()) {
    for (const phrase of phrases) {
      const terms = readSearchTerms(phrase).flatMap(({ term, isJoined }) => (isJoined ? [] : [term]))
      const [first] = terms
      if (first === undefined) continue
      const known = byFirst.get(first)
      if (known) known.push({ idea, terms })
      else byFirst.set(first, [{ idea, terms }])
    }
  }
  return byFirst
}

function findIdeas(
  phrasesByFirst: ReadonlyMap<string, readonly Phrase[]>,
  places: ReadonlyMap<string, readonly number[]>,
): IdeaMention[] {
  const found: IdeaMention[] = []
  for (const [term, starts] of places)
    for (const { idea, terms } of phrasesByFirst.get(term) ?? [])
      for (const start of starts) {
        const stood = standing(terms, start, places)
        if (stood) found.push({ idea, places: stood })
      }
  return found
}

function standing(
  terms: readonly string[],
  start: number,
  places: ReadonlyMap<string, readonly number[]>,
): number[] | null {
  const stood = [start]
  for (const term of terms.slice(1)) {
    const last = stood.at(-1) ?? start
    const next = places.get(term)?.find(place => place > last && place - last <= 2)
    if (next === undefined) return null
    stood.push(next)
  }
  return stood
}
