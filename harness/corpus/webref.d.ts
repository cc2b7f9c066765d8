/** What is used of @webref/idl, whose definitions are syntax trees of webidl2. */
declare module '@webref/idl' {
  export type Member =
    | { type: 'constructor'; arguments: { optional: boolean }[] }
    | { type: 'attribute'; name: string; readonly: boolean }
    | { type: 'const'; name: string; value: { value: string } }
    | { type: 'operation'; name: string; arguments: { optional: boolean }[] }
  interface Definition {
    name?: string
    target?: string
    inheritance: string | null
    members: Member[]
    extAttrs: { name: string; rhs: { value: { value: string }[] } }[]
  }
  export function listAll(): Promise<Record<string, { parse(): Promise<Definition[]> }>>
}
