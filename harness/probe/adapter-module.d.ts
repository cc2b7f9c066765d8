/** The adapter under test; the bundler puts its file in this place. */
declare module 'adapter' {
  const adapter: Record<string, unknown>
  export = adapter
}
