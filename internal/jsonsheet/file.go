// Package jsonsheet reads what the results of all formats in JSON have alike, whatever
// their keys are called: people, marks with what stands beside them, places, days,
// winds, splits and the athletes of relays. It must not know how races lie in a file
// of any format.
package jsonsheet

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// File is a file that is being read: its values, and the sheet of what they say.
type File struct {
	*sheet.Sheet
	Root *jsontext.Node
	Year int // of the meeting; 0 where it is not known

	First, Last date.Date // of the meeting; zero where they are not given

	text    *jsontext.Text
	forms   forms
	classes map[string]race.Sex // of age classes that were read before
}

// forms are what values are told by.
type forms struct{ day, time, reading, word, flag, seconds, split *regexp.Regexp }

func newForms() forms {
	return forms{
		day:     regexp.MustCompile(`^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}:?\d{2}.*))?$`),
		time:    regexp.MustCompile(`^\(?(\d[\d:.,]*)\)?\s*(?:(h)(?:and)?\b)?(.*)$`),
		reading: regexp.MustCompile(`^([\d:]*)\.(\d{3})$`),
		word:    regexp.MustCompile(`^\p{L}[\p{L} .'-]*$`),
		flag:    regexp.MustCompile(`^=?[A-Z][A-Z0-9]{1,6}$`),
		split:   regexp.MustCompile(`(?i)^(?:split|time|t)_?(\d{3,5})_?m?$`),
		seconds: regexp.MustCompile(`^\d\d?[.,]\d\d\d?$`),
	}
}

// Parse reads the text of a file. Letters whose accents stand apart from them are put
// together, so that a name is equal to itself.
func Parse(text string) *jsontext.Text { return jsontext.Parse(norm.NFC.String(text)) }

// longLine is longer than the lines of a file that people can read.
const longLine = 4000

// Open reads the text of a file, and notes what is no JSON in it.
func Open(text, format string) *File {
	f := &File{Sheet: &sheet.Sheet{Format: format}, text: Parse(text), forms: newForms(), classes: make(map[string]race.Sex)}
	f.Root = f.text.Root
	if !norm.NFC.IsNormalString(text) {
		f.Note(0, sheet.Read, "accents that stand apart from their letters are put together with them")
	}
	if len(text) > longLine && strings.Count(text, "\n") < len(text)/longLine {
		f.Note(0, sheet.Read, "the file has hardly any ends of lines: set it on lines of its own for each row, and the notes will name them")
	}
	for _, comment := range f.text.Comments {
		what := "a comment"
		if strings.Contains(comment.Text, `":`) {
			what = "what is commented out"
		}
		f.Note(comment.Line, sheet.LeftOut, what+": "+shown(comment.Text))
	}
	for _, line := range f.text.Commas {
		f.Note(line, sheet.Read, "a comma behind which nothing follows is passed over")
	}
	for _, key := range f.text.Repeated {
		f.Note(key.Line, sheet.Doubt, strconv.Quote(key.Text)+" stands twice in one object: the last is taken")
	}
	if broken := f.text.Broken; broken != nil {
		f.Note(broken.Line, sheet.LeftOut, "what follows is not read: "+broken.Text)
	}
	return f
}

// Close ends the reading: it notes the keys that nobody asked for, and what the races
// leave open.
func (f *File) Close() *sheet.Sheet {
	for _, unread := range f.text.Unread() {
		if isHandle(unread.Key) {
			continue
		}
		text := "key " + strconv.Quote(unread.Key) + " is not read"
		if unread.Value.Kind != jsontext.Object && unread.Value.Kind != jsontext.Array {
			text += ": " + shown(unread.Value.String())
		}
		if unread.Times > 1 {
			text += ", nor in " + words.Plural(unread.Times-1, "other place", "other places")
		}
		f.Note(unread.Line, sheet.LeftOut, text)
	}
	f.missingHeats()
	f.Review()
	return f.Sheet
}

// isHandle reports whether a key has what only a program finds things by.
func isHandle(key string) bool {
	return strings.Contains(" id uuid guid url href slug version $schema schema created modified updated ", " "+strings.ToLower(key)+" ")
}

// shown is a text in quotes, cut where it is long.
func shown(text string) string {
	const longest = 80
	text = sheet.Squeezed(text)
	if letters := []rune(text); len(letters) > longest {
		text = string(letters[:longest]) + "…"
	}
	return strconv.Quote(text)
}

// IsCut notes a row that is not whole, since the file ends within it.
func (f *File) IsCut(n *jsontext.Node) bool {
	if n.Cut {
		n.Taken()
		f.Note(n.Line, sheet.LeftOut, "the file ends within this row")
	}
	return n.Cut
}

// missingHeats notes races of a round before the last of which the file has no
// result: a file may have one heat of several.
func (f *File) missingHeats() {
	type round struct {
		title string
		sex   race.Sex
		round race.Round
	}
	heats := make(map[round][]int)
	for i := range f.Races {
		r := &f.Races[i]
		if r.Heat == 0 || r.Round == "" || r.Round == race.Final {
			continue
		}
		at := round{r.Title, r.Sex, r.Round}
		heats[at] = append(heats[at], i)
	}
	for _, races := range heats {
		var have []int
		first := &f.Races[races[0]]
		for _, i := range races {
			have = append(have, f.Races[i].Heat)
		}
		for heat := 1; heat < min(slices.Max(have), 100); heat++ {
			if !slices.Contains(have, heat) {
				f.Note(first.Line, sheet.Open, fmt.Sprintf("%s %d is not in the file", first.Round, heat))
			}
		}
	}
}

// IsUnknown reports whether a text stands for something that is not known.
func IsUnknown(text string) bool {
	return label.IsNothing(text) || strings.Trim(text, "?") == "" || strings.EqualFold(text, "unknown") || strings.EqualFold(text, "null") ||
		strings.EqualFold(text, "none") || strings.EqualFold(text, "nan")
}

// known is the text of a value, empty where it stands for nothing. That of an object
// is its name.
func known(n *jsontext.Node) string {
	if n.IsObject() {
		n = n.Get("name", "fullname", "title", "text", "value", "speed", "code")
	}
	if text := n.String(); !IsUnknown(text) {
		return text
	}
	return ""
}
