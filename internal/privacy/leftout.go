package privacy

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// pseudonym is what stands for somebody: a word for the name, and a key for an id.
type pseudonym struct{ name, key string }

// pseudonymOf is what stands for one of the people of a line. No two are spelt alike, however a name is divided.
func pseudonymOf(line, number int) pseudonym {
	letters := ""
	for ; number > 0; number = (number - 1) / 26 {
		letters = string(rune('a'+(number-1)%26)) + letters
	}
	return pseudonym{fmt.Sprintf("%s%d%s", pseudonymPrefix, line+1, letters), fmt.Sprintf("withheld-%d%s", line+1, letters)}
}

// pseudonymPrefix is how the word for a name begins.
const pseudonymPrefix = "Name withheld "

// IsWithheld reports whether a name of a published document stands for one that is left out.
func IsWithheld(name string) bool { return strings.HasPrefix(name, pseudonymPrefix) }

// place is where somebody stands in a document: which result, entry or athlete, and which leg; -1 where it is none.
type place struct {
	document   string
	index, leg int
}

func (p place) compare(o place) int {
	return cmp.Or(cmp.Compare(p.document, o.document), cmp.Compare(p.index, o.index), cmp.Compare(p.leg, o.leg))
}

// What stands before the names of documents, which are those of a kind.
const (
	racePlace     = "race "
	listPlace     = "list "
	registerPlace = "register "
)

// named is somebody in a document who may be one of those left out.
type named struct {
	place

	sex  race.Sex
	who  race.Competitor
	born date.Date
}

// leftOut is who is left out, and what stands for them.
type leftOut struct {
	lines      []string
	directory  *athlete.Directory
	names      map[string]int // the lines by the keys of their names
	ids        map[string]int // the lines by ids: their own text, and those of registered people who are meant
	registered map[athlete.Person]int
	spellings  map[string]int // by the keys of all spellings of registered people who are meant
	candidates []named
	known      map[int]bool    // the lines that are somebody's
	all        map[string]bool // the names of everybody, for what was probably meant
	checked    map[string]bool // names, and whether they may be of one who is left out

	pseudonyms map[place]pseudonym
	inTexts    *lexicon
}

// newLeftOut reads the lines and finds whom of the registers they mean.
func newLeftOut(lines []string, directory *athlete.Directory) *leftOut {
	l := &leftOut{
		lines: lines, directory: directory, names: map[string]int{}, registered: map[athlete.Person]int{}, spellings: map[string]int{},
		known: map[int]bool{}, all: map[string]bool{}, checked: map[string]bool{}, pseudonyms: map[place]pseudonym{}, inTexts: newLexicon(),
	}
	ids := map[string]int{}
	for i, line := range lines {
		if l.lines[i] = strings.TrimSpace(line); isBlank(l.lines[i]) {
			continue
		}
		first(ids, l.lines[i], i)
		for _, key := range keysOfName(l.lines[i]) {
			first(l.names, key, i)
		}
	}
	l.ids = maps.Clone(ids)
	registered := directory.Registered()
	for i := range registered {
		l.mean(&registered[i], ids)
	}
	return l
}

// isBlank reports whether a line names nobody.
func isBlank(line string) bool { return line == "" || strings.HasPrefix(line, "#") }

// first keeps the first line of a key.
func first[K comparable](lines map[K]int, key K, line int) {
	if known, ok := lines[key]; !ok || line < known {
		lines[key] = line
	}
}

// keysOfName is what two ways of writing one name share: athlete.SameName.
func keysOfName(name string) []string {
	parts := athlete.NameParts(name)
	if len(parts) == 0 {
		return nil
	}
	return []string{"any order " + sortedKey(parts), "joined " + strings.Join(parts, "")}
}

// lineOf is the first line that has one of the keys of a name.
func lineOf(lines map[string]int, name string) (line int, found bool) {
	for _, key := range keysOfName(name) {
		if i, ok := lines[key]; ok && (!found || i < line) {
			line, found = i, true
		}
	}
	return line, found
}

// mean finds whether a line means an athlete of a register, by the id or any spelling.
func (l *leftOut) mean(known *athlete.Registered, ids map[string]int) {
	line, meant := ids[known.ID]
	if meant {
		l.known[line] = true
	}
	for _, spelling := range known.Spellings() {
		l.all[spelling] = true
		i, ok := lineOf(l.names, spelling)
		if ok {
			l.known[i] = true
		}
		if ok && (!meant || i < line) {
			line, meant = i, true
		}
	}
	if !meant {
		return
	}
	first(l.registered, known.Person(), line)
	if known.ID != "" {
		first(l.ids, known.ID, line)
	}
	for _, spelling := range known.Spellings() {
		for _, key := range keysOfName(spelling) {
			first(l.spellings, key, line)
		}
	}
}

// look notes somebody in a document who may be one of those left out.
func (l *leftOut) look(n named) {
	may, known := l.checked[n.who.Athlete]
	if !known {
		_, byName := lineOf(l.names, n.who.Athlete)
		_, bySpelling := lineOf(l.spellings, n.who.Athlete)
		may = byName || bySpelling
		l.checked[n.who.Athlete], l.all[n.who.Athlete] = may, true
	}
	if _, byID := l.ids[n.who.ID]; may || n.who.ID != "" && byID {
		l.candidates = append(l.candidates, n)
	}
}

// isMeant finds the line that means a candidate, who is a person as far as that can be told.
func (l *leftOut) isMeant(n *named, who athlete.Person) (line int, meant bool) {
	consider := func(i int, ok bool) {
		if ok {
			l.known[i] = true
		}
		if ok && (!meant || i < line) {
			line, meant = i, true
		}
	}
	consider(lineOf(l.names, n.who.Athlete))
	i, ok := l.ids[n.who.ID]
	consider(i, ok && n.who.ID != "")
	i, ok = l.registered[who]
	consider(i, ok && !who.IsZero())
	if who.IsZero() { // it may be the one who is meant
		consider(lineOf(l.spellings, n.who.Athlete))
	}
	return line, meant
}

// someone is one who is left out: a person, or a place of whom nobody can tell which of several it is.
type someone struct {
	athlete.Person

	at place
}

// tell gives everybody who is left out a word, once all documents were looked through.
func (l *leftOut) tell(index *athlete.Index) {
	lines, places := map[someone]int{}, map[place]someone{}
	enter := func(of someone, at place, line int) {
		first(lines, of, line)
		places[at] = of
	}
	registered := l.directory.Registered()
	for i := range registered {
		known := &registered[i]
		if line, meant := l.registered[known.Person()]; meant {
			of := someone{Person: known.Person()}
			at := place{registerPlace + l.directory.Registers()[known.Register].Name, known.Index, -1}
			if other, twice := places[at]; twice { // of a register that does not say the class
				of = other
			}
			enter(of, at, line)
		}
	}
	for pass := range 2 { // those of mixed teams are found among the others
		for i := range l.candidates {
			n := &l.candidates[i]
			if (n.sex == race.Mixed) != (pass == 1) {
				continue
			}
			who := index.Who(n.sex, &n.who, n.born)
			line, meant := l.isMeant(n, who)
			switch of, alone := mixed(index, n, lines); {
			case alone:
				enter(of, n.place, lines[of])
			case meant && who.IsZero():
				enter(someone{at: n.place}, n.place, line)
			case meant:
				enter(someone{Person: who}, n.place, line)
			}
		}
	}
	l.number(lines, places)
}

// mixed is the only one of the men and women who are left out that somebody of a mixed team can be.
func mixed(index *athlete.Index, n *named, lines map[someone]int) (of someone, alone bool) {
	if n.sex != race.Mixed {
		return someone{}, false
	}
	found := 0
	for _, sex := range race.Sexes() {
		in := someone{Person: index.Who(sex, &n.who, n.born)}
		if _, left := lines[in]; left && !in.IsZero() {
			of = in
			found++
		}
	}
	return of, found == 1
}

// number gives those of each line their words, in an order that hangs on nothing else.
func (l *leftOut) number(lines map[someone]int, places map[place]someone) {
	byLine := make([][]someone, len(l.lines))
	for of, line := range lines {
		byLine[line] = append(byLine[line], of)
	}
	words := map[someone]pseudonym{}
	for line, some := range byLine {
		slices.SortFunc(some, func(a, b someone) int { return cmp.Or(a.Compare(b.Person), a.at.compare(b.at)) })
		for number, of := range some {
			words[of] = pseudonymOf(line, number)
		}
	}
	for at, of := range places {
		l.pseudonyms[at] = words[of]
	}
	l.knowTexts()
}
