package query

import (
	"sync"
	"time"

	"github.com/milectl/milectl/internal/document"
)

// CheckWork is what it took to check documents. Of steps that run at the same time the
// times are added up, so they may be more than the time that has passed.
type CheckWork struct {
	Documents int           // that were read
	Bytes     int           // of these
	Slow      int           // how many of them are not of the canonical form, which is read many times faster
	Reading   time.Duration // from files to values
	Checking  time.Duration // of each by itself
	Together  time.Duration // of all against each other, with what is read again for that

	now   func() time.Time
	mutex sync.Mutex
}

// NewCheckWork is no work yet, measured by a clock.
func NewCheckWork(now func() time.Time) *CheckWork { return &CheckWork{now: now} }

// began is the time, where somebody wants to know.
func (w *CheckWork) began() time.Time {
	if w == nil {
		return time.Time{}
	}
	return w.now()
}

// document adds a document that was read and checked.
func (w *CheckWork) document(doc *document.Doc, began, read time.Time) {
	if w == nil {
		return
	}
	checked := w.now()
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.Documents++
	w.Bytes += len(doc.Text())
	if !doc.IsCanonical() && doc.Text() != "" {
		w.Slow++
	}
	w.Reading += read.Sub(began)
	w.Checking += checked.Sub(read)
}

// together adds that documents were held against each other.
func (w *CheckWork) together(began time.Time) {
	if w != nil {
		w.Together += w.now().Sub(began)
	}
}
