/** The DOM libraries in whose windows unit tests are run, and how each opens a window for one script. */
export const domLibraries = {
  jsdom: `
    import jsdom from LIBRARY
    const { JSDOM, VirtualConsole } = jsdom
    const { window } = new JSDOM('<!doctype html>', {
      url: pageUrl,
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      // What it cannot do it says on a console that nobody reads.
      virtualConsole: new VirtualConsole(),
    })`,
  'happy-dom': `
    import { Window } from LIBRARY
    const window = new Window({
      url: pageUrl,
      settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
    })`,
} as const

/** The name of a DOM library, which is that of its package and of its host. */
export type DomLibrary = keyof typeof domLibraries

/**
 * The program, for a Node, that opens a window and runs `probe.js` in it: control origin, probe id and the window's URL
 * are its arguments.
 *
 * @param module the URL of the library's main module
 */
export function windowProgram(library: DomLibrary, module: string): string {
  return `
    import { readFileSync } from 'node:fs'
    const [control, probe, pageUrl] = process.argv.slice(2)
    ${domLibraries[library].replace('LIBRARY', JSON.stringify(module))}
    window.windowProcess = {
      control,
      probe,
      fetch,
      onUnhandled(report) {
        process.on('uncaughtException', report)
        process.on('unhandledRejection', report)
      },
      exit: (status) => process.exit(status),
    }
    window.eval(readFileSync(new URL('probe.js', import.meta.url), 'utf8'))
  `
}
