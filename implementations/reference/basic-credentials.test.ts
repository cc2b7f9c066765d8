import { expect, test } from '@playwright/test'
import { answerToChallenge, unaskedAuthorization, withoutCredentials } from './basic-credentials.ts'

const url = new URL('http://us%65r:p%C3%A4ss@host.example/path?q#f')

function challenge(status: number, header?: string): Response {
  return new Response(null, { status, headers: header ? { 'WWW-Authenticate': header } : {} })
}

test('a URL loses its credentials and nothing else', () => {
  expect(withoutCredentials(url).href).toBe('http://host.example/path?q#f')
  expect(url.username).toBe('us%65r')
})

test('a Basic challenge is answered with the decoded credentials', () => {
  const header = answerToChallenge(url, challenge(401, 'Digest realm="x", basic realm="y"'))
  const encoded = Buffer.from('user:päss', 'utf8').toString('base64')
  expect(header).toBe(`Basic ${encoded}`)
})

test('nothing but a Basic challenge is answered', () => {
  expect(answerToChallenge(url, challenge(401))).toBeUndefined()
  expect(answerToChallenge(url, challenge(401, 'Digest realm="basic"'))).toBeUndefined()
  expect(answerToChallenge(url, challenge(403, 'Basic realm="x"'))).toBeUndefined()
})

test('a URL without credentials has no answer', () => {
  const bare = new URL('http://host.example/')
  expect(answerToChallenge(bare, challenge(401, 'Basic realm="x"'))).toBeUndefined()
})

test('without an origin of its own a runtime sends no credentials unasked', () => {
  expect(unaskedAuthorization(url)).toBeUndefined()
})
