import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// Plain JavaScript that is run before anything is installed: it has no types.
const { originFor } = await import(new URL('origin.mjs', import.meta.url).href)

const folder = mkdtempSync(join(tmpdir(), 'cairn-origin-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('readers see this machine and the port', () => {
  expect(originFor('8080', { CAIRN_ORIGIN: '' }, folder)).toEqual({ CAIRN_ORIGIN: 'http://localhost:8080' })
  writeFileSync(join(folder, '.env'), '# CAIRN_ORIGIN=https://cairn.example\nCAIRN_ORIGIN=\n')
  expect(originFor('8080', {}, folder)).toEqual({ CAIRN_ORIGIN: 'http://localhost:8080' })
})

test('a setting that says otherwise holds, in the environment or in .env', () => {
  expect(originFor('8080', { CAIRN_ORIGIN: 'https://cairn.example' }, folder)).toEqual({})
  writeFileSync(join(folder, '.env'), 'PORT=1\nCAIRN_ORIGIN=https://cairn.example\n')
  expect(originFor('8080', {}, folder)).toEqual({})
})
