package terminal

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"
)

const (
	progressAfter = time.Second            // what is done by then needs no word
	progressEvery = 200 * time.Millisecond // of the line
	clearLine     = "\r\x1b[K"
)

// Progress tells somebody at a terminal how far a long command has come, in one
// line that is gone when the command is done.
type Progress struct {
	done atomic.Int64
	stop chan struct{}
	gone chan struct{}
}

// Progress begins to tell how far a command is, in the words for how many things
// are done; where there is no terminal it tells nothing. The caller must call End.
func (t Terminal) Progress(words func(done int64) string) *Progress {
	p := &Progress{stop: make(chan struct{}), gone: make(chan struct{})}
	if t.Exists() {
		go p.tell(t.file, words, progressAfter)
	} else {
		close(p.gone)
	}
	return p
}

// Tick counts one more thing that is done.
func (p *Progress) Tick() { p.done.Add(1) }

// End takes the line away.
func (p *Progress) End() {
	close(p.stop)
	<-p.gone
}

func (p *Progress) tell(w io.Writer, words func(int64) string, wait time.Duration) {
	defer close(p.gone)
	for shown := false; ; shown = true {
		select {
		case <-p.stop:
			if shown {
				_, _ = io.WriteString(w, clearLine)
			}
			return
		case <-time.After(wait):
			_, _ = fmt.Fprint(w, clearLine, words(p.done.Load()))
			wait = progressEvery
		}
	}
}
