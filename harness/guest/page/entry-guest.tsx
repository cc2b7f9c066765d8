/** @jsxRuntime automatic @jsxImportSource preact */
/** The script of the page by which a browser joins. */
import { render } from 'preact'
import type { PageSetup } from '../messages.ts'
import { GuestApp } from './guest-app.tsx'

const main = document.querySelector<HTMLElement>('#guest')
if (main) {
  document.documentElement.classList.add('has-script')
  const setup = JSON.parse(main.dataset['setup'] ?? '{}') as PageSetup
  main.replaceChildren()
  render(<GuestApp setup={setup} />, main)
}
