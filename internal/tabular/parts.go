package tabular

import "github.com/milectl/milectl/internal/timing"

// parts are the rows of a group as places are counted in them: all together, those of
// each sex, of each category, or of each category of each sex. The first way is
// taken in which no place stands for two times and each part begins with place 1;
// where there is none the rows stay together. It reports whether categories are apart.
func (g *group) parts() (parts [][]entry, byCategory bool) {
	ways := []func(*entry) string{
		func(*entry) string { return "" },
		func(e *entry) string { return string(e.Sex) },
		func(e *entry) string { return e.category },
		func(e *entry) string { return string(e.Sex) + "|" + e.category },
	}
	for i, way := range ways {
		if parts, ok := g.apart(way); ok {
			return parts, i > 1
		}
	}
	return [][]entry{g.entries}, false
}

// apart parts the rows by a property, and reports whether places are counted in each
// part. Rows that do not have it leave that open.
func (g *group) apart(by func(*entry) string) (parts [][]entry, ok bool) {
	at, many := make(map[string]int), []int{}
	for i := range g.entries {
		name := by(&g.entries[i])
		if _, known := at[name]; !known {
			at[name], many = len(many), append(many, 0)
		}
		many[at[name]]++
	}
	if len(many) <= 1 {
		parts = [][]entry{g.entries}
	} else {
		parts = make([][]entry, len(many))
		for i := range parts {
			parts[i] = make([]entry, 0, many[i])
		}
		for i := range g.entries {
			part := &parts[at[by(&g.entries[i])]]
			*part = append(*part, g.entries[i])
		}
	}
	for _, part := range parts {
		if !isCounted(part) {
			return nil, false
		}
	}
	return parts, true
}

// isCounted reports whether the places of some rows are those of one race.
func isCounted(part []entry) bool {
	marks := make(map[int]timing.Mark)
	first := 0
	for i := range part {
		e := &part[i]
		if e.Place == 0 {
			continue
		}
		if first == 0 || e.Place < first {
			first = e.Place
		}
		if mark, known := marks[e.Place]; known && mark != e.Mark && !mark.IsZero() && !e.Mark.IsZero() {
			return false
		}
		marks[e.Place] = e.Mark
	}
	return first <= 1
}
