/** What is used of @webref/idl, whose definitions are syntax trees of webidl2. */
declare module '@webref/idl' {
  interface Interface {
    name: string
    target?: string
    inheritance: string | null
    members: Member[]
    extAttrs: { name: string; rhs: { value: { value: string }[] } }[]
  }
  type Type = { idlType: string }
  type Arguments = { optional: boolean }[]
  export type Member =
    | { type: 'constructor'; arguments: Arguments }
    | { type: 'attribute'; name: string; idlType: Type; readonly: boolean; special: string }
    | { type: 'const'; name: string; value: { value: string } }
    | { type: 'operation'; name: string; idlType: Type; special: string; arguments: Arguments }
  export function listAll(): Promise<Record<string, { parse(): Promise<Interface[]> } | undefined>>
}
