package main

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// event is what a stream brings.
type event struct {
	Type, Data, LastEventID string
}

// parser takes the bytes of one stream, in chunks that end anywhere.
type parser struct {
	lastEventID string
	message     func(event)
	retry       func(ms int64)

	id, eventType     string
	data              []string
	line              []byte
	hasBegun, afterCR bool
}

func newParser(lastEventID string, message func(event), retry func(ms int64)) *parser {
	return &parser{lastEventID: lastEventID, id: lastEventID, message: message, retry: retry}
}

func (p *parser) push(chunk []byte) {
	for _, b := range chunk {
		afterCR := p.afterCR
		p.afterCR = b == '\r'
		if b == '\n' && afterCR {
			continue
		}
		if b != '\n' && b != '\r' {
			p.line = append(p.line, b)
			continue
		}
		line := decode(p.line)
		if !p.hasBegun {
			line = strings.TrimPrefix(line, "\uFEFF")
		}
		p.hasBegun = true
		p.line = p.line[:0]
		p.take(line)
	}
}

func (p *parser) take(line string) {
	if line == "" {
		p.dispatch()
		return
	}
	name, value, _ := strings.Cut(line, ":")
	value = strings.TrimPrefix(value, " ")
	switch name {
	case "data":
		p.data = append(p.data, value)
	case "event":
		p.eventType = value
	case "id":
		if !strings.Contains(value, "\x00") {
			p.id = value
		}
	case "retry":
		if strings.Trim(value, "0123456789") == "" {
			if ms, err := strconv.ParseInt(value, 10, 64); err == nil {
				p.retry(ms)
			}
		}
	}
}

func (p *parser) dispatch() {
	p.lastEventID = p.id
	if p.data != nil {
		eventType := p.eventType
		if eventType == "" {
			eventType = "message"
		}
		p.message(event{eventType, strings.Join(p.data, "\n"), p.id})
	}
	p.data, p.eventType = nil, ""
}

// decode is the UTF-8 decode of the standard: one U+FFFD for each maximal subpart of what is malformed.
func decode(line []byte) string {
	var text strings.Builder
	for len(line) > 0 {
		r, size := utf8.DecodeRune(line)
		if r == utf8.RuneError && size == 1 {
			size = subpart(line)
		}
		text.WriteRune(r)
		line = line[size:]
	}
	return text.String()
}

// subpart is the length of the longest beginning of a character that malformed bytes start with, at least 1.
func subpart(line []byte) int {
	for size := 3; size > 1; size-- {
		if size > len(line) {
			continue
		}
		// Some character begins so if it becomes one with the right bytes behind it.
		for _, rest := range [][]byte{{0x80}, {0x80, 0x80}, {0xBF}, {0xBF, 0xBF}} {
			if utf8.Valid(append(append([]byte{}, line[:size]...), rest...)) {
				return size
			}
		}
	}
	return 1
}
