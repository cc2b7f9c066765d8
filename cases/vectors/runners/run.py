"""python3 run.py parser.py: parser.py has Parser(on_message, on_retry) with push(chunk) and last_event_id."""

import base64
import json
import pathlib
import runpy
import sys

Parser = runpy.run_path(sys.argv[1])["Parser"]
vectors = json.loads((pathlib.Path(__file__).parent.parent / "event-stream.json").read_text("utf-8"))["vectors"]
failures = 0
for vector in vectors:
    data = base64.b64decode(vector["bytes"])
    for chunking in vector["chunkings"]:
        events, times, at, is_right = [], [], 0, True
        parser = Parser(lambda *event: events.append(list(event)), times.append)
        for size in chunking["sizes"]:
            parser.push(data[at : at + size])
            at += size
            due = [e for e in vector["events"] if e["completeAt"] <= at]
            is_right &= events == [[e["type"], e["data"], e["lastEventId"]] for e in due]
        is_right &= parser.last_event_id == vector["lastEventId"]
        is_right &= vector["reconnectionTimes"] in (times, None)
        if not is_right:
            failures += 1
            print(f"{vector['id']} ({chunking['name']}): {events}")
print(f"{failures} failures, {len(vectors)} vectors")
sys.exit(failures > 0)
