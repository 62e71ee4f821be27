package flagvalue

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Run is a run of a comparison as it was typed: RACE:ATHLETE, RACE, even:MARK, lights, or
// record:SCOPE@DAY. One of Race, Even, Lights and Record is set.
type Run struct {
	Race, Athlete string
	Even          timing.Mark
	Lights        bool
	Record        race.Scope
	Day           date.Date
}

// ParseRun reads a run.
func ParseRun(text string) (Run, error) {
	before, after, _ := strings.Cut(text, ":")
	switch {
	case text == "lights":
		return Run{Lights: true}, nil
	case before == "even":
		mark, err := timing.Parse(after)
		if err != nil {
			return Run{}, failure.Of(fmt.Errorf("%s: %w", text, err), "write it like even:3:43.13")
		}
		return Run{Even: mark}, nil
	case before == "record":
		return parseRecordRun(text, after)
	}
	run := Run{Race: text}
	if at := colonBehindRace(text); at >= 0 {
		run = Run{Race: text[:at], Athlete: strings.TrimSpace(text[at+1:])}
		if run.Athlete == "" {
			return run, &failure.Error{Message: fmt.Sprintf("%q: no athlete behind the colon", text), Remedy: "write RACE:ATHLETE, or RACE alone for its winner"}
		}
	}
	if run.Race == "" {
		return run, &failure.Error{Message: fmt.Sprintf("%q: no race", text), Remedy: "write RACE:ATHLETE, such as bowerman-2024:kerr"}
	}
	return run, nil
}

// colonBehindRace is where the colon stands behind the race, -1 where there is none: the first
// one behind an id, standard input or the name of a document, else the last one. A path may
// have others before it, and the name of an athlete behind it.
func colonBehindRace(text string) int {
	const document = ".yaml:"
	if at := strings.Index(text, document); at >= 0 {
		return at + len(document) - 1
	}
	if strings.HasSuffix(text, ".yaml") {
		return -1
	}
	if first := strings.Index(text, ":"); first >= 0 && (text[:first] == "-" || race.IsKey(text[:first])) {
		return first
	}
	return strings.LastIndex(text, ":")
}

// parseRecordRun reads SCOPE or SCOPE@DAY behind record: of a year its last day is meant.
func parseRecordRun(text, of string) (Run, error) {
	name, day, dated := strings.Cut(of, "@")
	scope, err := race.ParseScope(name)
	if err != nil {
		return Run{}, failure.Of(fmt.Errorf("%s: %w", text, err), "write it like record:world@1999 or record:GBR")
	}
	run := Run{Record: scope}
	if dated {
		when, err := date.Parse(day)
		if err != nil {
			return Run{}, failure.Of(fmt.Errorf("%s: %w", text, err), "write it like record:world@1999 or record:world@1999-07-06")
		}
		run.Day = when.Last()
	}
	return run, nil
}

// Mark reads a mark that is an argument.
func Mark(text string) (timing.Mark, error) {
	mark, err := timing.Parse(text)
	if err != nil {
		return mark, failure.Of(err, "write it like 3:43.13")
	}
	return mark, nil
}
