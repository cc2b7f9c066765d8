/**
 * Keeps the device awake while the page is in front. Browsers have this in secure contexts only; elsewhere somebody
 * has to touch the screen, or the run waits.
 */
export function stayAwake(): void {
  const ask = (): void => {
    const { wakeLock } = navigator as Partial<Navigator>
    if (document.visibilityState === 'visible') wakeLock?.request('screen').catch(() => undefined)
  }
  // A lock is given up when the page is hidden.
  document.addEventListener('visibilitychange', ask)
  ask()
}
