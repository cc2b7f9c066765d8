// A client of server-sent events in Go's standard library:
//
//	npx eventsource-conformance run --command 'go run examples/go/*.go' --profile client
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log"
	"mime"
	"net/http"
	"os"
	"runtime"
	"sync"
	"time"
)

type fields map[string]any

var output sync.Mutex

// say writes a line: one word and what belongs to it.
func say(word string, content fields) {
	line, err := json.Marshal(map[string]any{word: content})
	if err != nil {
		log.Fatal(err)
	}
	output.Lock()
	defer output.Unlock()
	os.Stdout.Write(append(line, '\n'))
}

// client is one stream, which is opened again when it is lost.
type client struct {
	id          int
	url         string
	lastEventID string
	retry       time.Duration
	mutex       sync.Mutex
	context     context.Context
	cancel      context.CancelFunc
}

// tell says something, unless the client is closed.
func (c *client) tell(word string, content fields) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.context.Err() == nil {
		content["id"] = c.id
		say(word, content)
	}
}

// close ends the stream; nothing is said of it any more once this has returned.
func (c *client) close() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.cancel()
}

func (c *client) run() {
	for c.attempt() {
		c.tell("error", fields{})
		select {
		case <-c.context.Done():
			return
		case <-time.After(c.retry):
		}
	}
	c.tell("error", fields{})
}

// attempt makes one connection, to its end, and returns whether there is to be another one.
func (c *client) attempt() bool {
	request, err := http.NewRequestWithContext(c.context, "GET", c.url, nil)
	if err != nil {
		return false
	}
	request.Header.Set("Accept", "text/event-stream")
	request.Header.Set("Cache-Control", "no-cache")
	request.Header.Set("Pragma", "no-cache")
	if c.lastEventID != "" {
		request.Header.Set("Last-Event-ID", c.lastEventID)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return true
	}
	defer response.Body.Close()
	mediaType, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	if response.StatusCode != 200 || mediaType != "text/event-stream" {
		return false
	}
	c.tell("open", fields{})
	c.interpret(response.Body)
	return true
}

// interpret reads a stream to its end.
func (c *client) interpret(stream io.Reader) {
	p := newParser(c.lastEventID, func(e event) {
		c.tell("message", fields{"type": e.Type, "data": e.Data, "lastEventId": e.LastEventID})
	}, func(ms int64) {
		c.retry = time.Duration(ms) * time.Millisecond
	})
	chunk := make([]byte, 65536)
	for {
		length, err := stream.Read(chunk)
		p.push(chunk[:length])
		c.lastEventID = p.lastEventID
		if err != nil {
			return
		}
	}
}

func main() {
	say("hello", fields{"name": "go-example", "version": "1.0", "language": "Go " + runtime.Version()[2:]})
	clients := map[int]*client{}
	input := bufio.NewReader(os.Stdin)
	for {
		text, err := input.ReadBytes('\n')
		if err == io.EOF {
			return
		}
		var line struct {
			Connect, Close *struct {
				ID  int
				URL string
			}
			Wrong string
		}
		if err := json.Unmarshal(text, &line); err != nil {
			log.Fatal(err)
		}
		if line.Wrong != "" {
			log.Print(line.Wrong)
		}
		if line.Connect != nil {
			ctx, cancel := context.WithCancel(context.Background())
			c := &client{id: line.Connect.ID, url: line.Connect.URL, retry: time.Second, context: ctx, cancel: cancel}
			clients[c.id] = c
			go c.run()
		}
		if line.Close != nil {
			clients[line.Close.ID].close()
			delete(clients, line.Close.ID)
			say("closed", fields{"id": line.Close.ID})
		}
	}
}
