/** What is used of @webref/idl, whose definitions are syntax trees of webidl2. */
declare module '@webref/idl' {
  interface Definition {
    name?: string
    target?: string
  }
  export function listAll(): Promise<Record<string, { parse(): Promise<Definition[]> } | undefined>>
}
