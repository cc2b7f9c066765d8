/** The channel on which a service worker tells the probe of its fetch events is named this, then its scope. */
export const fetchEventChannel = 'eventsource-conformance fetch events '
