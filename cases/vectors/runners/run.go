// Copied beside parser.go: go run run.go parser.go event-stream.json. parser.go has newParser(lastEventID, message,
// retry) with push(chunk) and lastEventID, and the type event with Type, Data and LastEventID.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
)

type vector struct {
	ID        string
	Bytes     []byte
	Chunkings []struct {
		Name  string
		Sizes []int
	}
	Events []struct {
		event
		CompleteAt int
	}
	LastEventID       string
	ReconnectionTimes []int64
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	var file struct{ Vectors []vector }
	if err == nil {
		err = json.Unmarshal(text, &file)
	}
	if err != nil {
		panic(err)
	}
	failures := 0
	for _, v := range file.Vectors {
		for _, chunking := range v.Chunkings {
			var events, due []event
			times := []int64{}
			at, isRight := 0, true
			p := newParser("", func(e event) { events = append(events, e) }, func(ms int64) { times = append(times, ms) })
			for _, size := range chunking.Sizes {
				p.push(v.Bytes[at : at+size])
				at += size
				for len(due) < len(v.Events) && v.Events[len(due)].CompleteAt <= at {
					due = append(due, v.Events[len(due)].event)
				}
				isRight = isRight && reflect.DeepEqual(events, due)
			}
			isRight = isRight && p.lastEventID == v.LastEventID
			if !isRight || v.ReconnectionTimes != nil && !reflect.DeepEqual(times, v.ReconnectionTimes) {
				failures++
				fmt.Printf("%s (%s): %q\n", v.ID, chunking.Name, events)
			}
		}
	}
	fmt.Println(failures, "failures,", len(file.Vectors), "vectors")
	if failures > 0 {
		os.Exit(1)
	}
}
