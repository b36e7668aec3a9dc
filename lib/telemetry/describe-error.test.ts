import { expect, test } from 'vitest'
import { describeError, withoutSecrets } from './describe-error.ts'

test('says what went wrong by the first cause, not by the query that repeats what was asked', () => {
  const cause = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const error = new Error('Failed query: insert into messages … params: how do I cook?', { cause })
  expect(describeError(error)).toEqual({ name: 'Error', code: 'SQLITE_FULL', message: cause.message })
})

test('takes what is thrown and is no error', () => {
  expect(describeError('no')).toEqual({ name: 'string', message: 'no' })
  expect(describeError(undefined)).toEqual({ name: 'undefined', message: 'undefined' })
})

test.each([
  ["ENOENT: no such file, open '/home/me/cairn/data/x.db'", "ENOENT: no such file, open '…'"],
  ['refused: Bearer abc.def-1 was wrong', 'refused: Bearer … was wrong'],
  ['key sk-abc123 is not valid', 'key sk-… is not valid'],
  ['cannot reach postgres://me:secret@db.example/cairn', 'cannot reach postgres://…@db.example/cairn'],
  ['first\n    at file:///srv/app/x.ts:1:2', 'first'],
  ['/api/v1/ask took too long', '… took too long'],
])('takes paths, keys and traces out of “%s”', (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected)
})
