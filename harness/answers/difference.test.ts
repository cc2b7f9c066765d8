import { expect, test } from '@playwright/test'
import { interpret } from '../interpreter/interpret.ts'
import type { Answer } from './answer.ts'
import { differenceOf } from './difference.ts'

const shown = { ids: false, types: false, text: true, reconnectionTime: false }

function kindOf(stream: string, answer: Partial<Answer>, text = true): string | undefined {
  const { messages = [], problem = null } = answer
  const whole = { messages, early: messages.length, reconnectionTime: null, problem }
  return differenceOf(interpret(Buffer.from(stream)), whole, { ...shown, text })?.kind
}

test('data with the same value as JSON differs in its spelling', () => {
  expect(kindOf('data: 1.0\n\n', { messages: [{ type: 'message', data: '1' }] })).toBe('json')
  expect(kindOf('data: 1.0\n\n', { messages: [{ type: 'message', data: '2' }] })).toBe('data')
  expect(kindOf('data: a\n\n', { messages: [{ type: 'message', data: 'b' }] })).toBe('data')
})

test('an API that parses data as JSON and throws has taken for data what is none', () => {
  const problem = 'It threw SyntaxError: Unexpected end of JSON input'
  expect(kindOf('adata:\n', { problem }, false)).toBe('data')
  expect(kindOf('adata:\n', { problem }, true)).toBe('problem')
  expect(kindOf('adata:\n', { problem: 'It threw Error: late' }, false)).toBe('problem')
})
