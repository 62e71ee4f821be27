package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// comparison is one claim beside what it is held against: the report that makes
// it, and the race or list that it is about.
type comparison struct {
	known   *Evidence
	claim   race.Claim
	subject subject
	by      race.Source
	leadsOf map[*race.Race][]race.Lead // of the races that claims were about so far: many are about one
	namesOf map[*race.Race][]string    // the folded names of the results of these
	judged  map[judged][]record.Verdict
	classes map[*race.Race][]*race.Race // of these races
	race    *race.Race                  // nil for a claim about a list
	list    *record.List                // nil for a claim of a race
	said    *Days                       // nil but for a claim about records that stand
	entryOf athlete.Bearers             // of the holders in the list
}

// leads is what is known of the front of the race.
func (c *comparison) leads() []race.Lead {
	if _, known := c.leadsOf[c.race]; !known {
		c.leadsOf[c.race] = c.race.Leads()
	}
	return c.leadsOf[c.race]
}

// names is the folded names of the results of the race.
func (c *comparison) names() []string {
	if _, known := c.namesOf[c.race]; !known {
		names := make([]string, len(c.race.Results))
		for i := range c.race.Results {
			names[i] = words.Fold(c.race.Results[i].Name())
		}
		c.namesOf[c.race] = names
	}
	return c.namesOf[c.race]
}

// judged is a race beside a record.
type judged struct {
	race  *race.Race
	scope race.Scope
}

// verdicts is what the results of the race did to a record.
func (c *comparison) verdicts(book *record.Book, scope race.Scope) []record.Verdict {
	of := c.class()
	key := judged{of, scope}
	if _, known := c.judged[key]; !known {
		c.judged[key] = book.Judge(of, scope)
	}
	return c.judged[key]
}

// assess assesses the claim: of the race or list whose document has it, or of
// the other race that it names.
func (c *comparison) assess() Assessment { return c.asJudged(c.ofSubject()) }

func (c *comparison) ofSubject() Assessment {
	if !c.subject.isOfNamedRace(c.claim, c.list != nil) {
		if c.list == nil {
			return c.subject.onRace(c)
		}
		if c.subject.onList == nil {
			a := cannot("not a figure of a record list")
			a.Datum = c.ofEntry(-1)
			return a
		}
		return c.subject.onList(c)
	}
	other := c.known.Races[c.claim.Race]
	if other == nil {
		a := cannot(c.noRace())
		a.Datum = Datum{Document: c.claim.Race, Result: -1, Key: c.subject.key()}
		return a
	}
	c.race = other
	a := c.subject.onRace(c)
	a.Receipt = words.Join("; ", "in "+c.race.ID, a.Receipt)
	return a
}

// sexes is the classes in which those whom the claim names compete: two in a field of men and
// women.
func (c *comparison) sexes() []race.Sex {
	if c.race == nil {
		return []race.Sex{c.list.Sex}
	}
	return sexesOf(c.race)
}

// sexesAt is the class of a result, or where there is none (-1) those of whoever is named.
func (c *comparison) sexesAt(at int) []race.Sex {
	if at < 0 {
		return c.sexes()
	}
	return []race.Sex{c.race.SexOf(&c.race.Results[at])}
}

func (c *comparison) datum(result int, key, of string) Datum {
	return Datum{Document: c.race.ID, Result: result, Key: key, Of: of}
}

func (c *comparison) noRace() string { return "no race " + c.claim.Race + " is known" }

// cannot is the assessment where nothing can be told, and why.
func cannot(why string) Assessment { return Assessment{Truth: CannotTell, Receipt: why} }

// inWordsAlone is the assessment of what is no figure.
func (c *comparison) inWordsAlone() Assessment {
	a := cannot("in words: not compared")
	a.Datum = c.datum(-1, inOtherWords, c.claim.Says)
	return a
}

// basedOn bases an assessment on figures, each given by the sources that it is
// cited from: none where it is cited from nobody, which counts as independent.
// A claim that agrees with a figure which only the claiming report gives proves
// nothing.
func (c *comparison) basedOn(a Assessment, figures ...[]race.Source) Assessment {
	dependent := false
	for _, sources := range figures {
		others := slices.DeleteFunc(slices.Clone(sources), func(s race.Source) bool { return s.SameReport(c.by) })
		dependent = dependent || len(sources) > 0 && len(others) == 0
		for _, other := range others {
			if !slices.Contains(a.Sources, other) {
				a.Sources = append(a.Sources, other)
			}
		}
	}
	switch {
	case dependent && a.Truth.Agrees():
		a.Truth, a.Receipt = CannotTell, words.Join("; ", a.Receipt, "only this report says so")
	case dependent && a.Truth == False:
		a.Receipt = words.Join("; ", a.Receipt, "the document has it from the same report")
	case a.Truth == False && c.list == nil && c.subject.isReading && isOneReport(a.Sources):
		a.Receipt = words.Join("; ", a.Receipt, "one report against one")
	}
	return a
}

// isOneReport reports whether all of some sources are one report.
func isOneReport(sources []race.Source) bool {
	return len(sources) > 0 && !slices.ContainsFunc(sources, func(s race.Source) bool { return !s.SameReport(sources[0]) })
}

// cited is the sources of the race behind keys.
func (c *comparison) cited(keys []string) []race.Source { return c.race.Behind(keys) }

// citedIn is the sources of one figure of a result: its own, else the race's.
func (c *comparison) citedIn(result *race.Result, key string) []race.Source {
	keys, _ := c.race.FigureSources(result, key)
	return c.cited(keys)
}
