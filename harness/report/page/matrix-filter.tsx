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
  const implementations = [
    ...new Set(run.results.targets.map((target) => target.implementation.name)),
  ]
  return (
    <form class="filter needs-script" role="search" aria-label="Filter the matrix" id="filter">
      <label class="grow">
        <span>
          Cases <kbd>/</kbd>
        </span>
        <input type="search" name="text" placeholder="sentence, id or requirement" />
      </label>
      <label>
        <span>Chapter</span>
        <select name="chapter">
          <option value="">all</option>
          {run.chapters.map(({ name }) => (
            <option value={name}>{chapterTitle(name)}</option>
          ))}
        </select>
      </label>
      <label>
        <span>Level</span>
        <select name="level">
          <option value="">all</option>
          {Level.options.map((level) => (
            <option value={level}>{level}</option>
          ))}
        </select>
      </label>
      <label>
        <span>Some verdict is</span>
        <select name="show">
          <option value="">anything</option>
          <option value="bad">bad</option>
          <option value="unexpected">unexpected</option>
          <option value="known">a known failure</option>
          <option value="tolerated">a warning</option>
          {cellVerdicts.map((verdict) => (
            <option value={verdict}>{verdict}</option>
          ))}
        </select>
      </label>
      <label>
        <span>Agreement</span>
        <select name="agreement">
          <option value="">any</option>
          <option value="engines-differ">engines differ</option>
          <option value="engines-agree">all engines agree</option>
          {implementations.map((name) => (
            <option value={`only ${name}`}>only {name} is wrong</option>
          ))}
        </select>
      </label>
      <label>
        <span>Targets</span>
        <input type="search" name="target" placeholder="part of a name" size={14} />
      </label>
      <div class="actions">
        <output aria-live="polite" />
        <button type="reset">Clear</button>
        <button type="button" name="fold">
          Open all
        </button>
      </div>
    </form>
  )
}
