/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

interface SafeLinkProps {
  href: string | undefined
  children: ComponentChildren
}

/** A link to an address from outside; only http and https become links, anything else stays text. */
export function SafeLink({ href, children }: SafeLinkProps) {
  if (href === undefined || !/^https?:\/\//i.test(href)) return <>{children}</>
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  )
}
