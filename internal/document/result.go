package document

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
	"github.com/milectl/milectl/internal/timing"
)

func quote(text string) string { return fmt.Sprintf("%q", text) }

func resultsField() field[race.Race] {
	table := resultFields()
	e := expected{"a list of results", keyform.Objects, schema.List(keyform.TakesTable("result", resultKeys))}
	return newField("results", "who ran, in the order of the result sheet", e, func(r *reader, n *syntax.Node, v *race.Race) {
		if r.lanes = r.Event.Distance() > longestWithLanes && !r.Event.IsRelay(); r.lanes {
			lanesAreOrder(n)
		}
		v.Results = readObjects(r, n, "result", table)
		r.said = slices.Grow(r.said, len(v.Results))
		for i := range v.Results {
			r.said = append(r.said, saidOf(n.Items()[i]))
			r.checkCompetitor(r.said[i], "result", &v.Results[i].Competitor)
		}
	}, func(v *race.Race) *syntax.Node { return writtenObjects(table, v.Results) }).of(resultKeys).must()
}

// longestWithLanes is the longest distance that begins in lanes.
const longestWithLanes = 800 * event.Metre

// lanesAreOrder takes the lane of a race without lanes for the order of the start, as
// which older documents have it; the canonical form says order.
func lanesAreOrder(results *syntax.Node) {
	for _, item := range results.Items() {
		if source := laneIsOrder(item); source != nil {
			laneIsOrder(source)
		}
	}
}

// laneIsOrder renames the key of a map that has no order. It gives the value of source.
func laneIsOrder(n *syntax.Node) (source *syntax.Node) {
	var lane, order *syntax.Node
	for _, p := range n.Pairs() {
		switch p.Key.Text {
		case "lane":
			lane = p.Key
		case "order":
			order = p.Key
		case "source":
			source = p.Value
		}
	}
	if lane != nil && order == nil {
		lane.Text = "order"
	}
	return source
}

func resultKeys() []keyform.Key { return keysOf(resultFields()) }

func resultFields() []field[race.Result] {
	fields := []field[race.Result]{
		countField("place", "the place given; a tie repeats it", func(v *race.Result) *int { return &v.Place }),
	}
	fields = append(fields, athleteOrTeam(func(v *race.Result) *race.Competitor { return &v.Competitor })...)
	return append(fields,
		wordField("sex", "in a race of both", race.Sexes(), func(v *race.Result) *race.Sex { return &v.Sex }),
		markField("mark", "the official mark", func(v *race.Result) *timing.Mark { return &v.Mark }),
		markField("thousandths", "the photo-finish reading", func(v *race.Result) *timing.Mark { return &v.Thousandths }),
		statusField(),
		textField("rule", "the rule of a disqualification", func(v *race.Result) *string { return &v.Rule }),
		annulledField(),
		countField("original_place", "the place before a later disqualification", func(v *race.Result) *int { return &v.OriginalPlace }),
		wordField("qualified", "for the next round", race.Qualifications(), func(v *race.Result) *string { return &v.Qualified }),
		countField("overall", "the place over all sections", func(v *race.Result) *int { return &v.Overall }),
		flagsField(),
		wordField("role", "other than to place", race.Roles(), func(v *race.Result) *race.Role { return &v.Role }),
		textField("bib", "the number worn", func(v *race.Result) *string { return &v.Bib }),
		countField("lane", "the lane", func(v *race.Result) *int { return &v.Lane }),
		countField("order", "of the start, or the hip number, where there are no lanes", func(v *race.Result) *int { return &v.Order }),
		reactionField(),
		dateField("born", "the birth date, or as much of it as is known", true, func(v *race.Result) *date.Date { return &v.Born }),
		textField("club", "the club or team", func(v *race.Result) *string { return &v.Club }),
		splitsField("splits", "times from the start at points of the race", func(v *race.Result) *[]race.Split { return &v.Splits }),
		positionsField(),
		segmentsField("times between two points as reported", func(v *race.Result) *[]race.SegmentTime { return &v.Segments }),
		textField("ineligible", "why the mark counts for no record", func(v *race.Result) *string { return &v.Ineligible }),
		textField("note", "what a reader should know", func(v *race.Result) *string { return &v.Note }),
		citationField("the sources, or the sources of single figures", resultKeys, func(v *race.Result) *race.Citation { return &v.Source }),
	)
}

// statusField names the status that a code or word of a result sheet stands for.
func statusField() field[race.Result] {
	f := wordField("status", "why there is no place", race.Statuses(), func(v *race.Result) *race.Status { return &v.Status })
	read := f.read
	f.read = func(r *reader, n *syntax.Node, v *race.Result) {
		if n.Kind == syntax.Scalar && !slices.Contains(race.Statuses(), race.Status(n.Text)) {
			r.offer(n, "word", fmt.Sprintf("status: no %q", n.Text), remedy.Status(n.Text), string(remedy.SureStatus(n.Text)))
			return
		}
		read(r, n, v)
	}
	return f
}

func annulledField() field[race.Result] {
	return newField("annulled", "the day on which the result was annulled, or unknown", expected{"a date or unknown", keyform.Bare, schema.Annulment},
		func(r *reader, n *syntax.Node, v *race.Result) {
			if n.Kind == syntax.Scalar && n.Text == "unknown" {
				v.Annulled = race.Annulment{Unknown: true}
				return
			}
			if date, ok := r.date(n, "annulled", true); ok {
				v.Annulled = race.Annulment{On: date}
			}
		}, func(v *race.Result) *syntax.Node {
			if v.Annulled.Unknown {
				return written("unknown")
			}
			return written(v.Annulled.On.String())
		})
}

func flagsField() field[race.Result] {
	return newField("flags", "what the result sheet prints beside the mark, such as NR or =PB", expected{"a list of flags", keyform.WordList, schema.List(schema.Flag)},
		func(r *reader, n *syntax.Node, v *race.Result) {
			words := readWords(r, n, "flags", func(item *syntax.Node) bool {
				if strings.ContainsFunc(item.Text, func(c rune) bool { return c <= ' ' || strings.ContainsRune(",[]{}#:\"'", c) }) || item.Text == "" {
					r.Report(item, "word", "flag: "+quote(item.Text)+" is not one word", "write each flag as an item of the list: [NR, PB]")
					return false
				}
				if !race.ParseFlag(item.Text).Kind.IsKnown() {
					r.warn(item, "flag", "flag: "+quote(item.Text)+" is not one that is checked", "")
				}
				return true
			})
			for _, word := range words {
				v.Flags = append(v.Flags, race.ParseFlag(word))
			}
		}, func(v *race.Result) *syntax.Node {
			if len(v.Flags) == 0 {
				return nil
			}
			flags := &syntax.Node{Kind: syntax.List}
			for _, flag := range v.Flags {
				flags.Append(syntax.NewScalar(flag.String()))
			}
			return flags
		})
}

// readWords reads a list of single words; ok reports what is wrong with one.
func readWords(r *reader, n *syntax.Node, name string, ok func(*syntax.Node) bool) []string {
	if !r.wantWords(n, name) || !r.few(n, name) {
		return nil
	}
	texts := r.words(len(n.Items()))
	for _, item := range n.Items() {
		if r.want(item, syntax.Scalar, name) && ok(item) {
			texts = append(texts, item.Text)
		}
	}
	return orNil(texts)
}

// orNil is a list, or nil where nothing is in it: an empty list says no more than none.
func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
