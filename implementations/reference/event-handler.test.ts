import { expect, test } from '@playwright/test'
import { EventHandlerSlot } from './event-handler.ts'

function slotOn(target: EventTarget): EventHandlerSlot {
  return new EventHandlerSlot(target, 'message')
}

/** A target with a slot, and what was called on it, in order. */
function recording() {
  const target = new EventTarget()
  const slot = slotOn(target)
  const log: string[] = []
  const handler = (name: string) => () => {
    log.push(name)
  }
  const listen = (name: string) => {
    target.addEventListener('message', handler(name))
  }
  const fire = () => target.dispatchEvent(new Event('message'))
  return { slot, log, handler, listen, fire }
}

test('a handler keeps its place when it is replaced', () => {
  const { slot, log, handler, listen, fire } = recording()
  listen('before')
  slot.value = handler('first')
  listen('after')
  slot.value = handler('second')
  fire()
  expect(log).toEqual(['before', 'second', 'after'])
})

test('null gives the place up, and the next handler goes to the end', () => {
  const { slot, log, handler, listen, fire } = recording()
  slot.value = handler('first')
  listen('listener')
  slot.value = null
  fire()
  slot.value = handler('second')
  fire()
  expect(log).toEqual(['listener', 'listener', 'second'])
})

test('what is no object becomes null', () => {
  const slot = slotOn(new EventTarget())
  expect(slot.value).toBeNull()
  for (const value of [1, 'x', true, undefined, Symbol('x')]) {
    slot.value = () => {}
    Reflect.set(slot, 'value', value)
    expect(slot.value).toBeNull()
  }
})

test('an object that cannot be called is kept and does nothing', () => {
  const { slot, log, listen, fire } = recording()
  const value = { handleEvent: () => log.push('handleEvent') }
  Reflect.set(slot, 'value', value)
  listen('listener')
  fire()
  expect(slot.value).toBe(value)
  expect(log).toEqual(['listener'])
})

test('a handler is called on its target, with the event alone', () => {
  const target = new EventTarget()
  const calls: unknown[][] = []
  slotOn(target).value = function handler(this: EventTarget, ...args: [Event]) {
    calls.push([this, ...args])
  }
  const event = new Event('message')
  target.dispatchEvent(event)
  expect(calls).toHaveLength(1)
  expect(calls[0]?.[0]).toBe(target)
  expect(calls[0]?.slice(1)).toEqual([event])
})

test('a handler that returns false cancels the event, and any other value does not', () => {
  const target = new EventTarget()
  const slot = slotOn(target)
  const isCanceledBy = (value: unknown) => {
    slot.value = () => value
    return !target.dispatchEvent(new Event('message', { cancelable: true }))
  }
  expect([false, true, 0, null, undefined].map(isCanceledBy)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})
