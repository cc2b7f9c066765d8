/**
 * File names for ids from outside: only letters, digits, `@`, `.`, `_` and `-`, never hidden, and distinct
 * however alike the ids are.
 */
export function fileNames(ids: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  // Compared in lower case, for some file systems do not tell cases apart.
  const taken = new Set<string>()
  for (const id of ids) {
    const plain =
      id
        .replaceAll(/[^\w@.-]+/g, '-')
        .replace(/^\.+/, '-')
        .slice(0, 100) || '-'
    let name = plain
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}-${count}`
    taken.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}
