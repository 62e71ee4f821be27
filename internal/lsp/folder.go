package lsp

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	doc "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/editing"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/watch"
)

// folder is a corpus of which documents are open: read once, and again what changed. What is open in the editor stands for what lies in
// the folder.
type folder struct {
	root    string
	names   *store.Store // says what documents are called
	lists   *store.Store // whose record lists stand where there are none, but for findings
	today   func() date.Date
	publish func(*moment)

	wake chan struct{} // something changed

	lock    sync.Mutex
	changed watch.Changes                // on the disk
	unknown watch.Changes                // the same, and what is being read
	open    map[string]*editing.Document // by paths below the root

	current atomic.Pointer[moment]
	first   chan struct{} // closed once there is a moment with what it knows, or none can be made
	begun   sync.Once
	memory  query.CheckMemory
}

// moment is the documents of a folder as they were at a moment. It does not change.
type moment struct {
	folder   *folder
	source   *store.Store // the folder itself
	texts    store.Texts  // on the disk
	is       *store.Store // with what is open
	open     map[string]*editing.Document
	known    *editing.Known
	findings map[string][]diag.Finding // by file
}

// settling is how long nobody must have typed before documents are held against each other.
const settling = 150 * time.Millisecond

// again is after how long a folder that cannot be read is looked at again.
const again = time.Second

// patience is how long it is waited until what is open was held against everything.
const patience = time.Minute

// newFolder is a folder of which nothing is read yet.
func newFolder(root string, lists *store.Store, today func() date.Date, publish func(*moment)) (*folder, error) {
	names, err := store.Open(root)
	if err != nil {
		return nil, err
	}
	return &folder{
		root: root, names: names, lists: lists, today: today, publish: publish,
		wake: make(chan struct{}, 1), first: make(chan struct{}), open: map[string]*editing.Document{}, changed: watch.Changes{All: true}, unknown: watch.Changes{All: true},
	}, nil
}

// run reads the documents, and reads them anew as they change, until the context ends.
func (f *folder) run(ctx context.Context) {
	go f.watch(ctx)
	for {
		f.load()
		select {
		case <-ctx.Done():
			return
		case <-f.wake:
		}
		for settled := false; !settled; {
			select {
			case <-ctx.Done():
				return
			case <-f.wake:
			case <-time.After(settling):
				settled = true
			}
		}
	}
}

// watch hears of changes on the disk. Where they cannot be heard, the editor tells of those that it makes.
func (f *folder) watch(ctx context.Context) {
	w, err := watch.New(f.root)
	if err != nil || w == nil {
		return
	}
	defer w.Close()
	for w.Look() == nil {
		changed, more := w.Wait(ctx, true)
		if !more {
			return
		}
		f.note(changed)
	}
}

// note notes what changed on the disk.
func (f *folder) note(changed watch.Changes) {
	f.lock.Lock()
	f.changed, f.unknown = f.changed.And(changed), f.unknown.And(changed)
	f.lock.Unlock()
	f.hurry()
}

// set is what is open at a place of the folder now; nil for nothing.
func (f *folder) set(below string, d *editing.Document) {
	f.lock.Lock()
	if d == nil {
		delete(f.open, below)
	} else {
		f.open[below] = d
	}
	f.lock.Unlock()
	f.hurry()
}

func (f *folder) hurry() {
	select {
	case f.wake <- struct{}{}:
	default:
	}
}

// load makes a moment of the documents as they are now, checks them, and gathers what they know.
func (f *folder) load() {
	f.lock.Lock()
	changed, open := f.changed, maps.Clone(f.open)
	f.changed = watch.Changes{}
	f.lock.Unlock()
	was := f.current.Load()
	m := &moment{folder: f, open: open}
	if was != nil && changed.IsNothing() {
		m.source, m.texts = was.source, was.texts
	} else if !f.read(m, was, changed) {
		f.begun.Do(func() { close(f.first) }) // nobody is to wait for what cannot be read
		time.AfterFunc(again, func() { f.note(watch.Changes{All: true}) })
		return
	}
	m.overlay(was)
	m.check()
	f.publish(m)
	m.known = editing.Know(m.is.WithLists(f.lists))
	f.current.Store(m)
	f.lock.Lock()
	f.unknown = f.changed
	f.lock.Unlock()
	f.begun.Do(func() { close(f.first) })
	if was != nil && was.source != m.source {
		_ = was.source.Close() // it was only read
	}
}

// read reads the folder, of which something changed; false where it cannot be read.
func (f *folder) read(m, was *moment, changed watch.Changes) bool {
	source, err := store.Open(f.root)
	if err != nil {
		return false
	}
	var before store.Texts
	if was != nil {
		before = was.texts
	}
	m.source, m.texts = source, source.TextsAfter(before, changed.Has)
	return true
}

// overlay lays what is open over what lies in the folder.
func (m *moment) overlay(was *moment) {
	var before *store.Store
	if was != nil {
		before = was.is
	}
	listed := map[string]bool{}
	for _, ref := range m.source.Refs() {
		listed[ref.Path] = ref.Fault == nil
	}
	texts := maps.Clone(m.texts)
	var further []*doc.Doc
	for _, below := range slices.Sorted(maps.Keys(m.open)) {
		switch fault, known := listed[below]; {
		case known && fault:
			texts[below] = []byte(m.open[below].Text)
		case !known:
			further = append(further, m.open[below].Doc())
		}
	}
	m.is = m.source.Holding(texts, before)
	if len(further) > 0 {
		m.is = m.is.With(further...)
	}
}

// check looks for what is wrong with the documents, as the command check does.
func (m *moment) check() {
	set := query.CheckAgain(m.is, &m.folder.memory)
	found, _ := set.Findings(check.Selection{}, m.folder.today(), func() {})
	m.findings = map[string][]diag.Finding{}
	for _, finding := range diag.Sort(found) {
		m.findings[finding.File] = append(m.findings[finding.File], finding)
	}
}

// below is the place of a file in the folder, slash-separated; false where it is none of its documents.
func (f *folder) below(path string) (below string, inside bool) {
	below, err := filepath.Rel(f.root, path)
	below = filepath.ToSlash(below)
	if err != nil || below == ".." || strings.HasPrefix(below, "../") { // the folder may be a link
		if below, inside = f.names.Below(path); !inside {
			return "", false
		}
	}
	if below == "." || filepath.Ext(below) != ".yaml" {
		return "", false
	}
	for element := range strings.SplitSeq(below, "/") {
		if store.PassedOver(element) {
			return "", false
		}
	}
	return below, true
}

// now is the last moment of which everything is known; nil before the first.
func (f *folder) now() *moment { return f.current.Load() }

// upToDate is what is known of all that is open as it is: at once where that hangs on nothing but their texts, else as soon as it was
// gathered; nil where nobody waits any more, or it takes too long.
func (f *folder) upToDate(ctx context.Context) *editing.Known {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		if known := f.newer(); known != nil {
			return known
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// newer is what was known last, with what is open as it is now; nil where that is not enough.
func (f *folder) newer() *editing.Known {
	m := f.now()
	if m == nil {
		return nil
	}
	changed, enough := f.openSince(m)
	if !enough {
		return nil
	}
	known, _ := m.known.Newer(changed)
	return known
}

// openSince is what is open now and was not, as it is, at a moment. It is false where something else is other than it was then.
func (f *folder) openSince(m *moment) (changed []*editing.Document, enough bool) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.unknown.All {
		return nil, false
	}
	for below := range f.unknown.Files {
		if f.open[below] == nil {
			return nil, false
		}
	}
	for below := range m.open {
		if f.open[below] == nil {
			return nil, false // it is closed: what lies on the disk stands again
		}
	}
	for below, d := range f.open {
		if m.open[below] != d {
			changed = append(changed, d)
		}
	}
	return changed, true
}
