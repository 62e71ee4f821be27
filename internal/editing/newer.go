package editing

import (
	"maps"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// Newer is what is known with these documents as they are now: enough to rename something in all of them. It is false where the corpus
// must be read again for that: a document is new, or who somebody is can be another matter, since it is a register, or a race that says
// otherwise when somebody was born.
func (k *Known) Newer(docs []*Document) (*Known, bool) {
	now := *k
	now.newer = maps.Clone(k.newer)
	if now.newer == nil {
		now.newer = map[string]*document.Doc{}
	}
	files := k.files()
	for _, d := range docs {
		ref, known := files[d.Name.File]
		if !known {
			return nil, false
		}
		was := k.read(ref)
		if was.Text() != d.Text && !sameBirths(was, d.Doc()) {
			return nil, false
		}
		now.newer[d.Name.File] = d.Doc()
	}
	return &now, true
}

// files is the documents of the corpus itself by their files.
func (k *Known) files() map[string]store.Ref {
	files := map[string]store.Ref{}
	for _, ref := range k.refs {
		if ref.Fault == nil && !ref.Folder && !ref.Borrowed() {
			files[ref.File] = ref
		}
	}
	return files
}

// read is a document of the corpus, as it is now.
func (k *Known) read(ref store.Ref) *document.Doc {
	if doc := k.newer[ref.File]; doc != nil {
		return doc
	}
	return k.store().Read(ref)
}

// bornAs is somebody whose birth a race tells, which tells people of one name apart in all of them.
type bornAs struct {
	sex      race.Sex
	name, id string
	born     date.Date
}

// sameBirths reports whether two states of a document say the same of who is who.
func sameBirths(was, now *document.Doc) bool {
	return was.Register == nil && now.Register == nil && maps.Equal(birthsIn(was), birthsIn(now))
}

// birthsIn is the births that a document tells of people who ran. A faulty one tells nothing.
func birthsIn(doc *document.Doc) map[bornAs]bool {
	all := map[bornAs]bool{}
	if doc.Race == nil || doc.Faulty() {
		return all
	}
	for i := range doc.Race.Results {
		result := &doc.Race.Results[i]
		sex := doc.Race.SexOf(result)
		if !result.Born.IsZero() {
			all[bornAs{sex, result.Athlete, result.ID, result.Born}] = true
		}
		for _, leg := range result.Legs {
			if !leg.Born.IsZero() {
				all[bornAs{sex, leg.Athlete, leg.ID, leg.Born}] = true
			}
		}
	}
	return all
}
