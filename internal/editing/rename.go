package editing

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Changes is what becomes of documents: of each that changes, by its file.
type Changes struct {
	Docs []Changed
	Move *Move // nil where no file is renamed
}

// Changed is a document that changes.
type Changed struct {
	File, Text string // as it is now
	Edits      []Edit
}

// Move is a file that gets another name.
type Move struct{ From, To string }

// thing is what can be renamed.
type thing uint8

const (
	anAthlete   thing = iota + 1
	anAthleteID       // by which people of one name are told apart
	aSource
	aRace
)

// renamed is what stands at a place, if it can be renamed.
func (d *Document) renamed(offset int) (what thing, at cursor.Place, ok bool) {
	at, ok = d.word(offset)
	if !ok || at.Node.Text == "" {
		return 0, at, false
	}
	last := lastKey(at.Path)
	switch {
	case isCitation(at.Path) && !at.OfKey, at.OfKey && isAt(at.Path, "sources", "*"):
		return aSource, at, true
	case isAt(at.Path, "kind") && d.Kind() == document.Race && d.Name.ID != "":
		return aRace, at, true // the id stands nowhere in the document itself: the key does too, where the cursor stands in what is opened
	case at.OfKey:
		return 0, at, false
	case isPerson(at.Path):
		_, known := personAt(d.Doc(), at.Path)
		return anAthlete, at, known
	case last == "id" && len(at.Path) > 2:
		return anAthleteID, at, true
	case last == "race" && len(at.Path) > 2:
		return aRace, at, true
	}
	return 0, at, false
}

// CanRename is the word at an offset that can be renamed, and what it is called now; false where nothing there can.
func (d *Document) CanRename(offset int) (Span, string, bool) {
	what, at, ok := d.renamed(offset)
	if !ok {
		return Span{}, "", false
	}
	if what == aRace && isAt(at.Path, "kind") {
		return spanOf(at.Node), d.Name.ID, true
	}
	return spanOf(at.Node), at.Node.Text, true
}

// Rename is what has to change so that what stands at an offset is called otherwise in every document: an athlete, an id, the key of
// a source. The error says why it cannot be.
func (d *Document) Rename(tables *Tables, known *Known, offset int, name string) (Changes, error) {
	what, at, ok := d.renamed(offset)
	if !ok {
		return Changes{}, errors.New("nothing that can be renamed stands here: an athlete, an id, a race or the key of a source can")
	}
	name = strings.TrimSpace(name)
	if what == anAthlete {
		if name == "" || strings.ContainsFunc(name, unicode.IsControl) {
			return Changes{}, errors.New("a name is one line that is not empty")
		}
		return d.renameAthlete(tables, known, at, name)
	}
	if !race.IsKey(name) {
		return Changes{}, noKey(name)
	}
	switch what {
	case aSource:
		return d.renameSource(at.Node.Text, name)
	case anAthleteID:
		for _, choice := range known.values["id"] {
			if choice.Text == name {
				return Changes{}, fmt.Errorf("%q is the id of %s already", name, choice.About)
			}
		}
		return known.replaced(d, at.Node.Text, func(*document.Doc, *cursor.Node) func(cursor.Place) bool {
			return func(p cursor.Place) bool { return p.Path[len(p.Path)-1].Key == "id" && len(p.Path) > 2 }
		}, name), nil
	default:
		_, id, _ := d.CanRename(offset)
		return known.RenameRace(d, id, name)
	}
}

// RenameRace is what has to change so that a race has another id: its file, and what names it. The document is one of which the text
// may be newer than that of the corpus; nil for none.
func (k *Known) RenameRace(d *Document, id, name string) (Changes, error) {
	ref, found := k.byID[id]
	if !found || ref.Place != document.Race {
		return Changes{}, fmt.Errorf("%q: no race of the corpus", id)
	}
	if _, taken := k.byID[name]; taken {
		return Changes{}, fmt.Errorf("%q is the id of another document", name)
	}
	changes := k.replaced(d, id, func(*document.Doc, *cursor.Node) func(cursor.Place) bool {
		return func(p cursor.Place) bool { return p.Path[len(p.Path)-1].Key == "race" && len(p.Path) > 2 }
	}, name)
	changes.Move = &Move{From: ref.File, To: path.Join(path.Dir(ref.File), name+".yaml")}
	return changes, nil
}

// noKey is the refusal of what is no id and no key.
func noKey(name string) error {
	const are = "lower-case letters, digits and hyphens"
	switch such := race.KeyOf(name); {
	case name == "":
		return errors.New("an id or a key is " + are + ": it is not empty")
	case such == "":
		return fmt.Errorf("%q: ids and keys are %s", name, are)
	default:
		return fmt.Errorf("%q: ids and keys are %s, such as %s", name, are, such)
	}
}

// renameAthlete changes a spelling of the name of one person. The error names a race in which somebody else would have the name too.
func (d *Document) renameAthlete(tables *Tables, known *Known, at cursor.Place, name string) (Changes, error) {
	old := at.Node.Text
	who, _ := personAt(d.Doc(), at.Path)
	person, _ := known.who(who)
	shared := map[string]error{} // by file
	changes := known.replaced(d, old, func(doc *document.Doc, root *cursor.Node) func(cursor.Place) bool {
		is := func(p cursor.Place) bool {
			other, ok := personAt(doc, p.Path)
			if !isPerson(p.Path) || !ok {
				return false
			}
			if person.IsZero() { // who it is cannot be told: nobody but in this place
				return doc.File == d.Name.File && p.Node.Start == at.Node.Start
			}
			same, _ := known.who(other)
			return same == person
		}
		shared[doc.File] = sharedName(doc, root, name, is)
		return is
	}, tables.written(name))
	for _, of := range changes.Docs {
		if err := shared[of.File]; err != nil {
			return Changes{}, err
		}
	}
	return changes, nil
}

// sharedName is why somebody of a race cannot get a name: another one there has it, and ids do not tell the two apart.
func sharedName(doc *document.Doc, root *cursor.Node, name string, is func(cursor.Place) bool) error {
	if doc.Race == nil || !hasName(doc.Race, name) {
		return nil
	}
	var renamed, other named
	line := 0
	cursor.Scalars(root, func(p cursor.Place) bool {
		if p.OfKey || len(p.Path) == 0 || p.Path[0].Key != "results" || !isPerson(p.Path) {
			return true
		}
		who, _ := personAt(doc, p.Path)
		switch {
		case is(p):
			renamed = who
		case line == 0 && words.Fold(p.Node.Text) == words.Fold(name):
			other, line = who, 1+strings.Count(doc.Text()[:p.Node.Start], "\n")
		}
		return true
	})
	if line == 0 || renamed.ID != "" && other.ID != "" && renamed.ID != other.ID {
		return nil
	}
	return fmt.Errorf("%q is in %s, line %d, too: two people of a race who share a name need ids, which tell them apart", other.Athlete, doc.File, line)
}

// hasName reports whether somebody of a race has a name.
func hasName(r *race.Race, name string) bool {
	folded := words.Fold(name)
	return slices.ContainsFunc(r.Results, func(result race.Result) bool {
		return words.Fold(result.Athlete) == folded || slices.ContainsFunc(result.Legs, func(leg race.Leg) bool { return words.Fold(leg.Athlete) == folded })
	})
}

// renameSource changes the key of a source in the document.
func (d *Document) renameSource(old, name string) (Changes, error) {
	if sources := d.tree().Get("sources"); sources != nil && sources.Get(name) != nil {
		return Changes{}, fmt.Errorf("%q is the key of another source of this document", name)
	}
	var all []Edit
	cursor.Scalars(d.tree(), func(p cursor.Place) bool {
		if p.Node.Text == old && (isCitation(p.Path) && !p.OfKey || p.OfKey && isAt(p.Path, "sources", "*")) {
			all = append(all, Edit{Span{p.Node.Start, p.Node.End}, name})
		}
		return true
	})
	return Changes{Docs: []Changed{{File: d.Name.File, Text: d.Text, Edits: all}}}, nil
}

// replaced is the documents of the corpus in which a value is written otherwise where it is meant: wanted says that of the values of
// a document. The text of one of them may be newer than that of the corpus.
func (k *Known) replaced(d *Document, old string, wanted func(*document.Doc, *cursor.Node) func(cursor.Place) bool, text string) Changes {
	var changes Changes
	change := func(doc *document.Doc) {
		now := doc.Text()
		if !strings.Contains(now, old) && !strings.ContainsAny(old, `\"`) {
			return
		}
		root := cursor.Read(now)
		is := wanted(doc, root)
		of := Changed{File: doc.File, Text: now}
		cursor.Scalars(root, func(p cursor.Place) bool {
			if p.Node.Text == old && !p.OfKey && is(p) {
				of.Edits = append(of.Edits, Edit{Span{p.Node.Start, p.Node.End}, text})
			}
			return true
		})
		if len(of.Edits) > 0 {
			changes.Docs = append(changes.Docs, of)
		}
	}
	seen := false
	if k.corpus != nil {
		for _, ref := range k.refs {
			switch {
			case ref.Fault != nil || ref.Folder || ref.Borrowed():
			case d != nil && ref.File == d.Name.File:
				seen = true
				change(d.Doc())
			default:
				change(k.read(ref))
			}
		}
	}
	if d != nil && !seen {
		change(d.Doc())
	}
	return changes
}
