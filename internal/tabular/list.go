package tabular

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
)

// List is the code of lists without headings, as somebody copies them from a page: a
// line a runner, in which blanks, tabs, commas or brackets part what it says.
const List = "list"

// RecognizesList reports whether a text is such a list: two lines are those of runners,
// the places are those of a list, and no more lines are something else.
func RecognizesList(text string) bool {
	const enough = 500 // lines
	lines := listLines(text)
	rows, others, last := 0, 0, 0
	for _, text := range lines[:min(len(lines), enough)] {
		one, ok := readListed(text)
		place, placed := label.ReadPlace(one.place)
		switch {
		case !ok, placed && place != 1 && place < last:
			others++
		default:
			rows++
		}
		if placed {
			last = place
		}
	}
	return rows > 1 && rows > others
}

// ReadList reads a list without headings: what each line is of, its form tells. A line
// of which that is not clear is not read.
func ReadList(text string, options Options) *sheet.Sheet {
	s := &sheet.Sheet{Format: List}
	lines := listLines(text)
	read := make([]listed, len(lines))
	for i, one := range lines {
		if l, ok := readListed(one); ok {
			read[i] = l
		}
	}
	nameNations(read)
	g, first, by := &grid{}, 0, newGuide(options)
	heads := false // stand before the rows that follow
	for i, one := range lines {
		if read[i].name == "" {
			g.rows = append(g.rows, record{one.number, listTitle(one.text)})
			heads = heads && !isTitle(sheet.Squeezed(one.text))
			continue
		}
		if !heads {
			g.rows = append(g.rows, record{one.number, listHeads()})
			heads = true
		}
		if first == 0 {
			first = one.number
		}
		g.rows = append(g.rows, record{one.number, read[i].cells()})
	}
	if first > 0 {
		s.Note(first, sheet.Read, "there are no headings: the form of each line tells who it is of, the nation or the club, and the time")
	}
	g.rows = slices.DeleteFunc(g.rows, by.isBlankHead)
	g.squeeze()
	readGrid(s, g, by)
	s.Review()
	return s
}

// listTitle is the cells of a line that is no row. One of a table has signs behind it
// for cells that are empty, which are no part of a title.
func listTitle(text string) []string {
	const signs, most = ",;\t|", 2
	bare := strings.TrimRight(text, signs+" ")
	end := strings.TrimRight(text, " ")
	if bare == "" || bare == end || mayBeRunner(wideFields(text)) {
		return []string{text}
	}
	all := strings.Split(bare, end[len(end)-1:])
	if len(all) > most {
		return []string{strings.Join(all, " ")}
	}
	return all
}

// listLines are the lines of a list that say something. One that has several runners,
// each behind a place, is as many.
func listLines(text string) []line {
	var all []line
	for i, one := range plaintext.Lines(text) {
		for _, part := range enumerated(one) {
			if strings.TrimSpace(part) != "" {
				all = append(all, line{i + 1, part})
			}
		}
	}
	return all
}

// enumerated is a line parted before 1., 2., 3. and so on, where it has them.
func enumerated(text string) []string {
	var parts []string
	rest := text
	for n := 1; ; n++ {
		mark := strconv.Itoa(n) + ". "
		i := 0
		if !strings.HasPrefix(strings.TrimSpace(rest), mark) || n > 1 {
			if i = strings.Index(rest, " "+mark); i < 0 {
				break
			}
		}
		parts = append(parts, strings.TrimRight(rest[:i], " ;:,."))
		rest = rest[i:]
	}
	if len(parts) < 2 {
		return []string{text}
	}
	return append(parts, strings.TrimRight(rest, " ;,."))
}

// nameNations makes nations of what stands where others have clubs, if there are
// several and all are names of nations.
func nameNations(all []listed) {
	named := map[string]bool{}
	for _, one := range all {
		if one.club == "" || named[one.club] {
			continue
		}
		if _, is := label.Country(one.club); !is {
			return
		}
		named[one.club] = true
	}
	if len(named) < 2 {
		return
	}
	for i := range all {
		if all[i].nation == "" {
			all[i].nation, all[i].club = all[i].club, ""
		}
	}
}

// listHeads are the headings of the cells of a listed row, in words that are known.
func listHeads() []string {
	return []string{"place", "bib", "athlete", "born", "nation", "club", "mark", "wind", "remark"}
}

// isBlankHead reports whether a row is headings that blanks part: a list needs none.
func (by *guide) isBlankHead(rec record) bool {
	if len(rec.cells) != 1 {
		return false
	}
	_, ok := by.readHeader(record{rec.line, wideFields(rec.cells[0])})
	return ok
}

// listed is what a line of a list says.
type listed struct{ place, bib, name, born, nation, club, mark, wind, remark string }

func (l listed) cells() []string {
	return []string{l.place, l.bib, l.name, l.born, l.nation, l.club, l.mark, l.wind, l.remark}
}

// wideFields are the parts of a line that tabs, bars, semicolons or wide blanks part,
// or commas without a blank that are no decimal signs.
func wideFields(text string) []string {
	var all []string
	var part strings.Builder
	end := func() {
		if one := sheet.Squeezed(part.String()); one != "" {
			all = append(all, one)
		}
		part.Reset()
	}
	runes := []rune(text)
	for i, c := range runes {
		before, after := at(runes, i-1), at(runes, i+1)
		switch {
		case strings.ContainsRune("\t|;", c), c == ',' && after != ' ' && (!isDigit(before) || !isDigit(after)), isBlank(c) && isBlank(after):
			end()
		default:
			part.WriteRune(c)
		}
	}
	end()
	return all
}

func at(runes []rune, i int) rune {
	if i < 0 || i >= len(runes) {
		return ' '
	}
	return runes[i]
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isBlank(c rune) bool {
	return c == ' ' || c == '\u00a0' || c == '\u2003' || c == '\u2002' || c == '\f'
}
