/**
 * What foreign code, and the npm that fetches it, may have of the user's environment: where programs, temporary files
 * and the registry are, and what hosts ask for. Tokens and the like are not among it.
 */
const handedOn = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TERM|CI|TMPDIR|TEMP|TMP|DISPLAY|WAYLAND_DISPLAY)$/i,
  /^(SYSTEMROOT|COMSPEC|PATHEXT|WINDIR|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES\w*|PROGRAMDATA)$/i,
  /^(HTTPS?_PROXY|NO_PROXY|ALL_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/i,
  /^XDG_\w+$/,
  /^PLAYWRIGHT_\w+$/,
  /^EVENTSOURCE_CONFORMANCE_\w+$/,
  /^npm_config_(registry|cache|userconfig|globalconfig|cafile|proxy|https_proxy|noproxy|offline|prefer_offline)$/i,
]

/** The part of an environment that is handed on. */
export function reducedEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const names = Object.keys(env).filter((name) => handedOn.some((pattern) => pattern.test(name)))
  return Object.fromEntries(names.map((name) => [name, env[name]]))
}

/** Takes all else out of the environment of this process, so that nothing that it starts has it. */
export function reduceOwnEnvironment(): void {
  const kept = reducedEnvironment()
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name]
}
