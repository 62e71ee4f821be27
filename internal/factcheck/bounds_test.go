package factcheck

import (
	"testing"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/race"
)

// TestBounds reads sentences that deny, bound and quantify: on which side of a record a mark was, nobody, only some, so many
// of so many. The id of the race stands before each.
func TestBounds(t *testing.T) {
	holdSentences(t, "bounds", "")
}

// TestSidesAreKept: the claims that are added to a document say on which side of a record a mark was.
func TestSidesAreKept(t *testing.T) {
	c, names := builtInNames(t)
	for said, want := range map[string]race.Side{
		"Kerr beat the world record by 2.21 seconds.":      race.Inside,
		"Kerr missed the world record by 2.21 seconds.":    race.Outside,
		"Kerr was 0.98 seconds inside the British record.": race.Inside,
	} {
		answer, err := check(c.Fork(), names, &article.Text{Words: said}, Options{Race: "bowerman-2024"})
		if err != nil {
			t.Fatal(err)
		}
		var got race.Side
		for _, s := range answer.Statements {
			if s.Assessment.Claim.About == race.AboutMargin {
				got = s.Assessment.Claim.Side
			}
		}
		if got != want {
			t.Errorf("%s the side is %q, want %q", said, got, want)
		}
	}
}
