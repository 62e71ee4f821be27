package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
	"github.com/milectl/milectl/internal/timing"
)

// Each function here makes a field whose value is one scalar of a kind; ptr
// says what it fills. A zero value is not written.

func textField[T any](name, doc string, ptr func(*T) *string) field[T] {
	e := expected{"free text in one line", keyform.FreeText, schema.Text}
	return newField(name, doc, e, func(r *reader, n *syntax.Node, v *T) {
		if text, ok := r.text(n, name); ok {
			*ptr(v) = text
		}
	}, func(v *T) *syntax.Node { return written(*ptr(v)) })
}

// keyField is an id or a key: lower-case letters, digits and hyphens.
func keyField[T any](name, doc string, ptr func(*T) *string) field[T] {
	e := expected{"a key: lower-case letters, digits, hyphens", keyform.Bare, schema.Key}
	return newField(name, doc, e, func(r *reader, n *syntax.Node, v *T) {
		if r.want(n, syntax.Scalar, name) && r.key(n, name) {
			*ptr(v) = n.Text
		}
	}, func(v *T) *syntax.Node { return written(*ptr(v)) })
}

func markField[T any](name, doc string, ptr func(*T) *timing.Mark) field[T] {
	e := expected{`a mark, such as "3:45.34" or "3:59.4h"`, keyform.Quoted, schema.Mark}
	return newField(name, doc, e, func(r *reader, n *syntax.Node, v *T) {
		if mark, ok := r.mark(n, name); ok {
			*ptr(v) = mark
		}
	}, func(v *T) *syntax.Node { return written(ptr(v).String()) })
}

// dateField is a date; partial ones are taken where fuller ones may be unknown.
func dateField[T any](name, doc string, partial bool, ptr func(*T) *date.Date) field[T] {
	e := expected{"a date, YYYY-MM-DD", keyform.Bare, schema.Day}
	if partial {
		e.wants, e.takes = "a date, YYYY-MM-DD, YYYY-MM or YYYY", schema.Date
	}
	return newField(name, doc, e, func(r *reader, n *syntax.Node, v *T) {
		if date, ok := r.date(n, name, partial); ok {
			*ptr(v) = date
		}
	}, func(v *T) *syntax.Node { return written(ptr(v).String()) })
}

func countField[T any](name, doc string, ptr func(*T) *int) field[T] {
	return newField(name, doc, expected{"a whole number from 1", keyform.Bare, schema.Count(1, maxCount)}, func(r *reader, n *syntax.Node, v *T) {
		if count, ok := r.count(n, name, 1); ok {
			*ptr(v) = count
		}
	}, func(v *T) *syntax.Node {
		if *ptr(v) == 0 {
			return nil
		}
		return written(strconv.Itoa(*ptr(v)))
	})
}

func nationField[T any](name, doc string, ptr func(*T) *string) field[T] {
	return newField(name, doc, expected{"a nation's code", keyform.Bare, schema.Nation}, func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Scalar, name) {
			return
		}
		if !r.knownNation(n.Text) {
			r.refuseNation(n, name)
			return
		}
		*ptr(v) = n.Text
	}, func(v *T) *syntax.Node { return written(*ptr(v)) })
}

// mostNear is for how many codes of a document the nation is sought that was meant.
const mostNear = 100

// refuseNation reports what is no code of a nation. A status among the nations is
// told to be one.
func (r *reader) refuseNation(n *syntax.Node, name string) {
	if r.strangers++; r.strangers > mostNear {
		r.Report(n, "nation", fmt.Sprintf("nation %q: not a nation code", n.Text), "write a code of three letters such as GBR, KEN or USA")
		return
	}
	_, err := nation.Parse(n.Text)
	status := remedy.StatusOf(n.Text)
	_, unknown := nation.Find(n.Text)
	switch {
	case status == "" || r.isList || name != "nation":
		r.refuseSpelling(n, "nation", err, remedy.OnlyIf(r.knownNation, strings.ToUpper(strings.TrimSpace(n.Text))))
	case unknown == nil:
		r.Report(n, "nation", err.Error(), fmt.Sprintf("%s, or give it as status: %s", diag.Help(err), status))
	default:
		r.Report(n, "nation", fmt.Sprintf("nation %q: not a nation code", n.Text), "give it as status: "+string(status))
	}
}

// wordField is a word of a closed list.
func wordField[T any, W ~string](name, doc string, list []W, ptr func(*T) *W) field[T] {
	return newField(name, doc, expected{"one of " + joinWords(list), keyform.Bare, schema.Word(list)}, func(r *reader, n *syntax.Node, v *T) {
		if word, ok := readWord(r, n, name, list); ok {
			*ptr(v) = word
		}
	}, func(v *T) *syntax.Node { return written(string(*ptr(v))) })
}

// byDefault leaves out the word of a field where it is what an absent key means.
func (f field[T]) byDefault(word string) field[T] {
	write := f.write
	f.write = func(v *T) *syntax.Node {
		if n := write(v); n != nil && n.Text != word {
			return n
		}
		return nil
	}
	return f
}

func joinWords[W ~string](list []W) string {
	all := make([]string, len(list))
	for i, w := range list {
		all[i] = string(w)
	}
	return strings.Join(all, ", ")
}

func readWord[W ~string](r *reader, n *syntax.Node, name string, list []W) (W, bool) {
	if !r.want(n, syntax.Scalar, name) {
		return "", false
	}
	if slices.Contains(list, W(n.Text)) {
		return W(n.Text), true
	}
	known := func(yield func(string) bool) {
		for _, w := range list {
			if !yield(string(w)) {
				return
			}
		}
	}
	r.offer(n, "word", fmt.Sprintf("%s: no %q", name, n.Text), remedy.Word(n.Text, known), remedy.Same(n.Text, known))
	return "", false
}

func (r *reader) text(n *syntax.Node, name string) (string, bool) {
	if !r.want(n, syntax.Scalar, name) {
		return "", false
	}
	trimmed := strings.TrimSpace(n.Text)
	switch {
	case n.Text == "":
		r.Report(n, "text", name+": empty", r.giveOrRemove(name))
	case trimmed == "":
		r.Report(n, "text", name+": blanks at its ends", r.giveOrRemove(name))
	case trimmed != n.Text:
		r.ReportSure(n, "text", name+": blanks at its ends", "remove them", trimmed)
	case strings.IndexByte(n.Text, '\n') >= 0 || strings.IndexByte(n.Text, '\r') >= 0:
		r.Report(n, "text", name+": more than one line", "")
	default:
		return n.Text, true
	}
	return "", false
}

// giveOrRemove is the remedy for a key without a value.
func (r *reader) giveOrRemove(name string) string {
	if r.required {
		return giveValue(name)
	}
	return "remove the key where nothing is known"
}

// giveValue is the remedy for a key that must be there and has no value.
func giveValue(name string) string { return "write the " + name + ": it must be there" }

func (r *reader) key(n *syntax.Node, name string) bool {
	if race.IsKey(n.Text) {
		return true
	}
	help := ""
	if mended := race.KeyOf(n.Text); mended != "" {
		help = "write it " + mended
	}
	r.offer(n, "key", fmt.Sprintf("%s: %q is not lower-case letters, digits and hyphens", name, n.Text), help,
		remedy.OnlyIf(race.IsKey, strings.ToLower(strings.TrimSpace(n.Text))))
	return false
}

func (r *reader) mark(n *syntax.Node, name string) (timing.Mark, bool) {
	if !r.want(n, syntax.Scalar, name) {
		return timing.Mark{}, false
	}
	mark, err := timing.Parse(n.Text)
	if err == nil {
		return mark, true
	}
	help := diag.Help(err)
	if beside := remedy.BesideMark(n.Text); beside != "" && name == "mark" && !r.isList {
		help = beside
	} else if r.required && strings.TrimSpace(n.Text) == "" {
		help = giveValue(name)
	}
	meant, _ := diag.Sure(err)
	r.offer(n, "mark", err.Error(), help, meant)
	return timing.Mark{}, false
}

func (r *reader) date(n *syntax.Node, name string, partial bool) (date.Date, bool) {
	if !r.want(n, syntax.Scalar, name) {
		return date.Date{}, false
	}
	d, err := date.Parse(n.Text)
	if err != nil {
		r.refuse(n, "date", err)
		return date.Date{}, false
	}
	if !partial && !d.IsFull() {
		r.Report(n, "date", fmt.Sprintf("%s: %q is not a single day", name, n.Text), "write YYYY-MM-DD")
		return date.Date{}, false
	}
	return d, true
}

// maxCount is the largest number that is read, of five digits.
const maxCount = 99_999

// count reads a whole number from a lower bound to maxCount.
func (r *reader) count(n *syntax.Node, name string, from int) (int, bool) {
	if !r.want(n, syntax.Scalar, name) {
		return 0, false
	}
	value := 0
	for i := range len(n.Text) {
		c := n.Text[i]
		if c < '0' || c > '9' || i == 5 || i == 1 && n.Text[0] == '0' {
			value = -1
			break
		}
		value = value*10 + int(c-'0')
	}
	if n.Text == "" || value < from {
		r.offer(n, "number", fmt.Sprintf("%s: %q is not a whole number from %d to %d", name, n.Text, from, maxCount), countRemedy(name, n.Text),
			remedy.Ordinal(n.Text))
		return 0, false
	}
	return value, true
}

// countRemedy is the remedy for a number with the sign of a tie or the ending of
// an ordinal, and for a status in the place of one; none where something else is wrong.
func countRemedy(name, text string) string {
	if status := remedy.StatusOf(text); name == "place" && status != "" {
		return "give it as status: " + string(status) + ", without a place"
	}
	digits := strings.Trim(strings.TrimRight(text, "stndrh"), "=.")
	if len(digits) == 0 || len(digits) > 5 || strings.Trim(digits, "0123456789") != "" || digits[0] == '0' {
		return ""
	}
	if strings.Contains(text, "=") && name != "lane" && name != "order" {
		return "write " + digits + ": a tie repeats its place"
	}
	return "write " + digits
}

func (r *reader) point(n *syntax.Node) (event.Point, bool) {
	if r.Event.IsZero() {
		return event.Point{}, false // the event itself is reported
	}
	point, err := r.Event.ParsePoint(n.Text, r.On)
	if err != nil {
		r.refuse(n, "split-point", err)
	}
	return point, err == nil
}
