import { once } from 'node:events'
import { startTied } from '../child-process.ts'
import { firstExecutable } from '../executable.ts'
import { isListening } from '../webdriver/driver-server.ts'

/** A screen for browsers that have no headless mode. */
export interface Display {
  /** The environment in which a program shows its windows there. */
  readonly env: NodeJS.ProcessEnv
  /** Settles with the reason once it is gone. */
  readonly gone: Promise<string>
  /** Whether it takes connections; its windows may notice that it is gone before its process has ended. */
  isAlive(): Promise<boolean>
  close(): Promise<void>
}

/** Whether a display can be opened: a virtual one, or the one that somebody sits at. */
export function hasDisplay(): boolean {
  return firstExecutable(['Xvfb']) !== undefined || isSeated()
}

/**
 * Opens a virtual display; if there is no Xvfb, takes the one of the environment, on which windows then come and go.
 *
 * @throws if there is neither.
 */
export async function openDisplay(): Promise<Display> {
  const xvfb = firstExecutable(['Xvfb'])
  if (xvfb === undefined) {
    if (!isSeated()) {
      throw new Error(
        'There is no display and no Xvfb to make one: install the package xvfb, or set DISPLAY.',
      )
    }
    return {
      env: process.env,
      gone: new Promise(() => undefined),
      isAlive: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    }
  }

  const server = startTied(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    process.env,
  )
  // It writes its number once it takes connections.
  const number = await Promise.race([
    once(server.pipe, 'data').then(([data]) => String(data).trim()),
    server.ended.then((reason) => Promise.reject(new Error(reason))),
  ])
  const { WAYLAND_DISPLAY: _, ...env } = process.env
  const socket = { path: `/tmp/.X11-unix/X${number}` }
  // If it may not make that socket, it has only an abstract one.
  const hasSocket = await isListening(socket)
  return {
    env: { ...env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11' },
    gone: server.ended,
    isAlive: () => (hasSocket ? isListening(socket) : Promise.resolve(true)),
    close: () => server.end(),
  }
}

function isSeated(): boolean {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}
