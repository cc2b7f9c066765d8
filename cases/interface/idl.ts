import type { Cases } from '../../harness/case.ts'

/*
 * What the published interface shows by the rules of Web IDL. harness/corpus/published-interface.test.ts names what is
 * missing when the standard publishes another one.
 */
export default [
  {
    id: 'interface/idl/interface-object',
    title: 'The interface object is a function that inherits from EventTarget.',
    requirements: ['IDL-04'],
    server: [],
    client: [{ describe: 'interface' }],
    expect: { reads: [{ type: 'function', prototype: 'EventTarget' }] },
  },
  {
    id: 'interface/idl/name',
    title: 'The name of the interface object is EventSource.',
    requirements: ['IDL-21'],
    server: [],
    client: [{ inspect: 'name', from: 'interface' }],
    expect: {
      reads: [
        {
          property: 'name',
          value: 'EventSource',
          own: true,
          enumerable: false,
          writable: false,
          configurable: true,
        },
      ],
    },
  },
  {
    id: 'interface/idl/length',
    title: 'The length of the interface object is 1, the number of required arguments.',
    requirements: ['IDL-06'],
    server: [],
    client: [{ inspect: 'length', from: 'interface' }],
    expect: {
      reads: [
        {
          property: 'length',
          value: 1,
          own: true,
          enumerable: false,
          writable: false,
          configurable: true,
        },
      ],
    },
  },
  {
    id: 'interface/idl/prototype-of-the-interface-object',
    title: 'The prototype property of the interface object can be neither written nor configured.',
    requirements: ['IDL-21'],
    server: [],
    client: [{ inspect: 'prototype', from: 'interface' }],
    expect: {
      reads: [
        {
          property: 'prototype',
          value: 'the interface prototype object',
          own: true,
          enumerable: false,
          writable: false,
          configurable: false,
        },
      ],
    },
  },
  {
    id: 'interface/idl/prototype-object',
    title: 'The interface prototype object inherits from that of EventTarget.',
    requirements: ['IDL-04', 'IDL-21'],
    server: [],
    client: [{ describe: 'prototype' }],
    expect: {
      reads: [
        { type: 'object', classString: '[object EventSource]', prototype: 'EventTarget.prototype' },
      ],
    },
  },
  {
    id: 'interface/idl/constructor-property',
    title: 'The constructor property of the prototype is the interface object, not enumerable.',
    requirements: ['IDL-21'],
    server: [],
    client: [{ inspect: 'constructor', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'constructor',
          value: 'the interface object',
          own: true,
          enumerable: false,
          writable: true,
          configurable: true,
        },
      ],
    },
  },
  {
    id: 'interface/idl/class-string',
    title:
      'The class string of the prototype is EventSource, a property that cannot be written or enumerated.',
    requirements: ['IDL-21'],
    server: [],
    client: [{ inspect: '@@toStringTag', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: '@@toStringTag',
          value: 'EventSource',
          own: true,
          enumerable: false,
          writable: false,
          configurable: true,
        },
      ],
    },
  },
  {
    id: 'interface/idl/object',
    title: 'A source inherits from the interface prototype object and is to script an EventSource.',
    requirements: ['IDL-04', 'IDL-21', 'CON-36'],
    server: [{ noResponse: 'hold' }],
    client: [{ construct: {} }, { describe: 'instance' }, { close: true }],
    expect: {
      reads: [
        {
          type: 'object',
          classString: '[object EventSource]',
          prototype: 'the interface prototype object',
        },
      ],
    },
  },
  {
    id: 'interface/idl/attribute-url',
    title:
      'url is an enumerable, configurable accessor of the prototype, with a getter and no setter.',
    requirements: ['IDL-12', 'IDL-21'],
    server: [],
    client: [{ inspect: 'url', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'url',
          own: true,
          enumerable: true,
          configurable: true,
          get: 'get url',
          getLength: 0,
          set: null,
        },
      ],
    },
  },
  {
    id: 'interface/idl/getter-of-url',
    title:
      'The getter of url returns its value for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-12', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { getter: 'url' },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', returned: '{page}{run}/stream', type: 'string' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
      ],
    },
  },
  {
    id: 'interface/idl/read-only-url',
    title:
      'An assignment to url does not succeed, which strict code throws for, and changes nothing.',
    requirements: ['IDL-12'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { assign: 'url', to: '{page}{run}/other' },
      { read: ['url'] },
      { close: true },
    ],
    expect: { reads: [{ assigned: false }, { url: '{page}{run}/stream' }] },
  },
  {
    id: 'interface/idl/attribute-with-credentials',
    title:
      'withCredentials is an enumerable, configurable accessor of the prototype, with a getter and no setter.',
    requirements: ['IDL-13', 'IDL-21'],
    server: [],
    client: [{ inspect: 'withCredentials', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'withCredentials',
          own: true,
          enumerable: true,
          configurable: true,
          get: 'get withCredentials',
          getLength: 0,
          set: null,
        },
      ],
    },
  },
  {
    id: 'interface/idl/getter-of-with-credentials',
    title:
      'The getter of withCredentials returns its value for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-13', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { getter: 'withCredentials' },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', returned: false, type: 'boolean' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
      ],
    },
  },
  {
    id: 'interface/idl/read-only-with-credentials',
    title:
      'An assignment to withCredentials does not succeed, which strict code throws for, and changes nothing.',
    requirements: ['IDL-13'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { assign: 'withCredentials', to: true },
      { read: ['withCredentials'] },
      { close: true },
    ],
    expect: { reads: [{ assigned: false }, { withCredentials: false }] },
  },
  {
    id: 'interface/idl/constant-connecting-on-the-interface',
    title: 'CONNECTING of the interface object is 0: enumerable, not writable, not configurable.',
    requirements: ['IDL-15'],
    server: [],
    client: [{ inspect: 'CONNECTING', from: 'interface' }],
    expect: {
      reads: [
        {
          property: 'CONNECTING',
          own: true,
          value: 0,
          enumerable: true,
          writable: false,
          configurable: false,
        },
      ],
    },
  },
  {
    id: 'interface/idl/constant-connecting-on-the-prototype',
    title:
      'CONNECTING of the interface prototype object is 0: enumerable, not writable, not configurable.',
    requirements: ['IDL-15'],
    server: [],
    client: [{ inspect: 'CONNECTING', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'CONNECTING',
          own: true,
          value: 0,
          enumerable: true,
          writable: false,
          configurable: false,
        },
      ],
    },
  },
  {
    id: 'interface/idl/constant-open-on-the-interface',
    title: 'OPEN of the interface object is 1: enumerable, not writable, not configurable.',
    requirements: ['IDL-16'],
    server: [],
    client: [{ inspect: 'OPEN', from: 'interface' }],
    expect: {
      reads: [
        {
          property: 'OPEN',
          own: true,
          value: 1,
          enumerable: true,
          writable: false,
          configurable: false,
        },
      ],
    },
  },
  {
    id: 'interface/idl/constant-open-on-the-prototype',
    title:
      'OPEN of the interface prototype object is 1: enumerable, not writable, not configurable.',
    requirements: ['IDL-16'],
    server: [],
    client: [{ inspect: 'OPEN', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'OPEN',
          own: true,
          value: 1,
          enumerable: true,
          writable: false,
          configurable: false,
        },
      ],
    },
  },
  {
    id: 'interface/idl/constant-closed-on-the-interface',
    title: 'CLOSED of the interface object is 2: enumerable, not writable, not configurable.',
    requirements: ['IDL-17'],
    server: [],
    client: [{ inspect: 'CLOSED', from: 'interface' }],
    expect: {
      reads: [
        {
          property: 'CLOSED',
          own: true,
          value: 2,
          enumerable: true,
          writable: false,
          configurable: false,
        },
      ],
    },
  },
  {
    id: 'interface/idl/constant-closed-on-the-prototype',
    title:
      'CLOSED of the interface prototype object is 2: enumerable, not writable, not configurable.',
    requirements: ['IDL-17'],
    server: [],
    client: [{ inspect: 'CLOSED', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'CLOSED',
          own: true,
          value: 2,
          enumerable: true,
          writable: false,
          configurable: false,
        },
      ],
    },
  },
  {
    id: 'interface/idl/attribute-ready-state',
    title:
      'readyState is an enumerable, configurable accessor of the prototype, with a getter and no setter.',
    requirements: ['IDL-14', 'IDL-21'],
    server: [],
    client: [{ inspect: 'readyState', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'readyState',
          own: true,
          enumerable: true,
          configurable: true,
          get: 'get readyState',
          getLength: 0,
          set: null,
        },
      ],
    },
  },
  {
    id: 'interface/idl/getter-of-ready-state',
    title:
      'The getter of readyState returns its value for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-14', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { getter: 'readyState' },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', returned: 0, type: 'number' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
      ],
    },
  },
  {
    id: 'interface/idl/read-only-ready-state',
    title:
      'An assignment to readyState does not succeed, which strict code throws for, and changes nothing.',
    requirements: ['IDL-14'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { assign: 'readyState', to: 2 },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: { reads: [{ assigned: false }, { readyState: 0 }] },
  },
  {
    id: 'interface/idl/attribute-onopen',
    title:
      'onopen is an enumerable, configurable accessor of the prototype, with a getter and a setter.',
    requirements: ['IDL-18', 'IDL-21'],
    server: [],
    client: [{ inspect: 'onopen', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'onopen',
          own: true,
          enumerable: true,
          configurable: true,
          get: 'get onopen',
          getLength: 0,
          set: 'set onopen',
          setLength: 1,
        },
      ],
    },
  },
  {
    id: 'interface/idl/getter-of-onopen',
    title:
      'The getter of onopen returns its value for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-18', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { getter: 'onopen' },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', returned: null, type: 'object' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
      ],
    },
  },
  {
    id: 'interface/idl/setter-of-onopen',
    title:
      'The setter of onopen takes a function for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-18', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { setter: 'onopen', to: { special: 'function' } },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { call: { getter: 'onopen' }, receivers: ['the source'] },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', type: 'undefined' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
        { receiver: 'the source', type: 'function' },
      ],
    },
  },
  {
    id: 'interface/idl/attribute-onmessage',
    title:
      'onmessage is an enumerable, configurable accessor of the prototype, with a getter and a setter.',
    requirements: ['IDL-18', 'IDL-21'],
    server: [],
    client: [{ inspect: 'onmessage', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'onmessage',
          own: true,
          enumerable: true,
          configurable: true,
          get: 'get onmessage',
          getLength: 0,
          set: 'set onmessage',
          setLength: 1,
        },
      ],
    },
  },
  {
    id: 'interface/idl/getter-of-onmessage',
    title:
      'The getter of onmessage returns its value for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-18', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { getter: 'onmessage' },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', returned: null, type: 'object' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
      ],
    },
  },
  {
    id: 'interface/idl/setter-of-onmessage',
    title:
      'The setter of onmessage takes a function for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-18', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { setter: 'onmessage', to: { special: 'function' } },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { call: { getter: 'onmessage' }, receivers: ['the source'] },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', type: 'undefined' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
        { receiver: 'the source', type: 'function' },
      ],
    },
  },
  {
    id: 'interface/idl/attribute-onerror',
    title:
      'onerror is an enumerable, configurable accessor of the prototype, with a getter and a setter.',
    requirements: ['IDL-18', 'IDL-21'],
    server: [],
    client: [{ inspect: 'onerror', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'onerror',
          own: true,
          enumerable: true,
          configurable: true,
          get: 'get onerror',
          getLength: 0,
          set: 'set onerror',
          setLength: 1,
        },
      ],
    },
  },
  {
    id: 'interface/idl/getter-of-onerror',
    title:
      'The getter of onerror returns its value for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-18', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { getter: 'onerror' },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', returned: null, type: 'object' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
      ],
    },
  },
  {
    id: 'interface/idl/setter-of-onerror',
    title:
      'The setter of onerror takes a function for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-18', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { setter: 'onerror', to: { special: 'function' } },
        receivers: [
          'the source',
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
        ],
      },
      { call: { getter: 'onerror' }, receivers: ['the source'] },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', type: 'undefined' },
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
        { receiver: 'the source', type: 'function' },
      ],
    },
  },
  {
    id: 'interface/idl/operation-close',
    title: 'close is an enumerable, writable, configurable function of the prototype, of length 0.',
    requirements: ['IDL-20', 'IDL-21'],
    server: [],
    client: [{ inspect: 'close', from: 'prototype' }],
    expect: {
      reads: [
        {
          property: 'close',
          own: true,
          enumerable: true,
          writable: true,
          configurable: true,
          value: 'function',
          name: 'close',
          length: 0,
        },
      ],
    },
  },
  {
    id: 'interface/idl/receivers-of-close',
    title: 'close() returns undefined for a source, and throws a TypeError for any other receiver.',
    requirements: ['IDL-20', 'IDL-22'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      {
        call: { method: 'close' },
        receivers: [
          'the prototype',
          'an object that inherits from the source',
          'an EventTarget',
          'a plain object',
          'undefined',
          'the source',
        ],
      },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the prototype', throws: 'TypeError' },
        { receiver: 'an object that inherits from the source', throws: 'TypeError' },
        { receiver: 'an EventTarget', throws: 'TypeError' },
        { receiver: 'a plain object', throws: 'TypeError' },
        { receiver: 'undefined', throws: 'TypeError' },
        { receiver: 'the source', type: 'undefined' },
      ],
    },
  },
  {
    id: 'interface/idl/nothing-on-the-object-itself',
    title: 'A source has no member of the interface as a property of its own.',
    requirements: ['IDL-12', 'IDL-13', 'IDL-14', 'IDL-18'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { inspect: 'url', from: 'instance' },
      { inspect: 'withCredentials', from: 'instance' },
      { inspect: 'CONNECTING', from: 'instance' },
      { inspect: 'OPEN', from: 'instance' },
      { inspect: 'CLOSED', from: 'instance' },
      { inspect: 'readyState', from: 'instance' },
      { inspect: 'onopen', from: 'instance' },
      { inspect: 'onmessage', from: 'instance' },
      { inspect: 'onerror', from: 'instance' },
      { inspect: 'close', from: 'instance' },
      { close: true },
    ],
    expect: {
      reads: [
        { property: 'url', own: false },
        { property: 'withCredentials', own: false },
        { property: 'CONNECTING', own: false },
        { property: 'OPEN', own: false },
        { property: 'CLOSED', own: false },
        { property: 'readyState', own: false },
        { property: 'onopen', own: false },
        { property: 'onmessage', own: false },
        { property: 'onerror', own: false },
        { property: 'close', own: false },
      ],
    },
  },
  {
    id: 'interface/idl/global-property',
    title:
      'EventSource is a property of the global object: writable, configurable, not enumerable.',
    requirements: ['IDL-01', 'IDL-02'],
    requires: ['own-interface'],
    server: [],
    client: [{ inspect: 'EventSource', from: 'global' }],
    expect: {
      reads: [
        {
          property: 'EventSource',
          own: true,
          value: 'the interface object',
          enumerable: false,
          writable: true,
          configurable: true,
        },
      ],
    },
  },
  {
    id: 'interface/idl/not-in-worklets',
    title: 'EventSource is no property of the global object of a worklet.',
    requirements: ['IDL-03'],
    requires: ['own-interface', 'document'],
    server: [],
    client: [{ inspectWorklet: ['AudioWorkletProcessor', 'EventSource'] }],
    expect: { reads: [{ AudioWorkletProcessor: 'function', EventSource: 'undefined' }] },
  },
  {
    id: 'interface/idl/member-put-on-the-prototype',
    title: 'A member that script puts on the interface prototype object is seen on an object.',
    requirements: ['IDL-04', 'CON-36'],
    dependsOn: ['interface/idl/object'],
    server: [{ noResponse: 'hold' }],
    client: [{ construct: {} }, { extendPrototype: 'ofThePage' }, { close: true }],
    expect: { reads: [{ ofThePage: 1 }] },
  },
] satisfies Cases
