"""npx eventsource-conformance run --command 'python3 examples/python/client.py' --profile client"""

from eventsource import Client
from lines import heard, hello, say


def connect(id, url, headers={}, method="GET", body=None, lastEventId="", readTimeoutMs=None):
    return Client(
        url,
        on_open=lambda: say("open", id=id),
        on_message=lambda type, data, last_event_id: say(
            "message", id=id, type=type, data=data, lastEventId=last_event_id
        ),
        on_error=lambda: say("error", id=id),
        on_comment=lambda text: say("comment", id=id, text=text),
        headers=headers,
        method=method,
        body=body,
        last_event_id=lastEventId,
        read_timeout=readTimeoutMs and readTimeoutMs / 1000,
    )


offers = [
    "request-headers",
    "request-method",
    "request-body",
    "initial-last-event-id",
    "read-timeout",
    "restart",
    "comments",
]
hello("python-example", offers=offers)
clients = {}
for word, content in heard():
    id = content["id"]
    if word == "connect":
        clients[id] = connect(**content)
    elif word == "restart":
        clients[id].restart()
    elif word == "close":
        clients.pop(id).close()
        say("closed", id=id)
