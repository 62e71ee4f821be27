package claim_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/golden"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// TestMain adds -update: go test ./internal/claim -update writes the golden files anew.
func TestMain(m *testing.M) { os.Exit(golden.Main(m)) }

// TestEverySubjectOfEverybody holds what becomes of each subject, of the winner, of others
// of the race and of somebody who was not in it, with all that there is to an assessment,
// against testdata/subjects.golden.
func TestEverySubjectOfEverybody(t *testing.T) {
	var b strings.Builder
	of := func(document string, assess func(race.Claim) claim.Assessment, record string, subjects []race.Subject, who ...string) {
		for _, about := range subjects {
			fmt.Fprintf(&b, "%s: %s\n", document, about)
			for _, athlete := range who {
				c := race.Claim{
					Source: "ner", About: about, Athlete: athlete, At: point(t, "800m"), Record: scope(t, record), Place: 1, Position: 1,
					Margin: margin(t, "0.26"), Count: 4, HasCount: true, Date: day(t, "2024-05-25"), Says: "so",
				}
				if about == "mark" || about == "margin" {
					c.Record = race.Scope{}
				}
				c.Mark = mark(t, map[race.Subject]string{"split": "1:52.8", "pace-lights": "3:47.8", "equal-mark": "3:45.34", "mark": "3:45.3"}[about])
				if about == "record-age" || about == "age" {
					c.Years = 38
				}
				if about == "count" {
					c.Place = 0
				}
				if about == "ahead" {
					c.Behind = "Jakob Ingebrigtsen"
				}
				if about == "nation" {
					c.Nation = "GBR"
				}
				if about == "days-since" {
					c.Days = 104
				}
				b.WriteString("  " + inOneLine(assess(judgedOf(c, document == "list"))) + "\n")
			}
		}
	}
	of("race", func(c race.Claim) claim.Assessment { return assess(t, eugene(t), c) }, "GBR", race.Subjects(), "", "Josh Kerr", "Yared Nuguse", "Abraham Alvarado", "Hobbs Kessler", "Jim Ryun")
	of("list", func(c race.Claim) claim.Assessment { return ofList(t, miles(t), c) }, "GBR", []race.Subject{"mark", "record", "record-age", "age", "date", "place", "other"}, "", "Josh Kerr", "Steve Cram", "Jim Ryun")

	golden.Hold(t, "testdata/subjects.golden", b.String())
}

// judgedOf is a claim with what its subject has a use for alone.
func judgedOf(c race.Claim, ofList bool) race.Claim {
	for _, key := range claim.NewSubjects().Unjudged(c, ofList) {
		switch key {
		case "at":
			c.At = event.Point{}
		case "count":
			c.Count, c.HasCount = 0, false
		case "margin":
			c.Margin = timing.Margin{}
		case "mark":
			c.Mark = timing.Mark{}
		case "place":
			c.Place = 0
		case "position":
			c.Position = 0
		case "record":
			c.Record = race.Scope{}
		}
	}
	return c
}

// inOneLine is an assessment: what is said of what, what is true of it, and on whose word.
func inOneLine(v claim.Assessment) string {
	line := fmt.Sprintf("%s: %q is %s; %d %s %s", v.Subject, v.Said, v.Truth, v.Datum.Result, v.Datum.Key, v.Datum.Of)
	line = strings.TrimSpace(line)
	for _, part := range []struct{ of, text string }{{"found", v.Found}, {"as", v.Receipt}, {"by", strings.Join(keysOf(v.Sources), " ")}} {
		if part.text != "" {
			line += "; " + part.of + " " + part.text
		}
	}
	if v.Disputed {
		line += "; disputed"
	}
	return line
}
