import type { MutantGroup } from '../mutant.ts'

const idl = 'web-idl.ts'
const slot = 'event-handler.ts'
const ofTheObject = '^interface/(constants|interface-object|idl)/'
const holders = 'for (const holder of [constructor, constructor.prototype]) {'
const credentials = 'Boolean(value.withCredentials)'
const href = 'return this.#connection.url.href'
const reported = `throw new DOMException(\`Cannot open an event source at '\${url}': invalid URL.\`, 'SyntaxError')`
const parsed = 'return new URL(url, base)'
const call = 'const result: unknown = Reflect.apply(this.#value, this.#target, [event])'

/** The interface: its object, its members, and the arguments of the constructor. */
export const interfaceMutants: MutantGroup = {
  on: '^interface/',
  mutants: [
    {
      name: 'constants: not on the prototype',
      says: 'The constants are on the interface object only.',
      file: idl,
      from: holders,
      to: 'for (const holder of [constructor]) {',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'members: not enumerable',
      says: 'Attributes and operations are not enumerable, as a class has them.',
      file: idl,
      from: 'Object.defineProperty(constructor.prototype, name, { enumerable: true })',
      to: '',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'members: another name',
      says: 'The interface object has another name.',
      file: 'event-source.ts',
      from: `name: 'EventSource',`,
      to: `name: 'EventSourcePolyfill',`,
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'members: an alias URL',
      says: 'There is an attribute URL, as in early drafts.',
      file: 'event-source.ts',
      from: 'get url(): string {',
      to: `get URL() {
    return this.url
  }

  get url(): string {`,
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'members: url without a brand check',
      says: 'url of an object that is no source is undefined.',
      file: 'event-source.ts',
      from: href,
      to: 'return #connection in this ? this.#connection.url.href : undefined',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'members: readyState without a brand check',
      says: 'readyState of an object that is no source is undefined.',
      file: 'event-source.ts',
      from: 'return this.#connection.readyState',
      to: 'return #connection in this ? this.#connection.readyState : undefined',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    ...['onopen', 'onmessage', 'onerror'].flatMap((name) => [
      {
        name: `members: ${name} without a brand check`,
        says: `${name} of an object that is no source is null.`,
        file: 'event-source.ts',
        from: `return this.#${name}.value`,
        to: `return #${name} in this ? this.#${name}.value : null`,
        on: ofTheObject,
      },
      {
        name: `members: ${name} set without a brand check`,
        says: `To set ${name} of an object that is no source does nothing.`,
        file: 'event-source.ts',
        from: `this.#${name}.value = value`,
        to: `if (#${name} in this) this.#${name}.value = value`,
        on: ofTheObject,
      },
    ]),
    ...['url', 'withCredentials'].map((name) => ({
      name: `members: ${name} can be set`,
      says: `${name} has a setter.`,
      file: 'event-source.ts',
      from: 'get onopen(): EventHandler {',
      to: `set ${name}(value) {}

  get onopen(): EventHandler {`,
      on: ofTheObject,
    })),
    {
      name: 'members: close() without a brand check',
      says: 'close() of an object that is no source does nothing.',
      file: 'event-source.ts',
      from: 'this.#connection.close()',
      to: 'if (#connection in this) this.#connection.close()',
      on: ofTheObject,
    },
    {
      name: 'members: on the object itself',
      says: 'Each source has a close() of its own, bound to it.',
      file: 'event-source.ts',
      from: 'this.#connection = new Connection(this, urlRecord, withCredentials)',
      to: `this.#connection = new Connection(this, urlRecord, withCredentials)
    this.close = this.close.bind(this)`,
      on: ofTheObject,
    },
    {
      name: 'members: a function and no class',
      says: 'The interface object is a function around the class.',
      file: 'adapter.ts',
      from: "export { EventSource } from './event-source.ts'",
      to: `import { EventSource as Class } from './event-source.ts'
export function EventSource(...words) {
  if (!new.target) throw new TypeError('new')
  return Reflect.construct(Class, words)
}
EventSource.prototype = Class.prototype
Object.setPrototypeOf(EventSource, Class)`,
      on: ofTheObject,
    },
    {
      name: 'several: one at a time',
      says: 'A new source closes the one before.',
      file: 'event-source.ts',
      from: 'this.#connection = new Connection(this, urlRecord, withCredentials)',
      to: `this.#connection = new Connection(this, urlRecord, withCredentials)
    EventSource.current?.close()
    EventSource.current = this`,
      on: '^interface/several-sources/|^transport/connections/',
    },
    {
      name: 'several: closed together',
      says: 'close() closes all sources.',
      file: 'connection.ts',
      from: '    void this.#fetch()\n  }\n\n  get readyState',
      to: `    const all = (Connection.all ??= new Set())
    all.add(this)
    const close = this.close.bind(this)
    this.close = () => {
      for (const each of all) each.#readyState = CLOSED
      close()
    }
    void this.#fetch()
  }

  get readyState`,
      on: '^interface/several-sources/',
    },
    {
      name: 'members: readyState can be set',
      says: 'readyState has a setter.',
      file: 'event-source.ts',
      from: 'get onopen(): EventHandler {',
      to: `set readyState(value) {
    Object.defineProperty(this, 'readyState', { value, configurable: true })
  }

  get onopen(): EventHandler {`,
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'constructor: without arguments',
      says: 'A missing argument is the URL "undefined".',
      file: 'event-source.ts',
      from: `if (arguments.length === 0) throw new TypeError('EventSource needs a URL.')`,
      to: '',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: without new',
      says: 'EventSource can be called as a function.',
      file: 'adapter.ts',
      from: `export { EventSource } from './event-source.ts'`,
      to: `import { EventSource as Class } from './event-source.ts'
export const EventSource = new Proxy(Class, { apply: (_, __, words) => new Class(...words) })`,
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: no conversion of the URL',
      says: 'A URL that is no string is not converted.',
      file: 'event-source.ts',
      from: 'const input = toDOMString(url)',
      to: `if (typeof url !== 'string' && !(url instanceof URL)) throw new TypeError('no string')
    const input = toDOMString(url)`,
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: conversion with String()',
      says: 'A symbol is converted to a string.',
      file: idl,
      from: 'return `${value}`',
      to: 'return String(value)',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: null is no dictionary',
      says: 'null is no dictionary.',
      file: idl,
      from: 'value === undefined || value === null',
      to: 'value === undefined',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: anything is a dictionary',
      says: 'Primitives are taken for a dictionary.',
      file: idl,
      from: `typeof value !== 'object' && typeof value !== 'function'`,
      to: 'false',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: a dictionary has withCredentials',
      says: 'A dictionary without withCredentials leaves it undefined.',
      file: idl,
      from: credentials,
      to: 'value.withCredentials',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: withCredentials is there',
      says: 'A dictionary with the member is taken for true, whatever its value.',
      file: idl,
      from: credentials,
      to: `'withCredentials' in value`,
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: withCredentials without effect on the attribute',
      says: 'The attribute is always false.',
      file: 'event-source.ts',
      from: 'return this.#connection.withCredentials',
      to: 'return this.#connection.withCredentials && false',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'url: as given',
      says: 'url is the argument as it was given.',
      file: 'event-source.ts',
      from: 'const urlRecord = parseUrl(input)',
      to: `const urlRecord = Object.defineProperty(parseUrl(input), 'href', { value: input })`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: without its fragment',
      says: 'url lacks its fragment.',
      file: 'event-source.ts',
      from: href,
      to: `${href}.replace(/#.*/, '')`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: reserved characters encoded',
      says: 'Brackets and quotes in the path are percent-encoded.',
      file: 'parse-url.ts',
      from: parsed,
      to: `return new URL(url.replaceAll(/[[\\]'|]/g, encodeURIComponent), base)`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: from its parts',
      says: 'url is put together from its parts, without what is empty.',
      file: 'event-source.ts',
      from: href,
      to: 'const { protocol, host, pathname, search, hash } = this.#connection.url\n    return `${protocol}//${host}${pathname}${search}${hash}`',
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: no TLS',
      says: 'An https URL throws.',
      file: 'parse-url.ts',
      from: parsed,
      to: `const parsed = new URL(url, base)
    if (parsed.protocol === 'https:') throw new TypeError()
    return parsed`,
      on: '^transport/tls/',
    },
    {
      name: 'constructor: what has no string has its class',
      says: 'A URL that cannot be converted is taken for the string that names its class.',
      file: idl,
      from: 'return `${value}`',
      to: `try {
    return \`\${value}\`
  } catch {
    return Object.prototype.toString.call(value)
  }`,
      on: '^interface/constructor/',
    },
    {
      name: 'url: no blocked ports',
      says: 'A port that Fetch blocks throws.',
      file: 'parse-url.ts',
      from: parsed,
      to: `const parsed = new URL(url, base)
    if (parsed.port === '9') throw new TypeError()
    return parsed`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: no base',
      says: 'Relative URLs are not resolved.',
      file: 'parse-url.ts',
      from: parsed,
      to: 'return new URL(url)',
      on: '^interface/url/(path-abs|path-rel|same-scheme|empty-str)',
    },
    {
      name: 'invalid URL: SyntaxError of the language',
      says: 'An invalid URL throws the SyntaxError of the language.',
      file: 'parse-url.ts',
      from: reported,
      to: 'throw new SyntaxError(url)',
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'handlers: undefined at first',
      says: 'A handler that was never set is undefined.',
      file: slot,
      from: '#value: EventHandler = null',
      to: '#value: EventHandler',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: later',
      says: 'A handler is called in a microtask.',
      file: slot,
      from: call,
      to: 'queueMicrotask(() => Reflect.apply(this.#value, this.#target, [event]))\n    const result = undefined',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
  ],
}
