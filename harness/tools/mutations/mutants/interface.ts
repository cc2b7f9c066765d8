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
      name: 'constants: not on the interface object',
      says: 'The constants are on the prototype only.',
      file: idl,
      from: holders,
      to: 'for (const holder of [constructor.prototype]) {',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'constants: writable',
      says: 'The constants can be changed.',
      file: idl,
      from: '{ value, enumerable: true }',
      to: '{ value, enumerable: true, writable: true }',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'constants: not enumerable',
      says: 'The constants are not enumerable.',
      file: idl,
      from: '{ value, enumerable: true }',
      to: '{ value }',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'constants: configurable',
      says: 'The constants can be deleted.',
      file: idl,
      from: '{ value, enumerable: true }',
      to: '{ value, enumerable: true, configurable: true }',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'constants: as in XMLHttpRequest',
      says: 'CLOSED is another number.',
      file: 'ready-state.ts',
      from: 'export const CLOSED = 2',
      to: 'export const CLOSED = 4',
      on: '^interface/(constants|interface-object|idl|several-sources)/',
    },
    {
      name: 'constants: OPEN is 2',
      says: 'OPEN and CLOSED are swapped on the interface object.',
      file: 'event-source.ts',
      from: 'constants: { CONNECTING, OPEN, CLOSED }',
      to: 'constants: { CONNECTING, OPEN: CLOSED, CLOSED: OPEN }',
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
      name: 'members: no toStringTag',
      says: 'An object does not say the name of its class.',
      file: idl,
      from: 'Object.defineProperty(constructor.prototype, Symbol.toStringTag, {',
      to: 'Object.defineProperty({}, Symbol.toStringTag, {',
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
      name: 'members: state in the open',
      says: 'The last event ID is an attribute.',
      file: 'event-source.ts',
      from: 'get url(): string {',
      to: `get lastEventId() {
    return this.#connection.lastEventId
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
      name: 'members: withCredentials without a brand check',
      says: 'withCredentials of an object that is no source is false.',
      file: 'event-source.ts',
      from: 'return this.#connection.withCredentials',
      to: 'return #connection in this && this.#connection.withCredentials',
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
      name: 'members: close() of length 1',
      says: 'close() has a parameter.',
      file: 'event-source.ts',
      from: 'close(): void {',
      to: 'close(reason): void {',
      on: ofTheObject,
    },
    {
      name: 'members: close() returns something',
      says: 'close() returns the source.',
      file: 'event-source.ts',
      from: 'this.#connection.close()',
      to: `this.#connection.close()
    return this`,
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
      name: 'members: a class between',
      says: 'The prototype inherits from that of EventTarget by another one.',
      file: idl,
      from: "Object.defineProperty(constructor, 'name', { value: interfaceName })",
      to: `Object.defineProperty(constructor, 'name', { value: interfaceName })
  Object.setPrototypeOf(constructor.prototype, Object.create(EventTarget.prototype))`,
      on: ofTheObject,
    },
    {
      name: 'members: the interface object inherits from Function',
      says: 'The interface object does not inherit from EventTarget.',
      file: idl,
      from: "Object.defineProperty(constructor, 'name', { value: interfaceName })",
      to: `Object.defineProperty(constructor, 'name', { value: interfaceName })
  Object.setPrototypeOf(constructor, Function.prototype)`,
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
      name: 'members: constructor is enumerable',
      says: 'The constructor property of the prototype is enumerable.',
      file: idl,
      from: "Object.defineProperty(constructor, 'name', { value: interfaceName })",
      to: `Object.defineProperty(constructor, 'name', { value: interfaceName })
  Object.defineProperty(constructor.prototype, 'constructor', { enumerable: true })`,
      on: ofTheObject,
    },
    {
      name: 'several: one connection for a URL',
      says: 'Two sources of the same URL share a connection.',
      file: 'event-source.ts',
      from: 'this.#connection = new Connection(this, urlRecord, withCredentials)',
      to: `this.#connection = (EventSource.shared ??= {})[urlRecord] ??= new Connection(this, urlRecord, withCredentials)`,
      on: '^interface/several-sources/',
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
      name: 'several: lost together',
      says: 'When one source has an error, all of them reconnect or fail.',
      file: 'connection.ts',
      from: '    void this.#fetch()\n  }\n\n  get readyState',
      to: `    const all = (Connection.all ??= new Set())
    all.add(this)
    target.addEventListener('error', () => {
      for (const each of all) if (each.#readyState === OPEN) each.#readyState = this.#readyState
    })
    void this.#fetch()
  }

  get readyState`,
      on: '^interface/several-sources/',
    },
    {
      name: 'several: attributes of the newest',
      says: 'url is that of the source constructed last.',
      file: 'connection.ts',
      from: 'this.url = url\n',
      to: `Connection.newest = url
    Object.defineProperty(this, 'url', { get: () => Connection.newest })\n`,
      on: '^interface/several-sources/',
    },
    {
      name: 'several: time shared',
      says: 'The reconnection time is one for all sources.',
      file: 'connection.ts',
      from: '    void this.#fetch()\n  }\n\n  get readyState',
      to: `    Object.defineProperty(this, 'reconnectionTime', {
      get: () => Math.max(...Connection.times ?? [2000]),
      set: (time) => (Connection.times = [...Connection.times ?? [], time].slice(-2)),
    })
    void this.#fetch()
  }

  get readyState`,
      on: '^interface/several-sources/own-ids',
    },
    {
      name: 'several: one stage for all',
      says: 'Events are dispatched at every source.',
      file: 'connection.ts',
      from: 'EventTarget.prototype.dispatchEvent.call(this.#target, event)',
      to: `for (const each of (Connection.all ??= new Set()).add(this))
      if (each === this || each.#readyState === OPEN)
        EventTarget.prototype.dispatchEvent.call(each.#target, new event.constructor(event.type, event))`,
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
      name: 'constructor: of length 2',
      says: 'The constructor has two required arguments.',
      file: 'event-source.ts',
      from: 'eventSourceInitDict: EventSourceInit | null = {}',
      to: 'eventSourceInitDict: EventSourceInit | null',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
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
      name: 'constructor: lone surrogates',
      says: 'A URL with a lone surrogate is an exception.',
      file: 'event-source.ts',
      from: 'const input = toDOMString(url)',
      to: `const input = toDOMString(url)
    encodeURI(input)`,
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
      name: 'constructor: what is falsy is no dictionary',
      says: 'false, 0 and the empty string are taken for no dictionary.',
      file: idl,
      from: 'value === undefined || value === null',
      to: '!value',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: plain objects only',
      says: 'Only plain objects are dictionaries.',
      file: idl,
      from: `typeof value !== 'object' && typeof value !== 'function'`,
      to: 'Object.getPrototypeOf(value) !== Object.prototype',
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
      name: 'constructor: withCredentials is true',
      says: 'Only true is true.',
      file: idl,
      from: credentials,
      to: 'value.withCredentials === true',
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
      name: 'constructor: withCredentials is not undefined',
      says: 'null is taken for true.',
      file: idl,
      from: credentials,
      to: 'value.withCredentials === null || Boolean(value.withCredentials)',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: withCredentials in any case',
      says: 'Members are looked up without regard to letter case.',
      file: idl,
      from: credentials,
      to: `Object.entries(value).some(([name, set]) => name.toLowerCase() === 'withcredentials' && Boolean(set))`,
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: withCredentials by default',
      says: 'Without a second argument withCredentials is true.',
      file: 'event-source.ts',
      from: 'eventSourceInitDict: EventSourceInit | null = {}',
      to: 'eventSourceInitDict: EventSourceInit | null = { withCredentials: true }',
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
      name: 'constructor: withCredentials until close()',
      says: 'The attribute is false once the source is closed.',
      file: 'event-source.ts',
      from: 'return this.#connection.withCredentials',
      to: 'return this.#connection.withCredentials && this.#connection.readyState !== CLOSED',
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
    {
      name: 'constructor: URL before the dictionary',
      says: 'The URL is parsed before the dictionary is converted.',
      file: 'event-source.ts',
      from: 'const input = toDOMString(url)',
      to: `const input = toDOMString(url)
    parseUrl(input)`,
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
      name: 'url: without its credentials',
      says: 'url lacks user name and password.',
      file: 'event-source.ts',
      from: href,
      to: `${href}.replace(/\\/\\/.*@/, '//')`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: decoded',
      says: 'url is percent-decoded.',
      file: 'event-source.ts',
      from: href,
      to: `return unescape(this.#connection.url.href)`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: encoded twice',
      says: 'The URL is percent-encoded before it is parsed.',
      file: 'parse-url.ts',
      from: parsed,
      to: 'return new URL(encodeURI(url), base)',
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
      name: 'url: gone after close()',
      says: 'url is empty once the source is closed.',
      file: 'event-source.ts',
      from: href,
      to: `return this.#connection.readyState === CLOSED ? '' : this.#connection.url.href`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: white space kept',
      says: 'White space around the URL makes it invalid.',
      file: 'parse-url.ts',
      from: parsed,
      to: `if (/^[\\x00-\\x20]|[\\x00-\\x20]$/.test(url)) throw new TypeError()
    return new URL(url, base)`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: tabs and newlines encoded',
      says: 'Tabs and newlines in the URL are percent-encoded.',
      file: 'parse-url.ts',
      from: parsed,
      to: 'return new URL(url.trim().replaceAll(/[\\t\\r\\n]/g, encodeURIComponent), base)',
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: backslashes encoded',
      says: 'Backslashes are percent-encoded.',
      file: 'parse-url.ts',
      from: parsed,
      to: `return new URL(url.replaceAll('\\\\', '%5C'), base)`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'url: http only',
      says: 'A URL of another scheme throws.',
      file: 'parse-url.ts',
      from: parsed,
      to: `const parsed = new URL(url, base)
    if (!parsed.protocol.startsWith('http')) throw new TypeError()
    return parsed`,
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
      name: 'url: base is the origin',
      says: 'Relative URLs are resolved against the origin of the base URL.',
      file: 'parse-url.ts',
      from: parsed,
      to: 'return new URL(url, base && new URL(base).origin)',
      on: '^interface/url/(path-abs|path-rel|same-scheme|empty-str)',
    },
    {
      name: 'url: the empty string is none',
      says: 'The empty string is an invalid URL.',
      file: 'parse-url.ts',
      from: parsed,
      to: `if (url === '') throw new TypeError()
    return new URL(url, base)`,
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
      name: 'invalid URL: TypeError',
      says: 'An invalid URL throws what the URL constructor throws.',
      file: 'parse-url.ts',
      from: reported,
      to: 'throw new TypeError(url)',
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'invalid URL: a network error',
      says: 'An invalid URL is a network error.',
      file: 'parse-url.ts',
      from: reported,
      to: `return new URL('about:invalid')`,
      on: '^interface/(url|invalid-url|constructor)/|^lifecycle/realm',
    },
    {
      name: 'handlers: anything is kept',
      says: 'A handler may be set to a number.',
      file: slot,
      from: 'this.#value = isObject ? value : null',
      to: 'this.#value = value',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: what is no function throws',
      says: 'A handler that is no function throws.',
      file: slot,
      from: 'this.#value = isObject ? value : null',
      to: `if (!isObject) throw new TypeError('no function')
    this.#value = value`,
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: functions only',
      says: 'An object that is not callable is not kept.',
      file: slot,
      from: `typeof value === 'object' || typeof value === 'function'`,
      to: `typeof value === 'function'`,
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
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
      name: 'handlers: null is not heeded',
      says: 'A handler that is set to null is called all the same.',
      file: slot,
      from: 'this.#value = isObject ? value : null',
      to: 'if (value) this.#value = value',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: added each time',
      says: 'A handler that replaces another is added to it.',
      file: slot,
      from: 'EventTarget.prototype.addEventListener.call(this.#target, this.#type, this.#listener)',
      to: 'EventTarget.prototype.addEventListener.call(this.#target, this.#type, (event) => this.#listener(event))',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: replaced at the end',
      says: 'A handler that replaces another goes to the end of the listeners.',
      file: slot,
      from: '      // Activate an event handler.',
      to: `      EventTarget.prototype.removeEventListener.call(this.#target, this.#type, this.#listener)
      // Activate an event handler.`,
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: place kept',
      says: 'A handler set to null keeps its place among the listeners.',
      file: slot,
      from: 'EventTarget.prototype.removeEventListener.call(this.#target, this.#type, this.#listener)',
      to: '',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: before the listeners',
      says: 'A handler is called before the listeners.',
      file: slot,
      from: 'EventTarget.prototype.addEventListener.call(this.#target, this.#type, this.#listener)',
      to: 'EventTarget.prototype.addEventListener.call(this.#target, this.#type, this.#listener, { capture: true })',
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
    {
      name: 'handlers: without this',
      says: 'A handler is called without the object as this.',
      file: slot,
      from: call,
      to: 'const result: unknown = Reflect.apply(this.#value, undefined, [event])',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: with the data',
      says: 'A handler is called with the data of the event.',
      file: slot,
      from: call,
      to: 'const result: unknown = Reflect.apply(this.#value, this.#target, [event.data ?? event])',
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: onerror not called for a failure',
      says: 'onerror is not called when the source is closed.',
      file: slot,
      from: `if (typeof this.#value !== 'function') return`,
      to: `if (typeof this.#value !== 'function' || this.#target.readyState === 2) return`,
      on: '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)',
    },
    {
      name: 'handlers: onmessage for all types',
      says: 'onmessage is called for messages of all types.',
      file: 'connection.ts',
      from: 'if (this.#readyState !== CLOSED) this.#fire(event)',
      to: `if (this.#readyState === CLOSED) return
      this.#fire(event)
      if (event.type !== 'message') this.#target.onmessage?.(event)`,
      on: '^interface/handlers/',
    },
    {
      name: 'handlers: open and error of the stream hidden',
      says: 'Handlers see plain events only where the type is open or error.',
      file: slot,
      from: `if (typeof this.#value !== 'function') return`,
      to: `if (typeof this.#value !== 'function' || (this.#type !== 'message' && 'data' in event)) return`,
      on: '^interface/handlers/',
    },
    {
      name: 'events: open is a MessageEvent',
      says: 'open is a MessageEvent.',
      file: 'connection.ts',
      from: `this.#fire(new Event('open'))`,
      to: `this.#fire(new MessageEvent('open', { data: undefined }))`,
      on: '^interface/(events|handlers|listeners)/|^stream/message-event/',
    },
    {
      name: 'events: open bubbles',
      says: 'open bubbles.',
      file: 'connection.ts',
      from: `new Event('open')`,
      to: `new Event('open', { bubbles: true })`,
      on: '^interface/(events|handlers|listeners)/|^stream/message-event/',
    },
    {
      name: 'events: error of a loss is cancelable',
      says: 'error is cancelable when a connection is lost.',
      file: 'connection.ts',
      from: `CONNECTING
        this.#fire(new Event('error'))`,
      to: `CONNECTING
        this.#fire(new Event('error', { cancelable: true }))`,
      on: '^interface/(events|handlers|listeners)/|^stream/message-event/',
    },
    {
      name: 'events: error of a failure has a message',
      says: 'error is an interface of its own when the connection fails.',
      file: 'connection.ts',
      from: `CLOSED
      this.#fire(new Event('error'))`,
      to: `CLOSED
      this.#fire(new (class ErrorEvent extends Event {})('error'))`,
      on: '^interface/(events|handlers|listeners)/|^stream/message-event/',
    },
    {
      name: 'events: at another target',
      says: 'Events are dispatched elsewhere and handed to the listeners of the source.',
      file: 'connection.ts',
      from: 'EventTarget.prototype.dispatchEvent.call(this.#target, event)',
      to: `const stage = new EventTarget()
    stage.addEventListener(event.type, () => {
      const copy = new event.constructor(event.type, event)
      Object.defineProperty(copy, 'target', { value: stage })
      EventTarget.prototype.dispatchEvent.call(this.#target, copy)
    })
    stage.dispatchEvent(event)`,
      on: '^interface/events/|^stream/message-event/',
    },
    {
      name: 'constructor: fires at once',
      says: 'What cannot be fetched fires error before the constructor returns.',
      file: 'connection.ts',
      from: `    void this.#fetch()
  }

  get readyState`,
      to: `    if (!FETCH_SCHEMES.has(url.protocol)) {
      this.#readyState = CLOSED
      setTimeout(() => this.#fire(new Event('error')), 0)
    } else void this.#fetch()
  }

  get readyState`,
      on: '^interface/(constructor|invalid-url|interface-object|idl)/',
    },
  ],
}
