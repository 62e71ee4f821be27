package factcheck

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/article"
)

// TestTexts reads texts of several paragraphs: what a sentence alone does not tell.
func TestTexts(t *testing.T) {
	c, names := builtInNames(t)
	for _, test := range []struct{ why, text, want string }{
		{"the numbers of a list that has few times are no places", `1. A race of its own.
2. J. Kerr (GBR) 3:45.34 in the mile.
3. What the pacing says.
4. C. Myers (AUS) 3:50.15, at 17.`, `	bowerman-2024: nation, Josh Kerr, said GBR, found GBR: true
	bowerman-2024: mark, Josh Kerr, said 3:45.34, found 3:45.34: true
	bowerman-2024: nation, Cameron Myers, said AUS, found AUS: true
	bowerman-2024: mark, Cameron Myers, said 3:50.15, found 3:50.15: true
	bowerman-2024: age, Cameron Myers, said 17 years, found 17 years 351 days: true
`},
		{"those of a list of results are, and what is no time does not matter", `1. J. Kerr 3:45.34
2. Y. Nuguse 3:46.22
3. H. Kessler DNF`, `	bowerman-2024: place, Josh Kerr, said 1st, found 1st: true
	bowerman-2024: mark, Josh Kerr, said 3:45.34, found 3:45.34: true
	bowerman-2024: place, Yared Nuguse, said 2nd, found 3rd: false
	bowerman-2024: mark, Yared Nuguse, said 3:46.22, found 3:46.22: true
	not read: 3: what it tells is not understood
`},
		{"he has nobody before him but the first lines", `Notes on a lap
What Kerr did, and when
Because of where he was. At the 800 he was sixth, just behind the pacer. At 1000 he led.`, `	bowerman-2024: Josh Kerr at 800 m, said 6th, found 6th: true
	bowerman-2024: leader at 1000 m, said Josh Kerr, found Josh Kerr: true
`},
		{"the rows of the history of a record tell when each was set", `British mile record since 1980
3:48.8 Steve Ovett, Oslo, 1 July 1980
3:46.32 Steve Cram, Oslo, 27 July 1986
Josh Kerr 3:45.34 Eugene 25.5.2024
3:45.34 Josh Kerr, Oslo, 25 May 2024`, `	oslo-1980-mile: mark, Steve Ovett, said 3:48.8, found 3:48.8h: true
	oslo-1980-mile: national record of GBR, said Steve Ovett, 1980-07-01, found Steve Ovett, 1980-07-01: true
	oslo-1980-mile: date, said 1980-07-01, found 1980-07-01: true
	oslo-1985-dream-mile: mark, Steve Cram, said 3:46.32, found 3:46.32: true
	oslo-1985-dream-mile: national record of GBR, said Steve Cram, 1985-07-27, found Steve Cram, 1985-07-27: true
	oslo-1985-dream-mile: date, said 1986-07-27, found 1985-07-27: false
	bowerman-2024: mark, Josh Kerr, said 3:45.34, found 3:45.34: true
	bowerman-2024: national record of GBR, said Josh Kerr, 2024-05-25, found Josh Kerr, 2024-05-25: true
	bowerman-2024: date, said 2024-05-25, found 2024-05-25: true
	not read: 1980: what was then is not understood
	not read: 3:45.34: who ran it, or where, is not understood
	not read: 25 May 2024: what was then is not understood
`},
		{"while a race is told live, places are those on the way until it is won", `14:50 They are off. Kipsang second, Ingebrigtsen third.
14:51 400: 55.91. Kerr is eighth but does not care.
14:52 800: 1:52.74. Kerr sixth, Teare fifth.
14:54 Kerr wins! Ingebrigtsen is second, Nuguse third.`, `	bowerman-2024: leader's split at 400 m, said 55.91, found 55.91: true
	bowerman-2024: Josh Kerr at 400 m, said 8th, found 8th: true
	bowerman-2024: leader's split at 800 m, said 1:52.74, found 1:52.74: true
	bowerman-2024: Josh Kerr at 800 m, said 6th, found 6th: true
	bowerman-2024: place, Josh Kerr, said 1st, found 1st: true
	bowerman-2024: place, Jakob Ingebrigtsen, said 2nd, found 2nd: true
	bowerman-2024: place, Yared Nuguse, said 3rd, found 3rd: true
	not read: second: what it tells is not understood
	not read: third: what it tells is not understood
	not read: fifth: at which point it was is not said
`},
	} {
		text, err := article.Read("text.txt", []byte(strings.ReplaceAll(test.text, "\n", "\n\n")))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := check(c.Fork(), names, text, Options{Race: "bowerman-2024"})
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		writeAnswer(&out, text, &answer)
		if diff := cmp.Diff(test.want, out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
