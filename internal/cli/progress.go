package cli

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/mattn/go-isatty"
)

const (
	progressAfter = time.Second            // what is done by then needs no word
	progressEvery = 200 * time.Millisecond // of the line
	clearLine     = "\r\x1b[K"
)

// progress tells somebody at a terminal how far a long command has come, in one
// line that is gone when the command is done.
type progress struct {
	done atomic.Int64
	stop chan struct{}
	gone chan struct{}
}

// newProgress begins to tell how many of a number of files are done. The caller
// must call end.
func (a *app) newProgress(total int) *progress {
	p := &progress{stop: make(chan struct{}), gone: make(chan struct{})}
	if file, ok := a.Err.(*os.File); ok && isatty.IsTerminal(file.Fd()) && a.Getenv("TERM") != "dumb" {
		go p.tell(a.Err, total)
	} else {
		close(p.gone)
	}
	return p
}

// tick counts one more file.
func (p *progress) tick() { p.done.Add(1) }

// end takes the line away.
func (p *progress) end() {
	close(p.stop)
	<-p.gone
}

func (p *progress) tell(w io.Writer, total int) {
	defer close(p.gone)
	wait := progressAfter
	for shown := false; ; shown = true {
		select {
		case <-p.stop:
			if shown {
				_, _ = io.WriteString(w, clearLine)
			}
			return
		case <-time.After(wait):
			words := fmt.Sprintf("read %d of %d files", p.done.Load(), total)
			if p.done.Load() >= int64(total) {
				words = fmt.Sprintf("holding %d files against each other", total)
			}
			_, _ = fmt.Fprintf(w, "%smilectl: %s", clearLine, words)
			wait = progressEvery
		}
	}
}
