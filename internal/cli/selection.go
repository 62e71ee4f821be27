package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// selectionFlags is the records that a question is about: of a nation, an area,
// one kind of scope, or one scope. A nation or area beside a kind of scope
// narrows the athletes instead.
type selectionFlags struct {
	nation, area, scope string
}

func (f *selectionFlags) addFlags(cmd *cobra.Command) {
	text(cmd.Flags(), &f.nation, "nation", "records of this nation, a code or a name; beside --scope only its athletes")
	text(cmd.Flags(), &f.area, "area", "records of this area, such as Europe; beside --scope only its athletes")
	text(cmd.Flags(), &f.scope, "scope", `world, area, nation, championship, series or meeting; or one record, such as "meeting millrose-games"`)
	complete(cmd, "nation", func() []string {
		var codes []string
		for n := range nation.All() {
			codes = append(codes, n.Code+"\t"+n.Name)
		}
		return codes
	})
	complete(cmd, "area", func() []string {
		var names []string
		for area := range nation.Areas() {
			names = append(names, string(area))
		}
		return names
	})
	complete(cmd, "scope", func() []string {
		var names []string
		for _, kind := range race.ScopeKinds() {
			names = append(names, kind.String())
		}
		return names
	})
}

// parse reads what was typed.
func (f *selectionFlags) parse() (s query.Selection, err error) {
	if f.nation != "" {
		if s.Nation, err = nation.Find(f.nation); err != nil {
			return s, flagFailure("nation", err)
		}
	}
	if f.area != "" {
		if s.Area, err = nation.FindArea(f.area); err != nil {
			return s, flagFailure("area", err)
		}
	}
	switch {
	case f.nation != "" && f.area != "":
		return s, &failure{message: "--nation, --area: not both", help: "leave out --area: a nation has its own"}
	case f.scope != "":
		return f.parseScope(s)
	case f.nation != "":
		return query.OfNation(s.Nation), nil
	case f.area != "":
		return query.OfArea(s.Area), nil
	default:
		return s, nil
	}
}

func (f *selectionFlags) parseScope(s query.Selection) (query.Selection, error) {
	kind, err := race.ParseScopeKind(f.scope)
	if err == nil {
		s.Kind, s.OfKind = kind, true
		return s, nil
	}
	scope, oneErr := race.ParseScope(f.scope)
	if oneErr != nil {
		if strings.ContainsRune(f.scope, ' ') {
			err = oneErr
		}
		return s, flagFailure("scope", err)
	}
	s.Scope, s.One = scope, true
	return s, nil
}

// asOfFlag adds --as-of.
func (a *app) asOfFlag(cmd *cobra.Command, to *string, usage string) {
	text(cmd.Flags(), to, "as-of", usage)
	complete(cmd, "as-of", a.days)
}

// parseAsOf reads the day at whose end a question is asked; none where there is
// none. It refuses one on which the nation asked about had no federation.
func parseAsOf(text string, s query.Selection) (date.Date, error) {
	if text == "" {
		return date.Date{}, nil
	}
	day, err := date.Parse(text)
	if err != nil {
		return day, flagFailure("as-of", err)
	}
	if !day.IsFull() {
		return day, &failure{message: "--as-of: not a single day", help: "write YYYY-MM-DD"}
	}
	return day, existed(s.Nation, day)
}

// existed refuses a nation on a day on which it had no federation.
func existed(n nation.Nation, day date.Date) error {
	if n.Code == "" || n.Existed(day.Year()) {
		return nil
	}
	f := &failure{message: fmt.Sprintf("--nation: %s (%s) had no federation on %s", n.Code, n.Name, day)}
	switch {
	case n.Note != "":
		f.message += ": " + n.Note
	case n.Until > 0:
		f.message += fmt.Sprintf(": it ended in %d", n.Until)
	case n.From > 0:
		f.message += fmt.Sprintf(": it began in %d", n.From)
	}
	f.help = "ask for a day on which it had one, or without --as-of"
	if others := n.InTheGap(); len(others) > 0 {
		f.help = "ask for --nation " + strings.Join(others, " or --nation ")
	}
	return f
}
