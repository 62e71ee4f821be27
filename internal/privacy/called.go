package privacy

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/words"
)

// knowTexts learns under which names people are looked for in texts: those of the list, all spellings of registered people
// who are meant, and the names of all others.
func (l *leftOut) knowTexts() {
	add := func(name string, line int) { l.inTexts.add(athlete.NameParts(name), pseudonymOf(line, 0).name) }
	for i, line := range l.lines {
		if !isBlank(line) {
			add(line, i)
		}
	}
	registered := l.directory.Registered()
	for i := range registered {
		if line, meant := l.registered[registered[i].Person()]; meant {
			for _, spelling := range registered[i].Spellings() {
				add(spelling, line)
			}
		}
	}
	for i := range l.candidates {
		n := &l.candidates[i]
		if of, is := l.pseudonyms[n.place]; is {
			l.inTexts.add(athlete.NameParts(n.who.Athlete), of.name)
		}
	}
}

// unknown is the lines that are nobody's name.
func (l *leftOut) unknown() []UnknownName {
	var all []UnknownName
	for i, line := range l.lines {
		if isBlank(line) || l.known[i] || l.isTwice(i) {
			continue
		}
		near, _ := words.Nearest(line, slices.Values(slices.Sorted(maps.Keys(l.all))))
		all = append(all, UnknownName{i + 1, line, near})
	}
	return all
}

// isTwice reports whether a line before means somebody by another way of writing the same name.
func (l *leftOut) isTwice(line int) bool {
	before, found := lineOf(l.names, l.lines[line])
	return found && before < line && l.known[before]
}
