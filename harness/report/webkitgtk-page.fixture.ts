import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver'
import { openDisplay } from '../hosts/webkit/display.ts'
import { startWebKitDriver } from '../hosts/webkit/open-webkitgtk.ts'
import type { EnginePage } from './engine-page.fixture.ts'

/** A page of WebKitGTK's MiniBrowser, which takes WebDriver only. */
export async function openWebKitGtkPage(executablePath: string): Promise<EnginePage> {
  const display = await openDisplay()
  const driver = await startWebKitDriver(display.env)
  const close = async () => {
    await driver.end()
    await display.close()
  }
  try {
    const session = await startSession(driver.url, executablePath)
    return { ...pageOf(session), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startSession(server: string, binary: string): Promise<WebDriver> {
  const capabilities = new Capabilities()
    .set('browserName', 'MiniBrowser')
    .set('webkitgtk:browserOptions', { binary, args: ['--automation'] })
  return await new Builder().usingServer(server).withCapabilities(capabilities).build()
}

function pageOf(session: WebDriver): Omit<EnginePage, 'close'> {
  const read = (expression: string) =>
    session.executeAsyncScript(
      'const done = arguments[arguments.length - 1];' +
        `Promise.resolve(${expression}).then(done, (error) => done(String(error)))`,
    )
  return {
    open: (url) => session.get(url),
    read,
    async readFrame(expression) {
      const [frame] = await session.findElements(By.css('iframe'))
      if (!frame) return undefined
      await session.switchTo().frame(frame)
      try {
        return await read(expression)
      } finally {
        await session.switchTo().defaultContent()
      }
    },
    async press(...keys) {
      for (const key of keys) await session.actions().sendKeys(seleniumKey(key)).perform()
    },
  }
}

/** Playwright's name of a key in the terms of WebDriver: ArrowDown is ARROW_DOWN. */
function seleniumKey(key: string): string {
  const name = key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()
  const value: unknown = /^[A-Z]\w+$/.test(key) ? Key[name as keyof typeof Key] : key
  if (typeof value !== 'string') throw new Error(`WebDriver has no key ${key}.`)
  return value
}
