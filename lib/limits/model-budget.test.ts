import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { createModelBudget } from './model-budget.ts'

test('has tokens left until a day’s are spent, and remembers it over a restart', async () => {
  const db = await openDatabase(':memory:')
  const budget = createModelBudget(db, 1_000)
  expect(await budget.hasLeft()).toBe(true)
  await budget.spend(600)
  expect(await budget.hasLeft()).toBe(true)
  await budget.spend(600)
  expect(await budget.hasLeft()).toBe(false)
  expect(await createModelBudget(db, 1_000).hasLeft()).toBe(false)
})

test('never runs out when it is 0', async () => {
  const db = await openDatabase(':memory:')
  const budget = createModelBudget(db, 0)
  await budget.spend(1_000_000)
  expect(await budget.hasLeft()).toBe(true)
})
