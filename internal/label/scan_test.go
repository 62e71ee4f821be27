package label

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/race"
)

// drawn is a text of pieces that the forms have, and of signs that stand between them.
func drawn(t *rapid.T, pieces string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(strings.Split(pieces, "~")), 0, 14).Draw(t, "pieces"), "")
}

// TestDaysByExpression holds the forms of days to expressions that say the same.
func TestDaysByExpression(t *testing.T) {
	forms := []struct {
		expression             string
		read                   func(*scanner) (writtenDay, bool)
		year, month, day, sign int
	}{
		{`\b((?:18|19|20|21)\d\d)-(\d\d)-(\d\d)\b`, isoDay, 1, 2, 3, 0},
		{`\b(\d{1,2})([./-])\s?(\d{1,2})([./-])\s?(\d{4}|\d{2})\b`, dayInFigures, 5, 3, 1, 2},
		{`\b(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{4})\b`, dayThenMonth, 3, 2, 1, 0},
		{`\b(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`, monthThenDay, 3, 1, 2, 0},
	}
	const pieces = "1~2~16~2024~1999~-~-~.~/~ ~ ~\t~,~th~er~st~de~de ~May~März~Éric~aé~x~_~é~\xff~ 16 ~ 2024~-06"
	for _, form := range forms {
		expression := regexp.MustCompile(form.expression)
		rapid.Check(t, func(t *rapid.T) {
			text := drawn(t, pieces)
			var want, got []writtenDay
			for _, m := range expression.FindAllStringSubmatch(text, -1) {
				d := writtenDay{year: m[form.year], month: m[form.month], day: m[form.day]}
				if form.sign > 0 {
					d.sign, d.oneSign = m[form.sign], m[form.sign] == m[4]
				}
				want = append(want, d)
			}
			daysOf(text, form.read, func(d writtenDay) { got = append(got, d) })
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(writtenDay{})); diff != "" {
				t.Fatalf("%q by %s (-want +got)\n%s", text, form.expression, diff)
			}
		})
	}
}

// TestClocksByExpression holds the form of times of day to an expression.
func TestClocksByExpression(t *testing.T) {
	expression := regexp.MustCompile(`\b(\d{1,2})[:.]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:\s?([AaPp])\.?\s?[Mm]\b)?`)
	rapid.Check(t, func(t *rapid.T) {
		text := drawn(t, "1~12~7~45~59~60~:~:~.~ ~a~P~m~M~am~p.m.~ a. m~x~é~\t~:30~:30.5")
		var want, got []clock
		for _, m := range expression.FindAllStringSubmatch(text, -1) {
			want = append(want, clock{m[1], m[2], strings.ToLower(m[3]), strings.Contains(m[0], ":")})
		}
		for at := 0; at < len(text); {
			if c, end, ok := clockAt(text, at); ok {
				got = append(got, c)
				at = end
				continue
			}
			at++
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(clock{})); diff != "" {
			t.Fatalf("%q (-want +got)\n%s", text, diff)
		}
	})
}

// TestClassesAndFlagsByExpression holds the forms of age classes and of flags of other
// bodies to expressions.
func TestClassesAndFlagsByExpression(t *testing.T) {
	men := regexp.MustCompile(`^(u\d{1,2}[mb]|[sjv]m|v\d{2}m|m\d{2}|m[sjv]|m?u\d{1,2}m|g\d{2}|mu\d{2}|mj[ab]|mann|sen ?m)$`)
	women := regexp.MustCompile(`^(u\d{1,2}[wfg]|[sjv][wf]|v\d{2}[wf]|[wfk]\d{2}|k[sjv]|j\d{2}|wu\d{2}|wj[ab]|sen ?[wf])$`)
	flag := regexp.MustCompile(`^=?([NWACE]?[UMW]\d\d[RB]|[NWE]U\d\d[RB]|WIR|AIR|NIR|EUR|ER)$`)
	hold := func(t *rapid.T, text string) {
		var want race.Sex
		switch word := folded(text); {
		case men.MatchString(word):
			want = race.Men
		case women.MatchString(word):
			want = race.Women
		}
		if sex, ok := Category(text); sex != want || ok != (want != "") {
			t.Fatalf("%q: %q, %v, wanted %q", text, sex, ok, want)
		}
		if got := isOtherFlag(text); got != flag.MatchString(text) {
			t.Fatalf("%q: other flag %v", text, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		hold(t, drawn(t, "u~m~w~f~s~j~v~k~g~b~a~mann~sen~ ~1~2~20~7~.~|"))
		hold(t, drawn(t, "N~W~A~C~E~U~M~R~B~2~3~35~IR~=~x"))
		hold(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(strings.Split("u~m~w~f~s~j~v~k~g~b~a~sen~ ~1~20~N~W~U~M~R~35~=", "~")), 2, 4).Draw(t, "short"), ""))
	})
}
