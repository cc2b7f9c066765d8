import { expect, test } from '@playwright/test'
import { ClientStep, type ClientWord, clientWords, type StepOf, stepText } from './client-script.ts'

/** A step of every word, with every member that it may have. */
const samples: { [Name in ClientWord]: StepOf<Name> } = {
  construct: {
    construct: {
      url: { special: 'URL object', of: 'http://a/' },
      init: { withCredentials: true },
      options: { method: 'POST', readTimeoutMs: 500 },
      in: 'frame',
      as: 'a',
      listen: ['custom', { type: 'message', label: 'l', once: true, handleEvent: true }],
      listenOnly: ['only'],
      handlers: ['open'],
    },
  },
  await: { await: { messages: 2 }, on: 'a' },
  leave: { leave: 'task' },
  close: { close: true, on: 'a' },
  restart: { restart: true, on: 'a' },
  signal: { signal: 'go' },
  quiet: { quiet: 70 },
  setBase: { setBase: '/base/' },
  fetch: { fetch: '/f' },
  sayOffline: { sayOffline: true },
  timing: { timing: '/t', wait: true },
  addListener: {
    addListener: { type: 't', label: 'l', capture: true, passive: true, signal: 's' },
    on: 'a',
  },
  removeListener: { removeListener: { type: 't', label: 'l', capture: true }, on: 'a' },
  abortSignal: { abortSignal: 's' },
  throwFrom: { throwFrom: 'message', on: 'a' },
  setHandler: { setHandler: 'open', to: 'a recording function', label: 'l', on: 'a' },
  readHandler: { readHandler: 'error', on: 'a' },
  dispatch: { dispatch: { type: 't', data: 'd' }, on: 'a' },
  read: { read: ['url', 'readyState'], from: 'prototype' },
  inspect: { inspect: '@@toStringTag', from: 'instance', on: 'a' },
  describe: { describe: 'instance', on: 'a' },
  call: {
    call: { setter: 'onopen', to: null },
    receivers: ['the source', 'a plain object'],
    on: 'a',
  },
  assign: { assign: 'url', to: 'v', on: 'a' },
  extendPrototype: { extendPrototype: 'x' },
  callWithoutNew: { callWithoutNew: true },
  constructWithoutArguments: { constructWithoutArguments: true },
  inspectWorklet: { inspectWorklet: ['EventSource'] },
  openFrame: { openFrame: { src: '/frame', sandbox: 'allow-scripts' } },
  removeFrame: { removeFrame: true },
  navigateFrame: { navigateFrame: '/next' },
  frameLoaded: { frameLoaded: true },
  stopFrame: { stopFrame: true },
  openWorker: { openWorker: '/worker' },
  terminateWorker: { terminateWorker: true },
  constructInside: { constructInside: 'frame', url: '/inside', withCredentials: true },
  letGo: { letGo: true },
  collectGarbage: { collectGarbage: true },
  registerServiceWorker: { registerServiceWorker: '/sw' },
  unregisterServiceWorker: { unregisterServiceWorker: true },
  fetchEvents: { fetchEvents: 2 },
  constructFromStream: {
    constructFromStream: {
      chunks: ['data: a\n', { bytes: '\xFF' }],
      end: 'close',
      locked: true,
      as: 'a',
      listen: ['custom'],
    },
  },
  enqueue: { enqueue: ['data: b\n'], end: 'error', on: 'a' },
  reset: { reset: true, on: 'a' },
  openWindow: { openWindow: '/window' },
  navigateWindow: { navigateWindow: '/elsewhere' },
  windowBack: { windowBack: true },
  readWindow: { readWindow: true },
}

test('a sample stands for each word', () => {
  expect(Object.keys(samples)).toEqual(Object.keys(clientWords))
})

for (const [name, sample] of Object.entries(samples))
  test(`the text of ${name} states each of its members`, () => {
    const text = stepText(sample)
    expect(text).not.toBe('')
    for (const shorter of shortened(sample)) {
      const step = ClientStep.safeParse(shorter)
      if (step.success) expect(stepText(step.data), JSON.stringify(shorter)).not.toBe(text)
    }
  })

test('no two words have one text', () => {
  expect(new Set(Object.values(samples).map(stepText)).size).toBe(Object.keys(samples).length)
})

/** The value with one member left out, at any depth. */
function shortened(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.flatMap((element: unknown, index) => [
      value.toSpliced(index, 1),
      ...shortened(element).map((less) => value.with(index, less)),
    ])
  return Object.entries(value).flatMap(([name, member]) => {
    const { [name]: _left, ...others } = value as Record<string, unknown>
    return [others, ...shortened(member).map((less) => ({ ...value, [name]: less }))]
  })
}
