package jsonsheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// Mark reads the performance of a row: a time, a status, or both; beside a time may
// stand how it was taken, the reading in thousandths, whether it qualifies, flags,
// and that it was run out of competition.
func (f *File) Mark(row *sheet.Row, n *jsontext.Node) {
	text := n.String()
	switch {
	case label.IsNothing(text):
	case f.status(row, n, text):
	default:
		f.time(row, n, text)
	}
}

// time reads a performance that begins with a time.
func (f *File) time(row *sheet.Row, n *jsontext.Node, text string) {
	m := f.forms.time.FindStringSubmatch(text)
	if m == nil || !row.SetTime(m[1]+m[2]) {
		f.notTime(row, n, text)
		return
	}
	switch said := m[1] + m[2]; {
	case said == row.Mark.String(), said == row.Thousandths.String():
	case n.Kind == jsontext.Number:
		f.Note(n.Line, sheet.Read, text+" is read as seconds: "+row.Mark.String())
	default:
		f.Note(n.Row(), sheet.Read, shown(said)+" is read as "+row.Mark.String())
	}
	for _, word := range strings.FieldsFunc(m[3], func(r rune) bool { return strings.ContainsRune(" ,;/", r) }) {
		f.beside(row, n, word)
	}
}

// notTime notes a performance that cannot be read. A word may be a status.
func (f *File) notTime(row *sheet.Row, n *jsontext.Node, text string) {
	if f.forms.word.MatchString(text) {
		row.Unclear = text
		return
	}
	f.Note(n.Row(), sheet.Open, shown(text)+" is neither a time nor a status")
}

// beside reads a word that stands behind a time.
func (f *File) beside(row *sheet.Row, n *jsontext.Node, word string) {
	bare := strings.Trim(word, "()[]")
	switch {
	case slices.Contains(race.Qualifications(), bare):
		row.Qualified = bare
	case f.reading(row, bare):
	case isGuest(bare):
		row.Role = race.Guest
		f.Note(n.Row(), sheet.Read, shown(word)+" is read as out of competition")
	case strings.EqualFold(bare, "PM"):
		row.Role = race.Pacemaker
	case f.status(row, n, bare):
	case f.forms.flag.MatchString(bare):
		row.Flags = append(row.Flags, race.ParseFlag(bare))
	default:
		f.Note(n.Row(), sheet.LeftOut, shown(word)+" beside the time "+row.Mark.String())
	}
}

func isGuest(word string) bool {
	switch strings.ToLower(strings.ReplaceAll(word, ".", "")) {
	case "oc", "ooc", "hc", "exh", "guest", "ak", "utk", "x":
		return true
	}
	return false
}

// reading takes the thousandths behind a time in hundredths: 52.87 (.863).
func (f *File) reading(row *sheet.Row, text string) bool {
	m := f.forms.reading.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	whole, _, _ := strings.Cut(row.Mark.String(), ".")
	if m[1] != "" {
		whole = m[1]
	}
	reading, err := timing.Parse(whole + "." + m[2])
	if err != nil || reading.RoundUp(timing.Hundredth) != row.Mark {
		return false
	}
	row.Thousandths = reading
	return true
}

// Thousandths takes the reading of the photo finish from a value of its own.
func (f *File) Thousandths(row *sheet.Row, n *jsontext.Node) {
	if text := known(n); text != "" && !f.reading(row, strings.Trim(text, "()")) {
		f.Note(n.Row(), sheet.LeftOut, "reading "+shown(text)+" does not round up to "+firstOf(row.Mark.String(), "a time"))
	}
}

// status reads a text that is a status, with what stands beside it: the rule of a
// disqualification, its reason, or the time that was annulled. It reports false for
// a text that is none.
func (f *File) status(row *sheet.Row, n *jsontext.Node, text string) bool {
	status, ok := label.ReadStatus(text)
	word, rest := text, status.Rule
	if !ok {
		word, rest, _ = strings.Cut(text, " ")
		word = strings.Trim(word, ",;:()")
		if status, ok = label.ReadStatus(word); !ok || rest == "" {
			return false
		}
	} else if rest != "" {
		word, _, _ = strings.Cut(text, " ")
	}
	if status.Unclear {
		row.Unclear = text
		return true
	}
	row.Status = status.Status
	if word = strings.Trim(word, ",;:()"); label.SaysStatus(word, status.Status) {
		f.Note(n.Row(), sheet.Read, word+" is read as "+string(status.Status))
	}
	f.besideStatus(row, n, strings.Trim(rest, "()[]:- "))
	return true
}

// besideStatus reads what stands behind a status.
func (f *File) besideStatus(row *sheet.Row, n *jsontext.Node, rest string) {
	_, timed := timing.Meant(rest)
	timed = timed && (strings.Contains(rest, ":") || f.forms.seconds.MatchString(rest))
	switch {
	case rest == "":
	case timed:
		row.SetTime(rest)
	case row.Status == race.DQ && label.IsRule(rest):
		row.Rule = rest
	default:
		f.remark(row, n, rest)
	}
}

func (f *File) remark(row *sheet.Row, n *jsontext.Node, text string) {
	row.Note = strings.TrimPrefix(row.Note+"; "+text, "; ")
	f.Note(n.Row(), sheet.Read, shown(text)+" is kept as a remark")
}

// statusOr reads a value that should be a status, and notes one that is none.
func (f *File) statusOr(row *sheet.Row, n *jsontext.Node, what string) {
	if text := known(n); text != "" && !f.status(row, n, text) {
		f.Note(n.Row(), sheet.Open, what+" "+shown(text)+" is none")
	}
}

// Status reads the status of a row; that all is well with it is none.
func (f *File) Status(row *sheet.Row, n *jsontext.Node) {
	if !strings.Contains(" ok finished official valid confirmed classified ranked ", " "+strings.ToLower(n.String())+" ") {
		f.Remark(row, n)
	}
}

// Remark reads a remark: a status, a rule, flags, or words that are kept.
func (f *File) Remark(row *sheet.Row, n *jsontext.Node) {
	text := known(n)
	status, isStatus := label.ReadStatus(text)
	switch {
	case text == "":
	case isStatus && !status.Unclear || f.opensWithStatus(text):
		f.status(row, n, text)
		f.Note(n.Row(), sheet.Read, "the remark "+shown(text)+" is read as the status "+string(row.Status))
	case row.Status == race.DQ && row.Rule == "" && label.IsRule(text):
		row.Rule = text
	case strings.EqualFold(text, "PM") || strings.EqualFold(text, "pacemaker"):
		row.Role = race.Pacemaker
	case isGuest(text):
		row.Role = race.Guest
		f.Note(n.Row(), sheet.Read, shown(text)+" is read as out of competition")
	case allFlags(text):
		f.Flags(row, n)
	default:
		f.remark(row, n, text)
	}
}

func (f *File) opensWithStatus(text string) bool {
	word, _, found := strings.Cut(text, " ")
	status, ok := label.ReadStatus(strings.Trim(word, ",;:()"))
	return found && ok && !status.Unclear && strings.ToUpper(word) == word
}

func allFlags(text string) bool {
	return !slices.ContainsFunc(flagsOf(text), func(word string) bool { return !race.ParseFlag(word).Kind.IsKnown() })
}

func flagsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;/()", r) })
}

// Flags reads the flags of records and bests.
func (f *File) Flags(row *sheet.Row, n *jsontext.Node) {
	if n == nil || n.Kind == jsontext.Bool {
		return
	}
	texts := []string{known(n)}
	for _, item := range n.List() {
		texts = append(texts, known(item))
	}
	for _, word := range flagsOf(strings.Join(texts, " ")) {
		if flag := race.ParseFlag(word); !slices.Contains(row.Flags, flag) {
			row.Flags = append(row.Flags, flag)
		}
	}
}

// Qualified reads who goes on to the next round. That somebody does is not enough: by
// place or by time has to be said.
func (f *File) Qualified(row *sheet.Row, n *jsontext.Node) {
	text := known(n)
	switch {
	case text == "":
	case slices.Contains(race.Qualifications(), text):
		row.Qualified = text
	case n.Kind == jsontext.Bool:
		f.Note(n.Row(), sheet.Open, "qualified: whether by place or by time is not said")
	default:
		f.Note(n.Row(), sheet.LeftOut, "qualified "+strconv.Quote(text))
	}
}

// Settle takes from a row what its status forbids, and notes it: a place, which a guest
// has not either, and but for a disqualification the time.
func (f *File) Settle(row *sheet.Row) {
	switch row.Status {
	case race.DNF, race.DNS, race.NM:
		if !row.Mark.IsZero() {
			f.Note(row.Line, sheet.LeftOut, "time "+row.Mark.String()+" of a runner with status "+string(row.Status))
			row.Mark, row.Thousandths = timing.Mark{}, timing.Mark{}
		}
	case race.DQ:
		if !row.Mark.IsZero() {
			row.Annulled = race.Annulment{Unknown: true}
			f.Note(row.Line, sheet.Open, "disqualified with the time "+row.Mark.String()+
				": when it was annulled is not said, nor whether places moved up")
		}
	}
	why := ""
	switch {
	case row.Status != "":
		why = "with status " + string(row.Status)
	case row.Role == race.Guest:
		why = "out of competition"
	}
	if why != "" && row.Place > 0 {
		f.Note(row.Line, sheet.Doubt, "place "+strconv.Itoa(row.Place)+" of a runner "+why+": the place is not taken")
		row.Place = 0
	}
}
