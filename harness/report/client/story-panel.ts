/** The panel beside the matrix in which a cell's story opens: the page of the case, in a frame. */
export class StoryPanel {
  readonly #dialog: HTMLDialogElement

  constructor(dialog: HTMLDialogElement, onClose: () => void) {
    this.#dialog = dialog
    dialog.addEventListener('close', onClose)
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close()
    })
    // Keys pressed inside the frame stay there; its page says when Escape was among them.
    window.addEventListener('message', (event) => {
      if (event.source === this.#frame?.contentWindow && event.data === 'close-story')
        dialog.close()
    })
  }

  get isOpen(): boolean {
    return this.#dialog.open
  }

  open(page: string): void {
    // Replaced rather than navigated to, so that Back leaves the story and not its earlier page.
    const frame = document.createElement('iframe')
    frame.title = 'Story of a case'
    frame.src = page
    this.#frame?.replaceWith(frame)
    if (!this.#dialog.open) this.#dialog.showModal()
  }

  close(): void {
    this.#dialog.close()
  }

  get #frame(): HTMLIFrameElement | null {
    return this.#dialog.querySelector('iframe')
  }
}
