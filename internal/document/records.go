package document

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

func listFields() []field[record.List] {
	table := entryFields()
	performances := expected{"a list of entries", keyform.Objects, schema.List(keyform.TakesTable("entry", entryKeys))}
	entries := newField("records", "the performances, oldest first", performances, func(r *reader, n *syntax.Node, v *record.List) {
		v.Entries = readObjects(r, n, "entry", table)
		for i := range v.Entries {
			r.checkCompetitor(saidOf(n.Items()[i]), "entry", &v.Entries[i].Competitor)
		}
	}, func(v *record.List) *syntax.Node { return writtenObjects(table, v.Entries) }).of(entryKeys).must()
	return []field[record.List]{
		kindField[record.List](Records),
		eventField(func(v *record.List) *event.Event { return &v.Event }).must(),
		sexField("whose records", func(v *record.List) *race.Sex { return &v.Sex }).must(),
		wordField("class", "the age class; that of seniors where absent", record.Classes(), func(v *record.List) *string { return &v.Class }),
		environmentField("the track or road", func(v *record.List) *event.Environment { return &v.Environment }).must(),
		dateField("known_to", "the day up to which the list is known to be right", false, func(v *record.List) *date.Date { return &v.KnownTo }).must(),
		coversField(),
		textField("note", "what a reader should know", func(v *record.List) *string { return &v.Note }),
		citationField("the sources of the entries that name none", entryKeys, func(v *record.List) *race.Citation { return &v.Source }),
		sourcesField(func(v *record.List) *[]race.Source { return &v.Sources }),
		entries,
		claimsField(func(v *record.List) *[]race.Claim { return &v.Claims }),
		allowField(func(v *record.List) *[]race.Allowance { return &v.Allow }),
	}
}

func entryKeys() []keyform.Key { return keysOf(entryFields()) }

func entryFields() []field[record.Entry] {
	fields := []field[record.Entry]{
		markField("mark", "the mark as it stands in the lists", func(v *record.Entry) *timing.Mark { return &v.Mark }).must(),
		markField("auto", "the automatic reading of a mark ratified as a hand time", func(v *record.Entry) *timing.Mark { return &v.Auto }),
		unitField(),
	}
	fields = append(fields, athleteOrTeam(func(v *record.Entry) *race.Competitor { return &v.Competitor })...)
	return append(fields,
		dateField("date", "the day it was run", true, func(v *record.Entry) *date.Date { return &v.Date }).must(),
		venueField("where it was run", func(v *record.Entry) *race.Venue { return &v.Venue }),
		environmentField("the track, where the list counts a mark of another one", func(v *record.Entry) *event.Environment { return &v.On }),
		keyField("race", "id of the race", func(v *record.Entry) *string { return &v.Race }),
		holdsField(),
		dateField("ratified", "the day on which the record was ratified", true, func(v *record.Entry) *date.Date { return &v.Ratified }),
		dateField("annulled", "the day on which the record was annulled", true, func(v *record.Entry) *date.Date { return &v.Annulled }),
		textField("note", "what a reader should know", func(v *record.Entry) *string { return &v.Note }),
		citationField("the sources, or the sources of single figures", entryKeys, func(v *record.Entry) *race.Citation { return &v.Source }),
		allowField(func(v *record.Entry) *[]race.Allowance { return &v.Allow }),
	)
}

func unitField() field[record.Entry] {
	return newField("unit", `"0.2" for a mark ratified in fifths of a second`, expected{`"0.2"`, keyform.Quoted, schema.Word([]string{"0.2"})}, func(r *reader, n *syntax.Node, v *record.Entry) {
		if !r.want(n, syntax.Scalar, "unit") {
			return
		}
		if n.Text != "0.2" {
			r.Report(n, "word", "unit: no "+quote(n.Text), `write "0.2" for fifths of a second; other marks show their unit`)
			return
		}
		v.Unit = timing.Fifth
	}, func(v *record.Entry) *syntax.Node {
		if v.Unit != timing.Fifth {
			return nil
		}
		return written("0.2")
	})
}

func holdsField() field[record.Entry] {
	standings := record.Standings()
	return newField("holds", "which records it was, and how that is known", expected{"a map from records to ratified, listed, derived …, such as {club ambleside-harriers: listed}", keyform.Scopes, schema.Holds},
		func(r *reader, n *syntax.Node, v *record.Entry) {
			if !r.want(n, syntax.Map, "holds") || !r.few(n, "holds") {
				return
			}
			if len(n.Pairs()) == 0 {
				r.Report(n, "missing-key", "holds: no record", "name at least one, such as {world: ratified} or {club ambleside-harriers: listed}")
			}
			v.Holds = slices.Grow(v.Holds, len(n.Pairs()))
			for _, p := range n.Pairs() {
				scope, ok := r.scope(p.Key)
				if !ok {
					continue
				}
				if p.Value.Kind == 0 {
					continue
				}
				if standing, ok := readStanding(r, p.Value, standings); ok {
					v.Holds = append(v.Holds, record.Hold{Scope: scope, Standing: standing})
				}
			}
			slices.SortFunc(v.Holds, func(a, b record.Hold) int { return a.Scope.Compare(b.Scope) })
		}, func(v *record.Entry) *syntax.Node {
			holds := &syntax.Node{Kind: syntax.Map}
			for _, hold := range v.Holds {
				holds.Add(hold.Scope.String(), written(string(hold.Standing)))
			}
			return holds
		}).must()
}

// readStanding reads how a record is known. That a mark was equal to the record before it is nothing of that.
func readStanding(r *reader, n *syntax.Node, all []record.Standing) (record.Standing, bool) {
	equal := []string{"equal", "equals", "equalled", "equaled", "tied", "shared"}
	if n.Kind == syntax.Scalar && slices.Contains(equal, words.Fold(n.Text)) {
		r.Report(n, "word", fmt.Sprintf("standing: no %q", n.Text), "write how it is known, such as ratified or listed: equal marks share a record by themselves")
		return "", false
	}
	return readWord(r, n, "standing", all)
}

func readList(r *reader, root *syntax.Node, id string) *record.List {
	v := &record.List{Name: id}
	r.isList = true
	ok := readObject(r, root, "record list", r.decoder.list(), v)
	if v.Environment != 0 {
		r.checkGround(root, v.Event, v.Environment)
	}
	if !ok || v.Event.IsZero() || v.Sex == "" || v.Environment == 0 || id == "" {
		return v
	}
	if prefix := v.Category().ListName(); id != prefix && !hasPrefixWord(id, prefix) {
		r.Report(root, "list-name", fmt.Sprintf("file name %q: does not begin with %s", id, prefix), fmt.Sprintf("rename the file to %s.yaml", prefix))
	} else if named, _ := record.ParseListName(id); named.Class != v.Class {
		r.Report(root, "list-name", fmt.Sprintf("file name %q: that of a list of %s", id, named.Class), "add class: "+named.Class+", or name the file otherwise")
	}
	if at := root.Get("class"); at != nil && v.Class != "" && !record.ClassFits(v.Class, v.Sex) {
		r.Report(at, "word", fmt.Sprintf("class: %s in a list of %s", v.Class, v.Sex), "masters are M35 and up among men, W35 and up among women")
	}
	return v
}

func hasPrefixWord(id, prefix string) bool {
	return len(id) > len(prefix)+1 && id[:len(prefix)+1] == prefix+"-"
}
