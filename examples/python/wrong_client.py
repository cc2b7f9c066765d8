"""A client that is wrong on purpose: it takes LF alone for the end of a line, and forgets the last event ID.

npx eventsource-conformance run --command 'python3 examples/python/wrong_client.py' --profile client
"""

import eventsource


class WrongParser(eventsource.Parser):
    def push(self, chunk):
        super().push(chunk.replace(b"\r", b" "))


class WrongClient(eventsource.Client):
    last_event_id = property(lambda self: "", lambda self, value: None)


eventsource.Parser, eventsource.Client = WrongParser, WrongClient

import client  # noqa: E402, F401 - It speaks with the suite as soon as it is imported.
