/** What is used of @webref/idl, whose definitions are syntax trees of webidl2. */
declare module '@webref/idl' {
  export function listAll(): Promise<Record<string, { parse(): Promise<unknown[]> } | undefined>>
}
