"""npx eventsource-conformance run --command 'python3 examples/python/parser.py' --profile parser"""

import base64

from eventsource import Parser
from lines import heard, hello, say


def begin(id):
    return Parser(
        on_message=lambda type, data, last_event_id: say(
            "message", id=id, type=type, data=data, lastEventId=last_event_id
        ),
        on_retry=lambda ms: say("reconnectionTime", id=id, timeMs=ms),
        on_comment=lambda text: say("comment", id=id, text=text),
    )


hello("python-example-parser", offers=["comments"])
parsers = {}
for word, content in heard():
    id = content["id"]
    if word == "push":
        parser = parsers.get(id) or parsers.setdefault(id, begin(id))
        parser.push(base64.b64decode(content["bytes"]))
    elif word in ("end", "close"):
        parsers.pop(id, None)
        say("closed", id=id)
