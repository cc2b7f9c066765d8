/** @jsxRuntime automatic @jsxImportSource preact */
import { Level } from '../../case.ts'
import { cellVerdicts } from '../model/mark.ts'
import type { Run } from '../model/run.ts'
import { chapterTitle } from './chapter-title.ts'

/**
 * The controls over the matrix. Their names are the parameters in the address; without script they are
 * hidden, for nothing would happen.
 */
export function MatrixFilter({ run }: { run: Run }) {
  const implementations = new Set(
    run.results.targets.map(({ implementation }) => implementation.name),
  )
  const chapters = run.chapters.map(({ name }): Option => [name, chapterTitle(name)])
  const verdicts: Option[] = [
    ['', 'anything'],
    ['bad', 'bad'],
    ['unexpected', 'unexpected'],
    ['known', 'a known failure'],
    ['tolerated', 'a warning'],
    ...(run.results.set === undefined ? [] : [['unscored', 'not scored'] satisfies Option]),
    ...cellVerdicts.map(sameText),
  ]
  const agreements: Option[] = [
    ['', 'any'],
    ['engines-differ', 'engines differ'],
    ['engines-agree', 'all engines agree'],
    ...[...implementations].map((name): Option => [`only ${name}`, `only ${name} is wrong`]),
  ]
  return (
    <form class="filter needs-script" role="search" aria-label="Filter the matrix" id="filter">
      <label class="grow">
        <span>
          Cases <kbd>/</kbd>
        </span>
        <input type="search" name="text" placeholder="sentence, id or requirement" />
      </label>
      <Select title="Chapter" name="chapter" options={[['', 'all'], ...chapters]} />
      <Select title="Level" name="level" options={[['', 'all'], ...Level.options.map(sameText)]} />
      <Select title="Some verdict is" name="show" options={verdicts} />
      <Select title="Agreement" name="agreement" options={agreements} />
      <label>
        Targets
        <input type="search" name="target" placeholder="part of a name" size={14} />
      </label>
      <div class="actions">
        <output aria-live="polite" />
        <button type="reset">Clear</button>
        <button type="button" name="fold">
          Open all
        </button>
        <button type="button" name="hosts">
          Unfold hosts
        </button>
      </div>
    </form>
  )
}

type Option = [value: string, text: string]

function sameText(value: string): Option {
  return [value, value]
}

function Select({ title, name, options }: { title: string; name: string; options: Option[] }) {
  return (
    <label>
      {title}
      <select name={name}>
        {options.map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </label>
  )
}
