import { expect, test } from 'vitest'
import { type BranchNode, branchTo, leafBelow, versionsOf } from './branches.ts'

// a - b - c      and, after b was edited,   a - b2 - d
const node = (id: string, parent: string | null, position: number): BranchNode => ({ id, parent, position })
const a = node('a', null, 0)
const b = node('b', 'a', 1)
const c = node('c', 'b', 2)
const b2 = node('b2', 'a', 3)
const d = node('d', 'b2', 4)
const messages = [a, b, c, b2, d]
const ids = (nodes: readonly BranchNode[]) => nodes.map(({ id }) => id)

test('follows a branch from its first message to its last', () => {
  expect(ids(branchTo(messages, 'd'))).toEqual(['a', 'b2', 'd'])
  expect(ids(branchTo(messages, 'c'))).toEqual(['a', 'b', 'c'])
})

test('shows nothing of a leaf that is not there', () => {
  expect(branchTo(messages, 'x')).toEqual([])
  expect(branchTo(messages, null)).toEqual([])
})

test('ends at damage instead of going round', () => {
  expect(ids(branchTo([node('x', 'y', 0), node('y', 'x', 1)], 'y'))).toEqual(['x', 'y'])
})

test('calls messages that follow the same one versions, in the order they were asked', () => {
  expect(versionsOf(messages, b2)).toEqual(['b', 'b2'])
  expect(versionsOf(messages, a)).toEqual(['a'])
})

test('reopens a branch at the end that was gone on with latest', () => {
  expect(leafBelow(messages, b).id).toBe('c')
  expect(leafBelow(messages, b2).id).toBe('d')
  expect(leafBelow(messages, c).id).toBe('c')
  expect(leafBelow([...messages, node('c2', 'b', 5)], b).id).toBe('c2')
})
