import { expect, test } from 'vitest'
import { chatText } from '#app/text.ts'
import { readFailure } from './read-failure.ts'

test('shows the message that the server wrote for the reader', () => {
  const error = new Error('{"error":{"code":"too-many-requests","message":"Wait a minute."}}')
  expect(readFailure(error, true)).toEqual({
    code: 'too-many-requests',
    message: 'Wait a minute.',
    isConnection: false,
  })
})

test('says that the server could not be reached rather than what the browser calls it', () => {
  expect(readFailure(new TypeError('Failed to fetch'), true).message).toBe(chatText.unreachable)
})

test('says when the browser is offline', () => {
  expect(readFailure(new TypeError('Failed to fetch'), false).message).toBe(chatText.offline)
})
