"""Server-sent events in Python's standard library: a parser and a client."""

import codecs
import http.client
import re
import socket
import threading
import urllib.parse


class Parser:
    """Bytes in, in chunks that end anywhere; events out."""

    def __init__(
        self,
        on_message,
        on_retry=lambda ms: None,
        last_event_id="",
        on_comment=lambda text: None,
    ):
        self.on_message, self.on_retry, self.on_comment = on_message, on_retry, on_comment
        self.last_event_id = self.id = last_event_id
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.has_begun = self.ended_with_cr = False
        self.line = []
        self.data, self.type = [], ""

    def push(self, chunk):
        text = self.decoder.decode(chunk)
        if not text:
            return
        if not self.has_begun:
            self.has_begun = True
            text = text.removeprefix("\ufeff")
        if self.ended_with_cr:
            text = text.removeprefix("\n")
        self.ended_with_cr = text.endswith("\r")
        for part in re.findall(r"[^\r\n]+|\r\n|\r|\n", text):
            if part[0] in "\r\n":
                self.take("".join(self.line))
                self.line = []
            else:
                self.line.append(part)

    def take(self, line):
        if line == "":
            return self.dispatch()
        if line.startswith(":"):
            return self.on_comment(line[1:])
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self.data.append(value)
        elif name == "event":
            self.type = value
        elif name == "id" and "\0" not in value:
            self.id = value
        elif name == "retry" and re.fullmatch("[0-9]+", value):
            self.on_retry(int(value))

    def dispatch(self):
        self.last_event_id = self.id
        if self.data:
            self.on_message(self.type or "message", "\n".join(self.data), self.id)
        self.data, self.type = [], ""


class Client:
    """Opens a stream, and opens it again when it is lost; calls back in a thread of its own."""

    def __init__(
        self,
        url,
        on_open,
        on_message,
        on_error,
        on_comment=lambda text: None,
        headers={},
        method="GET",
        body=None,
        last_event_id="",
        read_timeout=None,
    ):
        self.url, self.method, self.headers = url, method, headers
        self.body = None if body is None else body.encode()
        self.read_timeout = read_timeout
        self.on_open, self.on_message, self.on_error = on_open, on_message, on_error
        self.on_comment = on_comment
        self.last_event_id, self.retry_ms = last_event_id, 1000
        self.restarted = threading.Event()
        self.lock, self.closed, self.socket = threading.RLock(), threading.Event(), None
        threading.Thread(target=self.run, daemon=True).start()

    def close(self):
        """Nothing is called any more once this has returned."""
        with self.lock:
            self.closed.set()
            self.leave()

    def restart(self):
        """Leaves the connection and connects again at once."""
        with self.lock:
            self.restarted.set()
            self.leave()

    def leave(self):
        if self.socket:
            try:
                self.socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def call(self, callback, *values):
        with self.lock:
            if not self.closed.is_set():
                callback(*values)

    def run(self):
        is_lost = True
        while is_lost and not self.closed.is_set():
            is_lost = self.attempt()
            if self.restarted.is_set():
                self.restarted.clear()
                is_lost = True
                continue
            self.call(self.on_error)
            if is_lost:
                # No timer takes more than some years.
                self.closed.wait(min(self.retry_ms / 1000, threading.TIMEOUT_MAX))

    def attempt(self):
        """One connection, to its end; returns whether there is to be another one."""
        try:
            response = self.request(self.url)
            if response.status != 200 or response.headers.get_content_type() != "text/event-stream":
                self.leave()
                return False
            self.call(self.on_open)
            parser = Parser(self.deliver, self.set_retry, self.last_event_id, self.comment)
            try:
                while chunk := response.read1(65536):
                    parser.push(chunk)
                    self.last_event_id = parser.last_event_id
            finally:
                self.last_event_id = parser.last_event_id
        except (OSError, ValueError, http.client.HTTPException):
            pass
        return True

    def request(self, url, redirects=20):
        parts = urllib.parse.urlsplit(url)
        if parts.scheme != "http":
            raise OSError("no http URL")
        connection = http.client.HTTPConnection(
            parts.hostname, parts.port or 80, timeout=self.read_timeout
        )
        connection.connect()
        with self.lock:
            self.socket = connection.sock
            if self.closed.is_set():
                raise OSError("closed")
        headers = {
            "Accept": "text/event-stream",
            "Cache-Control": "no-cache",
            "Pragma": "no-cache",
            **self.headers,
        }
        if self.last_event_id:
            headers["Last-Event-ID"] = self.last_event_id.encode()
        # urllib would lose the question mark of an empty query.
        _, _, _, *target = url.split("#")[0].split("/", 3)
        connection.request(self.method, "/" + "".join(target), self.body, headers)
        response = connection.getresponse()
        location = response.headers.get("Location")
        if response.status in (301, 302, 303, 307, 308) and location and redirects:
            self.leave()
            return self.request(urllib.parse.urljoin(url, location), redirects - 1)
        return response

    def deliver(self, type, data, last_event_id):
        self.call(self.on_message, type, data, last_event_id)

    def comment(self, text):
        self.call(self.on_comment, text)

    def set_retry(self, ms):
        self.retry_ms = ms
