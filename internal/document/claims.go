package document

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
	"github.com/milectl/milectl/internal/timing"
)

func claimsField[T any](ptr func(*T) *[]race.Claim) field[T] {
	table := sync.OnceValue(claimFields)
	e := expected{"a list of claims", keyform.Objects, schema.List(keyform.TakesTable("claim", claimKeys))}
	return newField("claims", "what reports say", e, func(r *reader, n *syntax.Node, v *T) {
		if r.few(n, "claims") {
			*ptr(v) = readObjects(r, n, "claim", table())
		}
	}, func(v *T) *syntax.Node { return writtenIfAny(table(), *ptr(v)) }).of(claimKeys)
}

func claimKeys() []keyform.Key { return keysOf(claimFields()) }

func claimFields() []field[race.Claim] {
	return []field[race.Claim]{
		keyField("source", "the key of the report", func(v *race.Claim) *string { return &v.Source }).must(),
		wordField("about", "what it is about", race.Subjects(), func(v *race.Claim) *race.Subject { return &v.About }).must(),
		keyField("race", "id of another race that it is about", func(v *race.Claim) *string { return &v.Race }),
		textField("athlete", "whom it is about", func(v *race.Claim) *string { return &v.Athlete }),
		textField("behind", "who is said to be behind", func(v *race.Claim) *string { return &v.Behind }),
		nationField("nation", "for whom the athlete is said to have run", func(v *race.Claim) *string { return &v.Nation }),
		claimAtField(),
		claimEventField(),
		claimRecordField(),
		countField("place", "the place it gives", func(v *race.Claim) *int { return &v.Place }),
		countField("position", "the position it gives", func(v *race.Claim) *int { return &v.Position }),
		markField("mark", "the mark it gives", func(v *race.Claim) *timing.Mark { return &v.Mark }),
		claimMarginField(),
		wordField("side", "on which side of the record the mark was by the margin: inside where it was better", race.Sides(), func(v *race.Claim) *race.Side { return &v.Side }),
		markField("under", "the bound of a count or of a mark", func(v *race.Claim) *timing.Mark { return &v.Under }),
		claimCountField(),
		countField("years", "how many years it gives", func(v *race.Claim) *int { return &v.Years }),
		countField("months", "how many months it gives", func(v *race.Claim) *int { return &v.Months }),
		countField("days", "how many days it gives", func(v *race.Claim) *int { return &v.Days }),
		dateField("date", "the date it gives", true, func(v *race.Claim) *date.Date { return &v.Date }),
		textField("says", "its words, in short", func(v *race.Claim) *string { return &v.Says }),
	}
}

// claimAtField is the point that a claim is about.
func claimAtField() field[race.Claim] {
	return newField("at", "the point it is about", expected{"a split point", keyform.Bare, schema.Point}, func(r *reader, n *syntax.Node, v *race.Claim) {
		if !r.want(n, syntax.Scalar, "at") {
			return
		}
		v.At, _ = r.point(n)
	}, func(v *race.Claim) *syntax.Node { return written(v.At.Text()) })
}

// claimEventField is the event that a claim is about.
func claimEventField() field[race.Claim] {
	return newField("event", "of which races it is, where not of all", expected{"an event's code, such as mile or 1500m", keyform.Bare, schema.Event},
		func(r *reader, n *syntax.Node, v *race.Claim) {
			if !r.want(n, syntax.Scalar, "event") {
				return
			}
			of, err := event.Parse(n.Text)
			if err != nil {
				r.refuseSpelling(n, "event", err, remedy.Same(n.Text, codes(event.All())))
				return
			}
			v.Event = of
		}, func(v *race.Claim) *syntax.Node { return written(v.Event.Code()) })
}

// claimRecordField is the record that a claim is about.
func claimRecordField() field[race.Claim] {
	return newField("record", "the record it is about", expected{"world, an area, a nation, or a meeting, championship or series with its key", keyform.Bare, schema.Scope},
		func(r *reader, n *syntax.Node, v *race.Claim) {
			if !r.want(n, syntax.Scalar, "record") {
				return
			}
			v.Record, _ = r.scope(n)
		}, func(v *race.Claim) *syntax.Node { return written(v.Record.String()) })
}

// claimMarginField is the margin that a claim gives.
func claimMarginField() field[race.Claim] {
	return newField("margin", "the margin it gives", expected{"a margin in seconds", keyform.Quoted, schema.Margin}, func(r *reader, n *syntax.Node, v *race.Claim) {
		if !r.want(n, syntax.Scalar, "margin") {
			return
		}
		margin, err := timing.ParseMargin(n.Text)
		if err != nil {
			r.refuse(n, "margin", err)
			return
		}
		v.Margin = margin
	}, func(v *race.Claim) *syntax.Node { return written(marginText(v.Margin)) })
}

// claimCountField is the number that a claim gives.
func claimCountField() field[race.Claim] {
	return newField("count", "how many it counts", expected{"a whole number", keyform.Bare, schema.Count(0, maxCount)}, func(r *reader, n *syntax.Node, v *race.Claim) {
		v.Count, v.HasCount = r.count(n, "count", 0)
	}, func(v *race.Claim) *syntax.Node {
		if !v.HasCount {
			return nil
		}
		return written(strconv.Itoa(v.Count))
	})
}

// marginText is a margin as documents write it, in seconds alone; nothing where
// there is none.
func marginText(m timing.Margin) string {
	ms := m.Milliseconds()
	seconds, fraction := strconv.FormatInt(ms/1000, 10), fmt.Sprintf(".%03d", ms%1000)
	switch {
	case m == timing.Margin{}:
		return ""
	case m.Approx() || ms < 0:
		return m.String() // which no document says
	case m.Decimals() == 0:
		return seconds
	default:
		return seconds + fraction[:1+m.Decimals()]
	}
}
