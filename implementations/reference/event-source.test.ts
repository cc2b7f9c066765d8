import { expect, test } from '@playwright/test'
import { EventSource } from './event-source.ts'

const ATTRIBUTES = ['url', 'withCredentials', 'readyState', 'onopen', 'onmessage', 'onerror']

/** A source that is closed before it has sent anything. */
function closedSource(url: unknown = 'http://localhost/', ...init: unknown[]): EventSource {
  const source: EventSource = Reflect.construct(EventSource, [url, ...init])
  source.close()
  return source
}

function descriptor(holder: object, key: PropertyKey): PropertyDescriptor {
  const found = Object.getOwnPropertyDescriptor(holder, key)
  if (found === undefined) throw new Error(`${String(key)} is missing`)
  return found
}

test('the interface object is a class of one required argument', () => {
  expect(EventSource.name).toBe('EventSource')
  expect(EventSource).toHaveLength(1)
  expect(Object.getPrototypeOf(EventSource)).toBe(EventTarget)
  expect(() => Reflect.apply(EventSource, undefined, ['http://localhost/'])).toThrow(TypeError)
  expect(() => Reflect.construct(EventSource, [])).toThrow(TypeError)
  expect(descriptor(EventSource, 'prototype').writable).toBe(false)
})

test('the constants are on the interface object and on the prototype, for good', () => {
  const constants = Object.entries({ CONNECTING: 0, OPEN: 1, CLOSED: 2 })
  for (const holder of [EventSource, EventSource.prototype]) {
    for (const [name, value] of constants) {
      expect(descriptor(holder, name)).toEqual({
        value,
        enumerable: true,
        writable: false,
        configurable: false,
      })
    }
  }
})

test('the attributes are enumerable accessors of the prototype', () => {
  for (const name of ATTRIBUTES) {
    const attribute = descriptor(EventSource.prototype, name)
    expect(attribute.get?.name).toBe(`get ${name}`)
    expect(attribute.set?.name).toBe(name.startsWith('on') ? `set ${name}` : undefined)
    expect(attribute).toMatchObject({ enumerable: true, configurable: true })
  }
  expect(Object.getOwnPropertyNames(closedSource())).toEqual([])
})

test('close is an enumerable operation without arguments', () => {
  const close = descriptor(EventSource.prototype, 'close')
  expect(close).toMatchObject({ enumerable: true, writable: true, configurable: true })
  expect(close.value).toBeInstanceOf(Function)
  expect(close.value).toHaveLength(0)
})

test('the class string is EventSource', () => {
  expect(Object.prototype.toString.call(closedSource())).toBe('[object EventSource]')
  expect(descriptor(EventSource.prototype, Symbol.toStringTag)).toEqual({
    value: 'EventSource',
    enumerable: false,
    writable: false,
    configurable: true,
  })
})

test('every member refuses an object that is no EventSource', () => {
  for (const receiver of [{}, new EventTarget(), EventSource.prototype, undefined]) {
    for (const name of ATTRIBUTES) {
      const attribute = descriptor(EventSource.prototype, name)
      expect(() => attribute.get?.call(receiver), name).toThrow(TypeError)
      if (!attribute.set) continue
      expect(() => attribute.set?.call(receiver, null), name).toThrow(TypeError)
    }
    const close = descriptor(EventSource.prototype, 'close')
    expect(() => Reflect.apply(close.value, receiver, [])).toThrow(TypeError)
  }
})

test('the url is parsed, normalised and kept with userinfo and fragment', () => {
  expect(closedSource(' HTTP://u:p@LOCALHOST:80/a/../b?é#f\n').url).toBe(
    'http://u:p@localhost/b?%C3%A9#f',
  )
})

test('the url is converted to a USVString', () => {
  expect(closedSource({ toString: () => 'http://localhost/x' }).url).toBe('http://localhost/x')
  expect(closedSource('http://localhost/\uD800').url).toBe('http://localhost/%EF%BF%BD')
  expect(() => closedSource(Symbol('url'))).toThrow(TypeError)
  const thrown = new RangeError('from toString')
  const throwing = {
    toString() {
      throw thrown
    },
  }
  expect(() => closedSource(throwing)).toThrow(thrown)
})

for (const url of ['http://[', '/relative', '', undefined]) {
  test(`the url ${JSON.stringify(url)} throws a SyntaxError DOMException`, () => {
    let thrown: unknown
    try {
      Reflect.construct(EventSource, [url])
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(DOMException)
    expect(thrown).toMatchObject({ name: 'SyntaxError', code: 12 })
  })
}

test('withCredentials is false unless the dictionary says something true', () => {
  for (const init of [undefined, null, {}, () => {}, { withCredentials: undefined }]) {
    expect(closedSource('http://localhost/', init).withCredentials).toBe(false)
  }
  for (const withCredentials of [true, 1, 'x', {}]) {
    expect(closedSource('http://localhost/', { withCredentials }).withCredentials).toBe(true)
  }
})

for (const init of [true, 1, 'x', Symbol('init'), 1n]) {
  test(`the ${typeof init} ${String(init)} is no dictionary`, () => {
    expect(() => closedSource('http://localhost/', init)).toThrow(TypeError)
  })
}

test('a source is connecting when constructed and closed by close()', () => {
  const source = new EventSource('http://localhost/')
  expect(source.readyState).toBe(EventSource.CONNECTING)
  expect(source.close()).toBeUndefined()
  expect(source.readyState).toBe(EventSource.CLOSED)
  source.close()
  expect(source.readyState).toBe(EventSource.CLOSED)
})
