import EventSource from 'reconnecting-eventsource'

// The package hands on the events of the host's own EventSource, around which it is: they are trusted.
export { EventSource }
