/** The script of a case's page: opens the run that the address names, copies, and gives Escape to the panel. */
document.documentElement.classList.add('has-script')

function openNamed(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!named) return
  // Whoever followed a cell wants the sentence of the case and this run on one screen.
  if (named instanceof HTMLDetailsElement) {
    named.open = true
    document.getElementById('statements')?.after(named)
  }
  // The browser scrolls to what the address names once the page is loaded; this is to come after it.
  const top = () => setTimeout(() => scrollTo(0, 0))
  if (document.readyState === 'complete') top()
  else window.addEventListener('load', top, { once: true })
}
window.addEventListener('hashchange', openNamed)
openNamed()

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button.copy') : null
  const text = button?.parentElement?.querySelector('pre')?.textContent
  if (!button || text === null || text === undefined) return
  navigator.clipboard.writeText(text).then(
    () => (button.textContent = 'Copied'),
    () => (button.textContent = 'Select and copy it by hand'),
  )
})

if (window.parent !== window) {
  document.documentElement.classList.add('framed')
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') window.parent.postMessage('close-story', '*')
  })
}
