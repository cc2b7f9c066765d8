/** @jsxRuntime automatic @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Abilities, FrameOrder, GuestView, Joining, PageSetup } from '../messages.ts'
import { askBrowser } from './abilities.ts'
import { JoinForm } from './join-form.tsx'
import { keepPulse, type Link } from './pulse.ts'
import { RunView } from './run-view.tsx'
import { stayAwake } from './wake-lock.ts'

/** The page: asks the browser, lets somebody name it, and shows its run. */
export function GuestApp({ setup }: { setup: PageSetup }) {
  const [guest, setGuest] = useState(guestInAddress)
  if (guest !== null) return <Joined guest={guest} setup={setup} forget={() => setGuest(null)} />
  return (
    <Visitor
      setup={setup}
      joined={(id) => {
        // In the address it survives a reload, and a browser that breaks down.
        history.replaceState(null, '', `#${id}`)
        setGuest(id)
      }}
    />
  )
}

function guestInAddress(): string | null {
  return /^#(\w+)$/.exec(location.hash)?.[1] ?? null
}

function Visitor({ setup, joined }: { setup: PageSetup; joined: (id: string) => void }) {
  const [abilities, setAbilities] = useState<Abilities>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    askBrowser(setup.origins).then(setAbilities, (error: unknown) => setProblem(String(error)))
  }, [])
  const join = async (joining: Joining): Promise<void> => {
    const response = await fetch('join', { method: 'POST', body: JSON.stringify(joining) })
    if (response.status === 503)
      return setProblem(
        'As many browsers as may be are here already. Let one leave, then try again.',
      )
    if (response.status !== 201) return setProblem(await response.text())
    joined(((await response.json()) as { guest: string }).guest)
  }
  return (
    <JoinForm
      setup={setup}
      abilities={abilities}
      problem={problem}
      join={(joining) => void join(joining).catch((error: unknown) => setProblem(String(error)))}
    />
  )
}

function Joined(props: { guest: string; setup: PageSetup; forget: () => void }) {
  const { guest, setup, forget } = props
  const [view, setView] = useState<GuestView>()
  const [frame, setFrame] = useState<FrameOrder | null>(null)
  const [link, setLink] = useState<Link>('good')
  useEffect(() => {
    keepPulse(`guest/${guest}`, {
      answer(told) {
        setFrame((shown) => (shown?.id === told.frame?.id ? shown : told.frame))
        if (told.view) setView(told.view)
      },
      link(state) {
        if (state === 'unknown guest') {
          history.replaceState(null, '', location.pathname)
          forget()
        } else setLink(state)
      },
    })
  }, [guest])
  useEffect(stayAwake, [])
  useEffect(() => {
    if (!view) return
    const done = view.realms.reduce((sum, realm) => sum + realm.done, 0)
    const total = view.realms.reduce((sum, realm) => sum + realm.total, 0)
    document.title = `${Math.floor((100 * done) / total)}% · ${view.name}`
  }, [view])
  const say = (what: 'pause' | 'resume' | 'leave'): void => {
    fetch(`guest/${guest}/${what}`, { method: 'POST' }).catch(() => setLink('lost'))
  }
  return (
    <>
      {view && <RunView view={view} link={link} setup={setup} say={say} />}
      {frame && link !== 'replaced' && (
        <iframe
          key={frame.id}
          class="probe"
          title="The case that runs"
          src={frame.url}
          tabIndex={-1}
        />
      )}
    </>
  )
}
