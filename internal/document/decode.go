// Package document turns nodes into the values of milectl's documents and back,
// by one table of fields for each kind of map: a [Doc] has the value, what is
// wrong with it, and the place of everything in the text; the same tables give
// the canonical form and the schemas, and are described for whoever writes of
// them. It knows what a document may say, not where documents lie, how they hang
// together, how they are begun, or how answers are printed.
package document

import (
	"runtime"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/syntax"
)

// Kind is what a document describes.
type Kind string

// The kinds of documents.
const (
	Race     Kind = "race"
	Records  Kind = "records"
	Athletes Kind = "athletes"
)

// Kinds lists the kinds of documents.
func Kinds() []Kind { return []Kind{Race, Records, Athletes} }

// Name is what is known of a document before it is read.
type Name struct {
	File  string // as findings print it
	ID    string // the stem of the file; empty for a text without a file
	Place Kind   // the kind that belongs where the file lies; empty for any
}

// Doc is a document that was read: its value as far as it could be read, what
// is wrong with it, and where each thing stands. Exactly one of Race, List and
// Register is set, or none where not even the kind could be read.
type Doc struct {
	Name
	Kind     Kind
	Race     *race.Race
	List     *record.List
	Register *race.Register
	Findings []diag.Finding // by place, of its form
	Wrong    []diag.Finding // the errors of its sense, where somebody has looked for them

	Unfinished bool // there are so many findings that the rest was not read

	*tree
}

// MaxSize is the size that a document may have, in bytes. Readers should read
// one byte more than that, so that Decode can tell.
const MaxSize = syntax.MaxSize

// Decoder reads documents, several at once too: what it takes to read races it makes
// once.
type Decoder struct {
	race     func() []field[race.Race]
	list     func() []field[record.List]
	register func() []field[race.Register]
	nations  func() *nation.Codes
	events   func() map[string]event.Event
	rules    func() map[string]diag.Severity

	spare chan *scratch // one for each document that is read at a time
}

// NewDecoder is a reader of documents.
func NewDecoder() *Decoder {
	return &Decoder{
		race: sync.OnceValue(raceFields), list: sync.OnceValue(listFields), register: sync.OnceValue(registerFields),
		nations: sync.OnceValue(nation.NewCodes), events: sync.OnceValue(event.ByCode), rules: sync.OnceValue(diag.Severities),
		spare: make(chan *scratch, runtime.GOMAXPROCS(0)),
	}
}

// event is [event.Parse], quicker for the usual ones.
func (of *Decoder) event(code string) (event.Event, error) {
	if e, ok := of.events()[code]; ok {
		return e, nil
	}
	return event.Parse(code)
}

// Decode is [Decoder.Decode] of one document.
func Decode(name Name, text []byte) *Doc { return NewDecoder().Decode(name, text) }

// Decode is [Decoder.DecodeText] of bytes, which may change afterwards.
func (of *Decoder) Decode(name Name, text []byte) *Doc { return of.DecodeText(name, string(text)) }

// DecodeText reads a document. Everything wrong with it is in the findings of the
// Doc; it never fails otherwise. A Doc with an error among its findings is
// faulty and must not be used for answers.
func (of *Decoder) DecodeText(name Name, text string) *Doc {
	src := syntax.NewSource(text)
	b := of.scratch(name, src)
	defer of.spareAgain(b)
	r := &b.reader
	d := &Doc{Name: name, tree: &tree{src: src}}
	if name.ID != "" && !race.IsKey(name.ID) {
		r.ReportAt(diag.Pos{Line: 1, Col: 1}, 1, "file-name", "file name "+quote(name.ID)+": not lower-case letters, digits and hyphens", fileNameRemedy(name.ID))
	}
	before := r.Count()
	root, brief := syntax.ParseIn(&b.nodes, src, r.Findings)
	switch {
	case root != nil:
		d.read(r, root)
	case r.Count() == before:
		r.ReportAt(diag.Pos{Line: 1, Col: 1}, 1, "one-document", "document: empty", "begin it with kind: race, records or athletes")
	}
	d.Findings, d.Unfinished = diag.Sort(r.All()), r.IsFull()
	if d.again, d.lanes = brief, r.lanes; !brief {
		d.known = root
	}
	return d
}

// scratch is what it takes to read one document, and nobody needs when it is read.
type scratch struct {
	nodes  syntax.Memory
	reader reader
}

// scratch is some that nobody else has, for a text.
func (of *Decoder) scratch(name Name, src *syntax.Source) *scratch {
	b := new(scratch)
	select {
	case b = <-of.spare:
	default:
	}
	r := &b.reader
	*r = reader{decoder: of, Findings: syntax.NewFindings(name.File, src), said: r.said[:0], points: r.points[:0]}
	return b
}

// spareAgain keeps scratch for another text.
func (of *Decoder) spareAgain(b *scratch) {
	if b.nodes.IsLarge() {
		return
	}
	select {
	case of.spare <- b:
	default: // enough are kept
	}
}

func fileNameRemedy(id string) string {
	if mended := race.KeyOf(id); mended != "" {
		return "rename it to " + mended + ".yaml"
	}
	return ""
}

// read reads the root by the table of its kind.
func (d *Doc) read(r *reader, root *syntax.Node) {
	if !r.want(root, syntax.Map, "document") {
		return
	}
	kind := root.Get("kind")
	if kind == nil {
		r.Report(root, "missing-key", "document: no kind", "begin it with kind: race, records or athletes")
		return
	}
	if kind.Kind == 0 {
		r.Amend("no-value", kind.Pos(), "known are "+joinWords(Kinds()))
		return
	}
	word, ok := readWord(r, kind, "kind", Kinds())
	if !ok {
		return
	}
	if d.Kind = word; d.Place != "" && d.Place != word {
		r.Report(kind, "file-place", "kind: "+string(word)+", where "+string(d.Place)+" belongs", "")
	}
	switch word {
	case Race:
		r.On.Lap, _ = event.Outdoor.Lap()
		if env := root.Get("environment"); env != nil {
			r.On.Lap = 0
		}
		d.Race = readRace(r, root)
		d.Race.ID = d.ID
	case Records:
		d.List = readList(r, root, d.ID)
	case Athletes:
		r.register = true
		d.Register = &race.Register{Name: d.ID}
		readObject(r, root, "register", r.decoder.register(), d.Register)
	}
}

// Faulty reports whether the document has errors, in its form or its sense, and must
// not be used.
func (d *Doc) Faulty() bool { return len(d.Wrong) > 0 || d.Malformed() }

// All is everything that is known to be wrong with the document.
func (d *Doc) All() []diag.Finding { return slices.Concat(d.Findings, d.Wrong) }

// Malformed reports whether the document has errors in its form.
func (d *Doc) Malformed() bool { return slices.ContainsFunc(d.Findings, diag.Finding.IsError) }

// Allowances is the rules that the document is excused from.
func (d *Doc) Allowances() []race.Allowance {
	switch {
	case d.Race != nil:
		return d.Race.Allow
	case d.List != nil:
		return d.List.Allow
	case d.Register != nil:
		return d.Register.Allow
	default:
		return nil
	}
}

// Text is the text of the document as it was read.
func (d *Doc) Text() string { return d.src.Text() }

// At is the place of a value by its path from the root. Where the path leads
// further than the document, it is the place of the last value on it.
func (d *Doc) At(path ...Step) diag.Pos {
	if d.root() == nil {
		return diag.Pos{Line: 1, Col: 1}
	}
	return d.follow(path).Pos()
}

// Finding is a finding of a rule at a value of the document, for those who
// hold the value against others.
func (d *Doc) Finding(rule, message, remedy string, path ...Step) diag.Finding {
	found := syntax.NewFindings(d.File, d.src)
	if d.root() == nil {
		found.ReportAt(diag.Pos{Line: 1, Col: 1}, 1, rule, message, remedy)
	} else {
		found.Report(d.follow(path), rule, message, remedy)
	}
	return found.All()[0]
}

// Unread is a document of which nothing is known but why it was not read.
func Unread(name Name, finding diag.Finding) *Doc {
	return &Doc{Name: name, Findings: []diag.Finding{finding}, tree: &tree{src: syntax.NewSource("")}}
}
