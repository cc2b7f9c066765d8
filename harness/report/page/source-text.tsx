/** @jsxRuntime automatic @jsxImportSource preact */
/** Text to copy: a command, a file. The button appears only where script runs. */
export function SourceText({ label, text }: { label: string; text: string }) {
  return (
    <div class="source">
      <pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
      <button type="button" class="copy needs-script">
        Copy
      </button>
    </div>
  )
}
