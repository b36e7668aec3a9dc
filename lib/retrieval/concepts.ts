import { readSearchTerms } from '#lib/language/search-terms.ts'

// What readers of this kind of wiki call one thing. Each line is one idea; a word may stand in several lines.
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
supplier, provider, miner, host, node operator, machine owner, capacity owner, people with gpus, someone with gpus
payment, pay, paid, settle, escrow, deposit, prepaid, balance, credit, top up, billing, card, invoice, stablecoin, usdc
earn, reward, paid, income, incentive, emission, points, make money, payout
verify, check, prove, proof, confirm, audit, validate, trust, guarantee, honest, cheat, lie, fake, dishonest, fraud, trustworthy, catch
license, licence, open source, mit, apache, gpl, permissive, legal terms, released under
weights, open weight, downloadable, download
repository, code, source, github, library
gpu, card, chip, accelerator, graphics card, processor, hardware
capacity, power, megawatt, gigawatt, electricity, energy, size, big
data center, site, location, campus, facility, region, zone
buildout, build, construction, broke ground, building, develop
speed, fast, throughput, latency, quick, slow, performance, times faster, speed up, tokens per second, benchmark
memory, ram, vram, gb, gigabyte
context, context window, token limit, tokens of context, long input, input length, prompt length
parameter, size, big, large, billion parameter
train, pretrain, training run, trained on
training data, corpus, pretraining data, text collection, dataset, tokens
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
reserve, commitment, minimum term, contract length, lock-in, committed
spot, interruptible, preemptible
quantisation, quantise, quantized, 4-bit, 8-bit, integers of, low precision, bits
log, store, retention, privacy, keep my data, data retention, record, save, private
retire, deprecate, sunset, notice, end of life
plan, roadmap, goal, target, aim, intend, future, next, upcoming, expected
auction, bid, reverse auction, bidding
inflation, emission, supply cap, cap, maximum supply, total supply, issued
halt, stop, outage, pause, halted, downtime, stopped processing
laptop, local, own machine, offline, own computer, desktop, home, consumer
request, call, query
parallel, simultaneous, at once, concurrent, one request at a time
image, picture, photo, vision, visual, multimodal, video, see, look at, read images
audio, sound, speech, voice, hear, listen
eu, european union, europe, european
tune, fine-tune, fine-tuning, customise, lora, adapt
download, pull, adoption, popular, installs
language, multilingual, tongue
paper, research, publish, report
student, researcher, academic, university, scientist
startup, small firm, young company
subsidy, subsidised, discount, aid, state money, support
mining, crypto mining, bitcoin, cryptocurrency
crypto wallet, wallet
confidential, private, trusted execution, secure enclave, tee
idle, unused, not in use, sitting around
delete, erase, wipe, lose data, remove, throw away, keep
investor, put money in, put money into, put into, put cash into, bought shares, buy shares, shares in, backer, stake, funder, financed by
in charge, call the shots, calls the shots, pull the strings, decide, control, run the show, at the helm, top of the company, controlled by, chief executive, manage, leadership
step, newcomer, beginner, sign up, register, start, get going, how do i begin, onboarding, first time
approve, sign off, permission, green light, review, clearance, allow, committee, say so, licence to, authorise
compress, squeeze, shrink, reduce, smaller, quantise, store weights as, low precision, bits
queue, wait, at once, at a time, simultaneous, parallel, concurrent, one request
quick, fast, latency, cut latency, snappy, speed, instant
unused, idle, sit unused, doing nothing, not in use, idle gpus, whether or not they are in use
import, buy, clearance, ship, export
replace, follow, successor, take over, came after, instead, took its place
order, buy, deal, second supplier, deploy, purchase, agreement
newest, latest, most recent, current, new version, available
mac, apple, macos, macbook, metal, apple silicon, m1
windows, linux, operating system
amd, radeon, instinct, rocm
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
machine, computer, server, box, node, hardware, instance
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

const phrasesByFirst = new Map<string, Phrase[]>()
for (const [idea, line] of lines.trim().split('\n').entries()) {
  for (const phrase of line.split(',')) {
    const terms = readSearchTerms(phrase).flatMap(({ term, isJoined }) => (isJoined ? [] : [term]))
    const [first] = terms
    if (first === undefined) continue
    const known = phrasesByFirst.get(first)
    if (known) known.push({ idea, terms })
    else phrasesByFirst.set(first, [{ idea, terms }])
  }
}

/** The words of all phrases, as they are written. */
export const ideaWords: readonly string[] = [
  ...new Set(lines.split(/[^a-z]+/).filter(word => word.length > 3)),
]

/** An idea that a text names, and where in the text its words stand. */
export interface IdeaMention {
  idea: number
  places: number[]
}

/** Finds the ideas that a text names by one of their phrases; one other word may stand inside a phrase. */
export function findIdeas(places: ReadonlyMap<string, readonly number[]>): IdeaMention[] {
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
