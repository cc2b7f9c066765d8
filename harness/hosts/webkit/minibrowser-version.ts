import { programVersion } from '../program-version.ts'
import { openDisplay } from './display.ts'

/** `WebKitGTK 2.50.6`; even for that, MiniBrowser wants a display. */
export async function miniBrowserVersion(executablePath: string): Promise<string> {
  const display = await openDisplay()
  try {
    return await programVersion(executablePath, ['--version'], display.env)
  } finally {
    await display.close()
  }
}
