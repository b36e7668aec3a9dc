import { beforeEach, expect, test } from 'vitest'
import { Door, type Visit } from './door.ts'

let time: number
let turns: (() => void)[]
let seen: string[]

beforeEach(() => {
  time = 0
  turns = []
  seen = []
})

function makeDoor(most: number): Door {
  const nextTurn = (run: () => void) => void turns.push(run)
  return new Door({ most, longestWaitMs: 1_000, now: () => time, nextTurn })
}

function visitOf(name: string, isGone = () => false): Visit {
  return {
    begin: () => seen.push(`${name} in`),
    refuse: seconds => seen.push(`${name} back in ${seconds} s`),
    isGone,
  }
}

const passTurn = () => turns.shift()?.()

test('lets one in at each turn, in the order they came', () => {
  const door = makeDoor(10)
  for (const name of ['a', 'b', 'c']) door.enter(visitOf(name))
  expect(seen).toEqual(['a in'])
  passTurn()
  expect(seen).toEqual(['a in', 'b in'])
  passTurn()
  expect(seen).toEqual(['a in', 'b in', 'c in'])
})

test('lets the next one in at once when nobody else came in this turn', () => {
  const door = makeDoor(10)
  door.enter(visitOf('a'))
  passTurn()
  door.enter(visitOf('b'))
  expect(seen).toEqual(['a in', 'b in'])
})

test('refuses at once whoever is one too many, and lets in again when one has left', () => {
  const door = makeDoor(2)
  for (const name of ['a', 'b', 'c']) door.enter(visitOf(name))
  expect(seen).toEqual(['a in', 'c back in 2 s'])
  passTurn()
  door.leave()
  door.enter(visitOf('d'))
  passTurn()
  expect(seen).toEqual(['a in', 'c back in 2 s', 'b in', 'd in'])
})

test('refuses newcomers while the first of those waiting has waited too long', () => {
  const door = makeDoor(10)
  door.enter(visitOf('a'))
  door.enter(visitOf('b'))
  time = 3_500
  door.enter(visitOf('c'))
  passTurn()
  passTurn()
  door.enter(visitOf('d'))
  expect(seen).toEqual(['a in', 'c back in 4 s', 'b in', 'd in'])
})

test('takes no turn for a reader who has left', () => {
  const door = makeDoor(10)
  door.enter(visitOf('a'))
  door.enter(visitOf('b', () => true))
  door.enter(visitOf('c'))
  expect([door.inside, door.waiting]).toEqual([1, 2])
  passTurn()
  expect(seen).toEqual(['a in', 'c in'])
  expect([door.inside, door.waiting]).toEqual([2, 0])
})
