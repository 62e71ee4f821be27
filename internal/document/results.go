package document

import (
	"cmp"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/syntax"
)

// checkResults holds the results of a race against what a list of results must
// be: in a full one each has a place and a mark, or a status. In a start list none has.
func checkResults(r *reader, root *syntax.Node, v *race.Race) {
	items := root.Get("results")
	if items == nil || items.Kind != syntax.List || len(items.Items()) != len(v.Results) {
		return
	}
	for i := range v.Results {
		n := items.Items()[i]
		if n.Kind != syntax.Map {
			continue
		}
		said := r.said[i]
		r.checkField(n, said.sex, v)
		switch {
		case v.List == race.StartList:
			r.checkStarter(n)
		case v.Results[i].Role == race.Guest: // who runs out of competition
			if said.place != nil {
				r.Report(said.place, "guest", "result: a guest with a place", "")
			}
		default:
			r.checkComplete(n, said, v.Partial)
		}
	}
}

// said is what a result or an entry says, whatever it is worth: nil is what it leaves out.
type said struct {
	athlete, team, legs, sex, place, mark, status *syntax.Node
}

func saidOf(n *syntax.Node) (s said) {
	for _, p := range n.Pairs() {
		name := p.Key.Text
		if p.Value.Kind == 0 {
			name = cmp.Or(joinedKey(p), name)
		}
		switch name {
		case "athlete":
			s.athlete = p.Value
		case "team":
			s.team = p.Value
		case "legs":
			s.legs = p.Value
		case "sex":
			s.sex = p.Value
		case "place":
			s.place = p.Value
		case "mark":
			s.mark = p.Value
		case "status":
			s.status = p.Value
		}
	}
	return s
}

// checkComplete reports a result without what a full list says of each.
func (r *reader) checkComplete(n *syntax.Node, s said, partial bool) {
	switch {
	case s.status != nil && s.status.Text != "" && s.place != nil:
		r.Report(s.place, "place-and-status", "result: a place and a status", "")
	case s.status != nil || partial:
	case s.place == nil && s.mark == nil:
		r.Report(n, "result", "result: neither place and mark nor status, in a full list", "")
	case s.place == nil && remedy.StatusOf(s.mark.Text) != "": // it is told that it is no mark
	case s.place == nil:
		r.Report(n, "result", "result: a mark without a place, in a full list", "")
	case s.mark == nil && remedy.StatusOf(s.place.Text) != "": // it is told that it is no place
	case s.mark == nil:
		r.Report(n, "result", "result: a place without a mark, in a full list", "")
	}
}

// checkStarter reports what nobody has before the start.
func (r *reader) checkStarter(n *syntax.Node) {
	for _, key := range []string{"place", "mark", "splits", "positions"} {
		if value := n.Get(key); value != nil {
			r.Report(value, "start-list", "result: a "+key+" in a start list", "")
			return
		}
	}
}

// checkField reports a result whose sex is not said, or said where the race says it. A
// mixed team has none.
func (r *reader) checkField(n, sex *syntax.Node, v *race.Race) {
	switch {
	case v.Sex == "" || r.Event.IsZero(): // which is reported
	case v.Sex == race.Mixed && sex == nil && !r.Event.IsRelay():
		r.Report(n, "mixed-field", "result: no sex, in a mixed race", "add sex: men or sex: women")
	case sex != nil && v.Sex != race.Mixed:
		r.Report(sex, "mixed-field", "result: a sex, where the race says it", "leave it out, or write sex: mixed for the race")
	case sex != nil && r.Event.IsRelay():
		r.Report(sex, "mixed-field", "result: a sex, of a team of both", "leave it out")
	}
}
