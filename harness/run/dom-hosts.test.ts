import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { domHosts, domNames, findDom } from '../hosts/runtimes/dom-hosts.ts'
import { test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

/** A client that reads streams by XMLHttpRequest, and gives its window's answer to a message with a question. */
const adapter = `
  export const connect = (url, on) => {
    const request = new XMLHttpRequest()
    let read = 0
    request.open('GET', url)
    request.onprogress = () => {
      for (const [, data] of request.responseText.slice(read).matchAll(/data: (.*)\\n\\n/g))
        on.message({ data: data === 'realm' ? realm() : data })
      read = request.responseText.length
    }
    request.onerror = request.onload = () => {
      on.error()
      if (url.includes('late')) setTimeout(() => { throw new Error('thrown late') })
    }
    request.send()
    return { close: () => request.abort() }
  }
  const realm = () => [window === globalThis, document.URL === location.href, typeof process,
    typeof windowProcess, typeof HTMLDivElement].join(' ')`

const stream: Case = {
  id: 'stream/window/realm',
  title: 'An implementation sees a window, and nothing of the process around it.',
  requirements: ['FLD-01'],
  chunkings: 'as written',
  server: [{ body: ['data: a\n\n', 'data: realm\n\n'] }],
  client: [{ construct: {} }, { await: 'error' }, { close: true }],
  expect: {
    messages: [{ data: 'a' }, { data: 'true true undefined undefined function' }],
    requests: [{}],
  },
}

const relative: Case = {
  ...stream,
  id: 'stream/window/relative',
  server: [{ body: ['data: b\n\n'] }],
  client: [{ construct: { url: '{run}/stream' } }, { await: 'error' }, { close: true }],
  expect: { messages: [{ data: 'b' }] },
}

const crossOrigin: Case = {
  ...relative,
  id: 'stream/window/cross-origin',
  client: [
    { construct: { url: '{cross-origin}{run}/stream' } },
    { await: 'error' },
    { close: true },
  ],
  expect: { messages: [] },
}

const throwing: Case = {
  ...relative,
  id: 'stream/window/throws',
  client: [
    { construct: { url: '{run}/late' } },
    { await: 'error' },
    { quiet: 100 },
    { close: true },
  ],
}

const settingCookie: Case = {
  ...stream,
  id: 'stream/window/cookie',
  server: [{ headers: [['Set-Cookie', 'a=1']], body: ['data: a\n\n'] }],
  expect: { messages: [{ data: 'a' }], requests: [{ headers: { cookie: null } }] },
}

for (const { name, lacks } of domHosts) {
  test(`${name}: cookies are lacking if, and only if, those of one run reach the next`, async ({
    openSource,
  }) => {
    const target = await openSource(adapter, name)
    const first = await runCase(settingCookie, target)
    const second = await runCase(settingCookie, target)
    expect([first.verdict, second.verdict]).toEqual(['pass', lacks?.cookies ? 'fail' : 'pass'])
  })
}

for (const name of domNames) {
  test(`${name}: a window with its own globals, base URL and CORS; what it throws late is seen`, async ({
    openSource,
  }) => {
    const target = await openSource(adapter, name)
    expect(target.info.host.version).toMatch(new RegExp(`^${name} \\d+\\S* on Node \\d+`))
    const verdicts: Record<string, unknown> = {}
    for (const testCase of [stream, relative, crossOrigin]) {
      const { verdict, detail } = await runCase(testCase, target)
      verdicts[testCase.id] = verdict === 'pass' ? verdict : detail?.problem
    }
    expect(verdicts).toEqual({
      'stream/window/realm': 'pass',
      'stream/window/relative': 'pass',
      'stream/window/cross-origin': 'pass',
    })
    expect(await runCase(throwing, target)).toMatchObject({
      verdict: 'fail',
      detail: { problem: 'Not as expected: unhandled.' },
    })
  })
}

test('a library that is not installed is missing, with the command that installs it', () => {
  // No such package is anywhere.
  expect(findDom('no-such-dom' as 'jsdom')).toMatchObject({
    found: false,
    reason: 'The npm package no-such-dom is not installed.',
    remedy: 'Run `npm run setup -- runtimes`.',
  })
})
