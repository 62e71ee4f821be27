package plausible

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/timing"
)

// Window is where a mark that is wrong must lie to be right.
type Window struct {
	From, To int64 // milliseconds, both within
	Near     int64 // where it is likeliest
	Decimals int   // of the marks beside it

	IsRight func(timing.Mark) bool // whether a mark within is right by the rule that the wrong one broke; nil where the bounds tell it
}

// Meant lists the marks within the window that one typing error turns into
// a wrong one, the likeliest kind of typo first and within a kind the nearest
// to where it should be. There are at most three: more would be no help.
func (w Window) Meant(wrong timing.Mark) []timing.Mark {
	var marks []timing.Mark
	for _, typos := range kindsOfTypos() {
		if marks = w.add(marks, wrong.String(), typos); len(marks) >= 3 {
			return marks[:3]
		}
	}
	return marks
}

// add adds the marks of a kind of typos that lie within the window, and that no
// other kind has given.
func (w Window) add(marks []timing.Mark, wrong string, typos func(string) []string) []timing.Mark {
	known := len(marks)
	for _, text := range typos(wrong) {
		mark, ok := timing.Read(text)
		if ok && w.holds(mark) && text != wrong && !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
	}
	slices.SortStableFunc(marks[known:], func(a, b timing.Mark) int { return cmp.Compare(w.off(a), w.off(b)) })
	return marks
}

// likeliest is the likeliest kind of typo that explains a wrong mark, and how
// many marks it explains.
func (w Window) likeliest(wrong timing.Mark) (kind, marks int) {
	for kind, typos := range kindsOfTypos() {
		if marks := len(w.add(nil, wrong.String(), typos)); marks > 0 {
			return kind, marks
		}
	}
	return 0, 0
}

// LikelierTypo reports whether one mark is rather wrong by a typo than another: by
// the likelier kind of typo, and by the narrower window for the marks of that kind.
func LikelierTypo(wrong timing.Mark, w Window, other timing.Mark, o Window) bool {
	kind, count := w.likeliest(wrong)
	otherKind, otherCount := o.likeliest(other)
	switch {
	case count == 0 || otherCount == 0:
		return count > 0
	case kind != otherKind:
		return kind < otherKind
	default:
		return int64(count)*(o.To-o.From+1) > int64(otherCount)*(w.To-w.From+1)
	}
}

func (w Window) holds(m timing.Mark) bool {
	within := m.Milliseconds() >= w.From && m.Milliseconds() <= w.To && m.Decimals() == w.Decimals
	return within && (w.IsRight == nil || w.IsRight(m))
}

// off is how far a mark is from where it should be.
func (w Window) off(m timing.Mark) int64 {
	return max(m.Milliseconds()-w.Near, w.Near-m.Milliseconds())
}

// kindsOfTypos list what may have been meant by the text of a mark, in the order
// in which the kinds are likely: two digits in each other's place, a point for a
// colon or the wrong number of fields, one wrong digit, one digit lost or one
// too many.
func kindsOfTypos() [4]func(text string) []string {
	return [...]func(string) []string{swaps, otherFields, wrongDigits, moreOrFewer}
}

// swaps exchanges each two digits that are neighbours but for a colon or point.
func swaps(text string) []string {
	var all []string
	last := -1
	for i := range len(text) {
		if !isDigit(text[i]) {
			continue
		}
		if last >= 0 && text[last] != text[i] {
			swapped := []byte(text)
			swapped[last], swapped[i] = swapped[i], swapped[last]
			all = append(all, string(swapped))
		}
		last = i
	}
	return all
}

// otherFields takes minutes for hours or hours for minutes, and adds a first or
// a last field or leaves the first one, or seconds of none, out.
func otherFields(text string) []string {
	var all []string
	if whole, decimals, found := strings.Cut(text, "."); found {
		all = append(all, whole+":"+decimals)
	}
	if strings.Contains(text, ":") {
		all = append(all, pointForColon(text), text+":00", strings.TrimSuffix(text, ":00"), text[strings.IndexByte(text, ':')+1:])
	}
	for first := 1; first < 60; first++ {
		all = append(all, strconv.Itoa(first)+":"+text)
	}
	return all
}

// pointForColon is the text of a mark with a point for its last colon.
func pointForColon(text string) string {
	i := strings.LastIndexByte(text, ':')
	if i < 0 {
		return text
	}
	return text[:i] + "." + text[i+1:]
}

// wrongDigits puts each other digit in the place of each.
func wrongDigits(text string) []string {
	var all []string
	for i := range len(text) {
		if !isDigit(text[i]) {
			continue
		}
		for digit := byte('0'); digit <= '9'; digit++ {
			if digit != text[i] {
				all = append(all, text[:i]+string(digit)+text[i+1:])
			}
		}
	}
	return all
}

// moreOrFewer puts a digit before each and after the last, and leaves one out.
func moreOrFewer(text string) []string {
	var all []string
	for i := 0; i <= len(text); i++ {
		for digit := byte('0'); digit <= '9'; digit++ {
			all = append(all, text[:i]+string(digit)+text[i:])
		}
		if i < len(text) && isDigit(text[i]) {
			all = append(all, text[:i]+text[i+1:])
		}
	}
	return all
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// DidYouMean is the remedy that asks for the marks that may have been meant, empty
// where there are none.
func DidYouMean(meant []timing.Mark) string {
	if len(meant) == 0 {
		return ""
	}
	texts := make([]string, len(meant))
	for i, mark := range meant {
		texts[i] = `"` + mark.String() + `"`
	}
	last := len(texts) - 1
	if last == 0 {
		return "did you mean " + texts[0] + "?"
	}
	return "did you mean " + strings.Join(texts[:last], ", ") + " or " + texts[last] + "?"
}
