import path from 'node:path'
import { firstExecutable } from '../executable.ts'

/** Where distributions put programs that are not for PATH. */
const folders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/libexec',
  '/usr/lib',
]

/** The flavours of WebKitGTK differ in GTK and libsoup; WebKitWebDriver goes with any. */
const flavours = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']

/** WebKitGTK's own small browser. */
export function findMiniBrowser(): string | undefined {
  return firstExecutable(
    flavours.flatMap((flavour) =>
      folders.map((folder) => path.join(folder, flavour, 'MiniBrowser')),
    ),
  )
}

/** The program through which it is automated. */
export function miniBrowserDriver(): string | undefined {
  return firstExecutable(['WebKitWebDriver'])
}
