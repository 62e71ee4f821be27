package document

import (
	"slices"
	"strings"
	"sync"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

// revisedPattern matches the days, with or without a time of day.
const revisedPattern = date.DayPattern + `( ` + schema.ClockPattern + `)?`

// revisedField is the day, or the day and time, of the revision of a list.
func revisedField() field[race.Race] {
	e := expected{`a day with or without the time, such as "2026-07-18 15:43"`, keyform.Quoted, schema.Match(revisedPattern)}
	return newField("revised", "when the list was revised", e, func(r *reader, n *syntax.Node, v *race.Race) {
		if !r.want(n, syntax.Scalar, "revised") {
			return
		}
		day, clock, hasClock := strings.Cut(n.Text, " ")
		d, err := date.Parse(day)
		if err != nil || !d.IsFull() || hasClock && !isClock(clock) {
			r.Report(n, "revised", "revised: "+quote(n.Text)+" is no day, with or without a time of day", `write it like "2026-07-18" or "2026-07-18 15:43"`)
			return
		}
		v.Revised = n.Text
	}, func(v *race.Race) *syntax.Node { return written(v.Revised) })
}

func amendedField() field[race.Race] {
	table := sync.OnceValue(amendmentFields)
	e := expected{"a list of {date, what, because}", keyform.Objects, schema.List(keyform.TakesTable("amendment", amendmentKeys))}
	return newField("amended", "changes to the official list", e, func(r *reader, n *syntax.Node, v *race.Race) {
		v.Amended = readObjects(r, n, "amendment", table())
	}, func(v *race.Race) *syntax.Node { return writtenIfAny(table(), v.Amended) }).of(amendmentKeys)
}

func amendmentKeys() []keyform.Key { return keysOf(amendmentFields()) }

func amendmentFields() []field[race.Amendment] {
	return []field[race.Amendment]{
		dateField("date", "the day of the change", true, func(v *race.Amendment) *date.Date { return &v.Date }).must(),
		textField("what", "what was changed", func(v *race.Amendment) *string { return &v.What }).must(),
		textField("because", "why", func(v *race.Amendment) *string { return &v.Because }),
		sourceListField(func(v *race.Amendment) *[]string { return &v.Source }),
	}
}

// sourceListField is a list of source keys.
func sourceListField[T any](ptr func(*T) *[]string) field[T] {
	e := expected{"a list of source keys", keyform.WordList, schema.List(schema.Key)}
	return newField("source", "the sources", e, func(r *reader, n *syntax.Node, v *T) {
		*ptr(v) = r.sourceKeys(n)
	}, func(v *T) *syntax.Node { return writtenWords(*ptr(v)) })
}

// teamsField is how teams are scored.
func teamsField() field[race.Race] {
	table := teamFields()
	e := expected{"a map of by, scorers, displacers, individuals, ties", keyform.Object, keyform.TakesTable("teams", teamKeys)}
	return newField("teams", "how teams are scored", e, func(r *reader, n *syntax.Node, v *race.Race) {
		readObject(r, n, "teams", table, &v.Teams)
	}, func(v *race.Race) *syntax.Node {
		if v.Teams.IsZero() {
			return nil
		}
		return writtenObject(table, &v.Teams)
	}).of(teamKeys)
}

func teamKeys() []keyform.Key { return keysOf(teamFields()) }

func teamFields() []field[race.TeamScoring] {
	return []field[race.TeamScoring]{
		wordField("by", "what makes a team", race.TeamBys(), func(v *race.TeamScoring) *race.TeamBy { return &v.By }).must(),
		countField("scorers", "how many places are added", func(v *race.TeamScoring) *int { return &v.Scorers }).must(),
		countField("displacers", "how many more of a team push others back; none where absent", func(v *race.TeamScoring) *int { return &v.Displacers }),
		usualWord("individuals", "whether the places of those who score for no team are removed or kept; kept where absent", race.IndividualPlaces(), race.Kept,
			func(v *race.TeamScoring) *race.Individuals { return &v.Individuals }),
		usualWord("ties", "which of two teams with one sum is better: that of the better next runner, or last scorer; last-scorer where absent", race.TeamTieRules(), race.LastScorer,
			func(v *race.TeamScoring) *race.TeamTies { return &v.Ties }),
	}
}

// usualWord is a word of a closed list of which the usual one is the zero value: it may
// be written, and says no more than an absent key.
func usualWord[T any, W ~string](name, doc string, list []W, usual W, ptr func(*T) *W) field[T] {
	f := wordField(name, doc, list, ptr)
	read := f.read
	f.read = func(r *reader, n *syntax.Node, v *T) {
		read(r, n, v)
		if *ptr(v) == usual {
			*ptr(v) = ""
		}
	}
	return f
}

// sumPattern matches a SHA-256 sum in hexadecimal.
const sumPattern = `[0-9a-f]{64}`

func sumField() field[race.Source] {
	e := expected{"64 hexadecimal digits", keyform.Bare, schema.Match(sumPattern)}
	return newField("sha256", "the sum of the document that was read", e, func(r *reader, n *syntax.Node, v *race.Source) {
		if !r.want(n, syntax.Scalar, "sha256") {
			return
		}
		if !isSum(n.Text) {
			r.offer(n, "sha256", "sha256: "+quote(n.Text)+" is no sum of 64 digits", "write what sha256sum prints, in lower case",
				remedy.OnlyIf(isSum, strings.ToLower(strings.TrimSpace(n.Text))))
			return
		}
		v.SHA256 = n.Text
	}, func(v *race.Source) *syntax.Node { return written(v.SHA256) })
}

// foreignIDsField is a map from data bases to what they call an athlete.
func foreignIDsField() field[race.Athlete] {
	e := expected{`a map from data bases to ids, such as {wa: "14208500"}`, keyform.Points, schema.Map(schema.Key, schema.Text)}
	f := newField("ids", "what other data bases call the athlete", e, func(r *reader, n *syntax.Node, v *race.Athlete) {
		if !r.want(n, syntax.Map, "ids") {
			return
		}
		for _, p := range n.Pairs() {
			if !r.key(p.Key, "ids") || p.Value.Kind == 0 {
				continue
			}
			if id, ok := r.text(p.Value, "ids"); ok {
				v.IDs = append(v.IDs, race.ForeignID{Base: p.Key.Text, ID: id})
			}
		}
		slices.SortFunc(v.IDs, func(a, b race.ForeignID) int { return strings.Compare(a.Base, b.Base) })
	}, func(v *race.Athlete) *syntax.Node {
		ids := &syntax.Node{Kind: syntax.Map}
		for _, id := range v.IDs {
			ids.Add(id.Base, written(id.ID))
		}
		return ids
	})
	f.Form.Value = keyform.Quoted
	return f
}
