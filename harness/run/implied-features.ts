import { type Case, clientWords, type Feature, placeholders, type Word, wordOf } from '../case.ts'

/** The features that a case asks for by the words and placeholders it uses. */
export function featuresImplied({ client = [], server }: Case): Feature[] {
  const words = new Set(client.map(wordOf))
  const text = JSON.stringify([client, server])
  return [
    ...Object.values<Word>(clientWords).filter((word) => words.has(word)),
    ...Object.entries(placeholders)
      .filter(([name]) => text.includes(`{${name}}`))
      .map(([, placeholder]) => placeholder),
  ].flatMap(({ needs = [] }) => needs)
}
