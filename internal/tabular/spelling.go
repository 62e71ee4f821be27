package tabular

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// spelt is what the key says, whichever way its cells are spelt.
func (k key) spelt() key {
	day := strings.ToLower(k.date)
	if read, ok := label.ReadDate(k.date, label.AnyOrder); ok {
		day = read.String()
	}
	return key{label.TitleKey(k.event), roundKey(k.round), heatKey(k.heat), strings.ToUpper(k.section), day, strings.ToLower(k.meet), strings.ToLower(k.venue)}
}

// roundKey is what the cell of a round says: Final, F and Finale are one.
func roundKey(text string) string {
	switch code := strings.ToUpper(text); code {
	case "F", "SF", "QF", "H":
		text = map[string]string{"F": "final", "SF": "semifinal", "QF": "quarterfinal", "H": "heats"}[code]
	}
	if n, ok := label.Number(text); ok {
		return strconv.Itoa(n)
	}
	return label.TitleKey(text)
}

// heatKey is what the cell of a heat says: 1, 01 and "Heat 1" are one.
func heatKey(text string) string {
	if n, ok := label.Number(text); ok {
		text = "heat " + strconv.Itoa(n)
	}
	return label.TitleKey(text)
}

// together makes one group of those whose cells say the same in another spelling, unless
// both have a place for different times: then they are of two races.
func (r *reader) together(all []*group) []*group {
	var kept []*group
	first := make(map[key]*group)
	for _, g := range all {
		one, known := first[g.key.spelt()]
		switch {
		case !known:
			first[g.key.spelt()] = g
		case !g.refused && !one.refused && !one.clashes(g):
			r.Note(g.entries[0].Line, sheet.Read, g.key.beside(one.key)+" is read as the same race")
			one.entries = append(one.entries, g.entries...)
			slices.SortStableFunc(one.entries, func(a, b entry) int { return cmp.Compare(a.Line, b.Line) })
			continue
		}
		kept = append(kept, g)
	}
	return kept
}

// beside is what a key spells otherwise than another: "1500 m" beside "1500m".
func (k key) beside(other key) string {
	var said []string
	for _, one := range [][2]string{{k.event, other.event}, {k.round, other.round}, {k.heat, other.heat}, {k.section, other.section}, {k.date, other.date}, {k.meet, other.meet}, {k.venue, other.venue}} {
		if one[0] != one[1] {
			said = append(said, fmt.Sprintf("%q beside %q", one[0], one[1]))
		}
	}
	return strings.Join(said, ", ")
}

// clashes reports whether two groups have a place for different times, or a name twice.
func (g *group) clashes(other *group) bool {
	type placed struct {
		place         int
		sex, category string
	}
	at, names := make(map[placed]string), make(map[string]bool)
	for i := range g.entries {
		e := &g.entries[i]
		at[placed{e.Place, string(e.Sex), e.category}] = e.time
		names[e.name()] = true
	}
	return slices.ContainsFunc(other.entries, func(e entry) bool {
		time, taken := at[placed{e.Place, string(e.Sex), e.category}]
		return e.Place > 0 && taken && time != e.time || e.name() != "" && names[e.name()]
	})
}
