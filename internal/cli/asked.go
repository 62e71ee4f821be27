package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// asked is the records that a question is about: of a nation, an area, one
// kind of scope, or one scope. A nation or area beside a kind of scope narrows
// the athletes instead.
type asked struct {
	nationText, areaText, scopeText string

	nation nation.Nation
	area   nation.Area
	kind   record.ScopeKind
	byKind bool
	scope  record.Scope
	exact  bool
}

func (q *asked) addFlags(cmd *cobra.Command) {
	text(cmd.Flags(), &q.nationText, "nation", "records of this nation, a code or a name; beside --scope only its athletes")
	text(cmd.Flags(), &q.areaText, "area", "records of this area, such as Europe; beside --scope only its athletes")
	text(cmd.Flags(), &q.scopeText, "scope", `world, area, nation, championship, series or meeting; or one record, such as "meeting millrose-games"`)
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
		for _, kind := range record.ScopeKinds() {
			names = append(names, kind.String())
		}
		return names
	})
}

func (q *asked) parse() error {
	var err error
	if q.nationText != "" {
		if q.nation, err = nation.Find(q.nationText); err != nil {
			return flagFailure("nation", err)
		}
	}
	if q.areaText != "" {
		if q.area, err = nation.FindArea(q.areaText); err != nil {
			return flagFailure("area", err)
		}
	}
	switch {
	case q.nation.Code != "" && q.area != "":
		return &failure{message: "--nation, --area: not both", help: "leave out --area: a nation has its own"}
	case q.scopeText != "":
		return q.parseScope()
	case q.nation.Code != "":
		q.scope, q.exact = record.Scope{Kind: record.Nation, Key: q.nation.Code}, true
	case q.area != "":
		q.scope, q.exact = record.Scope{Kind: record.Area, Key: string(q.area)}, true
	}
	return nil
}

func (q *asked) parseScope() error {
	kind, err := record.ParseScopeKind(q.scopeText)
	if err == nil {
		q.kind, q.byKind = kind, true
		return nil
	}
	scope, exactErr := record.ParseScope(q.scopeText)
	if exactErr != nil {
		if strings.ContainsRune(q.scopeText, ' ') {
			err = exactErr
		}
		return flagFailure("scope", err)
	}
	q.scope, q.exact = scope, true
	return nil
}

// existed refuses a nation on a day on which it had no federation.
func (q *asked) existed(day date.Date) error {
	n := q.nation
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

// narrow tells whether the question is about less than all records.
func (q *asked) narrow() bool { return q.exact || q.byKind || q.nation.Code != "" || q.area != "" }

// covers tells whether the question is about an athlete.
func (q *asked) covers(result *race.Result) bool {
	if q.nation.Code != "" && result.Nation != q.nation.Code {
		return false
	}
	if q.area == "" {
		return true
	}
	n, ok := nation.Lookup(result.Nation)
	return ok && n.Area == q.area
}

// includes tells whether the question is about a record.
func (q *asked) includes(scope record.Scope) bool {
	switch {
	case q.exact:
		return scope == q.scope
	case q.byKind:
		return scope.Kind == q.kind
	default:
		return true
	}
}

// scopesOf is the records asked for under which results of a race fall. Those
// of which the lists know nothing are passed over unless they were asked for.
func (q *asked) scopesOf(book *record.Book, r *race.Race) []record.Scope {
	var scopes []record.Scope
	for i := range r.Results {
		for _, scope := range record.ScopesOf(r, &r.Results[i]) {
			if q.includes(scope) && (book.Holds(scope) || q.exact) && !slices.Contains(scopes, scope) {
				scopes = append(scopes, scope)
			}
		}
	}
	slices.SortStableFunc(scopes, record.Scope.Compare)
	return scopes
}

// known refuses one record of a meeting, championship or series of which no
// list has any.
func (q *asked) known(books []*record.Book) error {
	if !q.exact || q.scope.Kind < record.Meeting {
		return nil
	}
	var scopes []string
	for _, book := range books {
		if book.Holds(q.scope) {
			return nil
		}
		for _, scope := range book.Scopes() {
			scopes = append(scopes, scope.String())
		}
	}
	return &failure{message: fmt.Sprintf("--scope: no list has a record %q", q.scope), help: cmp.Or(nearestOf(q.scope.String(), scopes), "milectl records --scope "+q.scope.Kind.String()+" shows those there are")}
}

// words is the records asked for, as a heading names them.
func (q *asked) words() string {
	var words string
	switch {
	case q.exact && q.scope.Kind == record.World, !q.exact && !q.byKind:
		words = "world records"
	case q.exact && q.scope.Kind == record.Nation:
		n, _ := nation.Lookup(q.scope.Key)
		words = "national records of " + n.Name
	case q.exact:
		words = "records of " + q.scope.String()
	default:
		words = q.kind.String() + " records"
	}
	if !q.exact && q.nation.Code != "" {
		words += " by athletes of " + q.nation.Name
	} else if !q.exact && q.area != "" {
		words += " by athletes of " + string(q.area)
	}
	return words
}

// standing is the records asked for that the lists know; those of nations that
// have no federation on the day only where one was named.
func (q *asked) standing(book *record.Book, day date.Date) []record.Scope {
	if q.exact {
		return []record.Scope{q.scope}
	}
	return slices.DeleteFunc(slices.Clone(book.Scopes()), func(s record.Scope) bool {
		return !q.includes(s) || s.Kind == record.Nation && gone(s.Key, day) || !q.ofTheirs(s)
	})
}

// ofTheirs tells whether a record of an area or nation can be one of the
// athletes that the question is about.
func (q *asked) ofTheirs(s record.Scope) bool {
	area := cmp.Or(q.area, q.nation.Area)
	switch {
	case s.Kind == record.Area && area != "":
		return s.Key == string(area)
	case s.Kind == record.Nation && q.nation.Code != "":
		return s.Key == q.nation.Code
	case s.Kind == record.Nation && q.area != "":
		n, ok := nation.Lookup(s.Key)
		return ok && n.Area == q.area
	default:
		return true
	}
}

func gone(code string, day date.Date) bool {
	n, ok := nation.Lookup(code)
	return ok && !n.Existed(day.Year())
}
