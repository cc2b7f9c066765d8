import { inPlaceOf, type Mutant } from '../mutant.ts'

const idl = 'web-idl.ts'
const slot = 'event-handler.ts'
const ofTheObject = '^interface/(constants|interface-object|idl)/'
const holders = 'for (const holder of [constructor, constructor.prototype]) {'
const credentials = 'Boolean(value.withCredentials)'
const href = 'return this.#connection.url.href'
const reported = `throw new DOMException(\`Cannot open an event source at '\${url}': invalid URL.\`, 'SyntaxError')`
const parsed = 'return new URL(url, base)'
const source = 'event-source.ts'
const created = 'this.#connection = new Connection(this, urlRecord, withCredentials)'
const call = 'const result: unknown = Reflect.apply(this.#value, this.#target, [event])'
const ofConstructor = '^interface/(constructor|invalid-url|interface-object|idl)/'
const ofMembers = '^interface/(constants|interface-object|idl|several-sources)/'
const ofHandlers =
  '^interface/(handlers|constructor/initial|listeners|events|idl/.*on|several-sources/own-handlers)'
const ofUrl = '^interface/(url|invalid-url|constructor)/|^lifecycle/realm'

/** The interface: its object, its members, and the arguments of the constructor. */
export const interfaceMutants: readonly Mutant[] = [
  ...inPlaceOf(created, source, '^interface/idl/', {
    // Each object has a copy of the prototype.
    'members: on a copy of the prototype': `${created}
    const { constructor: own } = new.target.prototype
    Object.setPrototypeOf(
      this,
      Object.create(EventTarget.prototype, Object.getOwnPropertyDescriptors(own.prototype)),
    )`,
  }),
  ...inPlaceOf(holders, idl, ofMembers, {
    // The constants are on the interface object only.
    'constants: not on the prototype': 'for (const holder of [constructor]) {',
  }),
  ...inPlaceOf(
    'Object.defineProperty(constructor.prototype, name, { enumerable: true })',
    idl,
    ofMembers,
    {
      // Attributes and operations are not enumerable, as a class has them.
      'members: not enumerable': '',
    },
  ),
  ...inPlaceOf(`name: 'EventSource',`, source, ofMembers, {
    // The interface object has another name.
    'members: another name': `name: 'EventSourcePolyfill',`,
  }),
  ...inPlaceOf('get url(): string {', source, ofMembers, {
    // There is an attribute URL, as in early drafts.
    'members: an alias URL': `get URL() {
    return this.url
  }

  get url(): string {`,
  }),
  ...inPlaceOf('get withCredentials(): boolean {', source, ofMembers, {
    // The last event ID string is an attribute, as packages have it.
    'members: an attribute lastEventId': `get lastEventId() {
    return ''
  }

  get withCredentials(): boolean {`,
  }),
  ...inPlaceOf(href, source, ofMembers, {
    // url of an object that is no source is undefined.
    'members: url without a brand check':
      'return #connection in this ? this.#connection.url.href : undefined',
  }),
  ...inPlaceOf('return this.#connection.readyState', source, ofMembers, {
    // readyState of an object that is no source is undefined.
    'members: readyState without a brand check':
      'return #connection in this ? this.#connection.readyState : undefined',
  }),
  ...inPlaceOf('this.#connection.close()', source, ofTheObject, {
    // close() of an object that is no source does nothing.
    'members: close() without a brand check': 'if (#connection in this) this.#connection.close()',
  }),
  ...inPlaceOf(created, source, ofTheObject, {
    // Each source has a close() of its own, bound to it.
    'members: on the object itself': `${created}
    this.close = this.close.bind(this)`,
  }),
  ...inPlaceOf("export { EventSource } from './event-source.ts'", 'adapter.ts', ofTheObject, {
    // The interface object is a function around the class.
    'members: a function and no class': `import { EventSource as Class } from './event-source.ts'
export function EventSource(...words) {
  if (!new.target) throw new TypeError('new')
  return Reflect.construct(Class, words)
}
EventSource.prototype = Class.prototype
Object.setPrototypeOf(EventSource, Class)`,
  }),
  ...inPlaceOf(
    created,
    source,
    '^interface/several-sources/|^transport/(connections|http2-streams)/',
    {
      // A new source closes the one before.
      'several: one at a time': `${created}
    EventSource.current?.close()
    EventSource.current = this`,
    },
  ),
  ...inPlaceOf(
    '    void this.#fetch()\n  }\n\n  get readyState',
    'connection.ts',
    '^interface/several-sources/',
    {
      // close() closes all sources.
      'several: closed together': `    const all = (Connection.all ??= new Set())
    all.add(this)
    const close = this.close.bind(this)
    this.close = () => {
      for (const each of all) each.#readyState = CLOSED
      close()
    }
    void this.#fetch()
  }

  get readyState`,
    },
  ),
  ...inPlaceOf('get onopen(): EventHandler {', source, ofMembers, {
    // readyState has a setter.
    'members: readyState can be set': `set readyState(value) {
    Object.defineProperty(this, 'readyState', { value, configurable: true })
  }

  get onopen(): EventHandler {`,
  }),
  ...inPlaceOf(
    `if (arguments.length === 0) throw new TypeError('EventSource needs a URL.')`,
    source,
    ofConstructor,
    {
      // A missing argument is the URL "undefined".
      'constructor: without arguments': '',
    },
  ),
  ...inPlaceOf(`export { EventSource } from './event-source.ts'`, 'adapter.ts', ofConstructor, {
    // EventSource can be called as a function.
    'constructor: without new': `import { EventSource as Class } from './event-source.ts'
export const EventSource = new Proxy(Class, { apply: (_, __, words) => new Class(...words) })`,
  }),
  ...inPlaceOf('const input = toDOMString(url)', source, ofConstructor, {
    // A URL that is no string is not converted.
    'constructor: no conversion of the URL': `if (typeof url !== 'string' && !(url instanceof URL))
      throw new TypeError('no string')
    const input = toDOMString(url)`,
  }),
  ...inPlaceOf('return `${value}`', idl, ofConstructor, {
    // A symbol is converted to a string.
    'constructor: conversion with String()': 'return String(value)',
  }),
  ...inPlaceOf('value === undefined || value === null', idl, ofConstructor, {
    // null is no dictionary.
    'constructor: null is no dictionary': 'value === undefined',
  }),
  ...inPlaceOf(`typeof value !== 'object' && typeof value !== 'function'`, idl, ofConstructor, {
    // Primitives are taken for a dictionary.
    'constructor: anything is a dictionary': 'false',
  }),
  ...inPlaceOf(credentials, idl, ofConstructor, {
    // A dictionary without withCredentials leaves it undefined.
    'constructor: a dictionary has withCredentials': 'value.withCredentials',
    // A member that packages add is read before it.
    'constructor: a member of packages is read':
      'value.node === undefined && value.withCredentials !== undefined && Boolean(value.withCredentials)',
    // A dictionary with the member is taken for true, whatever its value.
    'constructor: withCredentials is there': `'withCredentials' in value`,
  }),
  ...inPlaceOf('return this.#connection.withCredentials', source, ofConstructor, {
    // The attribute is always false.
    'constructor: withCredentials without effect on the attribute':
      'return this.#connection.withCredentials && false',
  }),
  ...inPlaceOf('const urlRecord = parseUrl(input)', source, ofUrl, {
    // url is the argument as it was given.
    'url: as given':
      "const urlRecord = Object.defineProperty(parseUrl(input), 'href', { value: input })",
  }),
  ...inPlaceOf(href, source, ofUrl, {
    // url lacks its fragment.
    'url: without its fragment': `${href}.replace(/#.*/, '')`,
    // url is put together from its parts, without what is empty.
    'url: from its parts':
      'const { protocol, host, pathname, search, hash } = this.#connection.url\n    return `${protocol}//${host}${pathname}${search}${hash}`',
  }),
  ...inPlaceOf(parsed, 'parse-url.ts', ofUrl, {
    // Brackets and quotes in the path are percent-encoded.
    'url: reserved characters encoded':
      "return new URL(url.replaceAll(/[[\\]'|]/g, encodeURIComponent), base)",
    // A port that Fetch blocks throws.
    'url: no blocked ports': `const parsed = new URL(url, base)
    if (parsed.port === '9') throw new TypeError()
    return parsed`,
  }),
  ...inPlaceOf(parsed, 'parse-url.ts', '^transport/tls/', {
    // An https URL throws.
    'url: no TLS': `const parsed = new URL(url, base)
    if (parsed.protocol === 'https:') throw new TypeError()
    return parsed`,
  }),
  ...inPlaceOf('return `${value}`', idl, '^interface/constructor/', {
    // A URL that cannot be converted is taken for the string that names its class.
    'constructor: what has no string has its class': `try {
    return \`\${value}\`
  } catch {
    return Object.prototype.toString.call(value)
  }`,
  }),
  ...inPlaceOf(parsed, 'parse-url.ts', '^interface/url/(path-abs|path-rel|same-scheme|empty-str)', {
    // Relative URLs are not resolved.
    'url: no base': 'return new URL(url)',
  }),
  ...inPlaceOf(reported, 'parse-url.ts', ofUrl, {
    // An invalid URL throws the SyntaxError of the language.
    'invalid URL: SyntaxError of the language': 'throw new SyntaxError(url)',
  }),
  ...inPlaceOf('#value: EventHandler = null', slot, ofHandlers, {
    // A handler that was never set is undefined.
    'handlers: undefined at first': '#value: EventHandler',
  }),
  ...inPlaceOf(call, slot, ofHandlers, {
    // A handler is called in a microtask.
    'handlers: later':
      'queueMicrotask(() => Reflect.apply(this.#value, this.#target, [event]))\n    const result = undefined',
  }),
  ...inPlaceOf('this.#value = isObject ? value : null', slot, ofHandlers, {
    // A handler that is no function throws.
    'handlers: what is no function throws': `if (!isObject) throw new TypeError('no function')
    this.#value = value`,
  }),
  ...inPlaceOf(`typeof value === 'object' || typeof value === 'function'`, slot, ofHandlers, {
    // An object that is not callable is not kept.
    'handlers: functions only': `typeof value === 'function'`,
  }),
  ...inPlaceOf(
    'EventTarget.prototype.addEventListener.call(this.#target, this.#type, this.#listener)',
    slot,
    ofHandlers,
    {
      // A handler that replaces another is added to it.
      'handlers: added each time':
        'EventTarget.prototype.addEventListener.call(this.#target, this.#type, (event) => this.#listener(event))',
    },
  ),
  ...inPlaceOf(
    'if (this.#readyState !== CLOSED) this.#fire(event)',
    'connection.ts',
    '^interface/handlers/',
    {
      // onmessage is called for messages of all types.
      'handlers: onmessage for all types': `if (this.#readyState === CLOSED) return
      this.#fire(event)
      if (event.type !== 'message') this.#target.onmessage?.(event)`,
    },
  ),
  ...inPlaceOf(`if (typeof this.#value !== 'function') return`, slot, '^interface/handlers/', {
    // Handlers see plain events only where the type is open or error.
    'handlers: open and error of the stream hidden':
      "if (typeof this.#value !== 'function' || (this.#type !== 'message' && 'data' in event)) return",
  }),
  ...inPlaceOf(
    'EventTarget.prototype.dispatchEvent.call(this.#target, event)',
    'connection.ts',
    '^interface/events/|^stream/message-event/',
    {
      // Events are dispatched elsewhere and handed to the listeners of the source.
      'events: at another target': `const stage = new EventTarget()
    stage.addEventListener(event.type, () => {
      const copy = new event.constructor(event.type, event)
      Object.defineProperty(copy, 'target', { value: stage })
      EventTarget.prototype.dispatchEvent.call(this.#target, copy)
    })
    stage.dispatchEvent(event)`,
    },
  ),
  ...['onopen', 'onmessage', 'onerror'].flatMap((name) => [
    ...inPlaceOf(`return this.#${name}.value`, source, ofTheObject, {
      // Of an object that is no source it is null.
      [`members: ${name} without a brand check`]: `return #${name} in this
      ? this.#${name}.value : null`,
    }),
    ...inPlaceOf(`this.#${name}.value = value`, source, ofTheObject, {
      // To set it at an object that is no source does nothing.
      [`members: ${name} set without a brand check`]: `if (#${name} in this)
      this.#${name}.value = value`,
    }),
  ]),
  ...['url', 'withCredentials'].flatMap((name) =>
    inPlaceOf('get onopen(): EventHandler {', source, ofTheObject, {
      [`members: ${name} can be set`]: `set ${name}(value) {}\n\n  get onopen(): EventHandler {`,
    }),
  ),
]
