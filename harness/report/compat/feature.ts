/** One row of the browser compatibility table. */
export interface CompatFeature {
  /** Stable name: the anchor of the row and the key in `compat.json`. */
  id: string
  title: string
  /** Where `@mdn/browser-compat-data` speaks of it, below `api.EventSource`; nothing if it does not. */
  declaredAt?: string
  /**
   * What is measured: cases that observe these statements, on the page host of an engine. For `host` it is
   * every case, on that kind of worker.
   */
  measuredBy: { requirements: string[] } | { host: string }
}

const by = (...requirements: string[]) => ({ measuredBy: { requirements } })
const on = (host: string) => ({ declaredAt: 'worker_support', measuredBy: { host } })

/** The rows, in the order of MDN's page of EventSource, then what it does not list. */
export const compatFeatures: readonly CompatFeature[] = [
  {
    id: 'constructor',
    title: 'EventSource() constructor',
    declaredAt: 'EventSource',
    ...by('IDL-05', 'IDL-06', 'IDL-07', 'IDL-08', 'CON-01', 'CON-05', 'CON-06', 'CON-20', 'CON-36'),
  },
  {
    id: 'options-with-credentials',
    title: 'options.withCredentials parameter',
    declaredAt: 'EventSource.options_withCredentials_parameter',
    ...by('IDL-09', 'IDL-10', 'CON-09', 'CON-10'),
  },
  { id: 'url', title: 'url', declaredAt: 'url', ...by('IDL-12', 'ATT-01', 'ATT-02', 'ATT-03') },
  {
    id: 'ready-state',
    title: 'readyState',
    declaredAt: 'readyState',
    ...by('IDL-14', 'ATT-05', 'ATT-06', 'ATT-07', 'ATT-08', 'ATT-16'),
  },
  {
    id: 'with-credentials',
    title: 'withCredentials',
    declaredAt: 'withCredentials',
    ...by('IDL-13', 'ATT-04'),
  },
  { id: 'onopen', title: 'onopen', ...by('EVH-01', 'IDL-18') },
  { id: 'onmessage', title: 'onmessage', ...by('EVH-02', 'IDL-18') },
  { id: 'onerror', title: 'onerror', ...by('EVH-03', 'IDL-18') },
  {
    id: 'close',
    title: 'close()',
    declaredAt: 'close',
    ...by('IDL-20', 'ATT-09', 'ATT-10', 'ATT-11', 'ATT-12', 'ATT-13', 'ATT-14', 'ATT-15', 'ATT-17'),
  },
  {
    id: 'open-event',
    title: 'open event',
    declaredAt: 'open_event',
    ...by('ANN-01', 'ANN-02', 'ANN-03', 'ANN-04', 'ANN-05', 'ANN-06', 'CON-33'),
  },
  {
    id: 'message-event',
    title: 'message event',
    declaredAt: 'message_event',
    ...by('DSP-05', 'DSP-06', 'DSP-08', 'DSP-09', 'DSP-10', 'DSP-11', 'DSP-12', 'DSP-15', 'DSP-16'),
  },
  {
    id: 'error-event',
    title: 'error event',
    declaredAt: 'error_event',
    ...by('FAI-01', 'FAI-02', 'FAI-03', 'FAI-04', 'FAI-05', 'CON-31'),
  },
  { id: 'constants', title: 'CONNECTING, OPEN, CLOSED', ...by('IDL-15', 'IDL-16', 'IDL-17') },
  {
    id: 'cross-origin',
    title: 'Cross-origin use (CORS)',
    ...by('CON-08', 'CON-09', 'FET-09', 'FET-10', 'FET-11', 'FET-13', 'FET-17', 'DSP-13'),
  },
  { id: 'dedicated-worker', title: 'In dedicated workers', ...on('worker') },
  { id: 'shared-worker', title: 'In shared workers', ...on('shared-worker') },
  { id: 'service-worker', title: 'In service workers', ...on('service-worker') },
]
