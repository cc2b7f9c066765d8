"""The lines that the suite and a program exchange: one JSON object each, with one word."""

import json
import platform
import sys
import threading

lock = threading.Lock()


def say(word, **content):
    with lock:
        print(json.dumps({word: content}), flush=True)


def hello(name, version="1.0", **more):
    say("hello", name=name, version=version, language=f"Python {platform.python_version()}", **more)


def heard():
    """What the suite says: pairs of a word and what belongs to it."""
    for line in sys.stdin:
        [(word, content)] = json.loads(line).items()
        if word == "wrong":
            print(content, file=sys.stderr)
        else:
            yield word, content
