"""npx eventsource-conformance run --command 'python3 examples/python/client.py' --profile client"""

from eventsource import Client
from lines import heard, hello, say


def connect(id, url):
    return Client(
        url,
        on_open=lambda: say("open", id=id),
        on_message=lambda type, data, last_event_id: say(
            "message", id=id, type=type, data=data, lastEventId=last_event_id
        ),
        on_error=lambda: say("error", id=id),
    )


hello("python-example")
clients = {}
for word, content in heard():
    id = content["id"]
    if word == "connect":
        clients[id] = connect(id, content["url"])
    elif word == "close":
        clients.pop(id).close()
        say("closed", id=id)
