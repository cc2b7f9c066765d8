import { baseTest } from './internals.ts'

/** Tests of a target: its id is the project's name. */
export const test = baseTest.extend<object, { target: string }>({
  target: ['', { option: true, scope: 'worker' }],
})
