package flagvalue

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/draft"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// exampleKey is a key as competitions have it.
const exampleKey = "club-mile"

// Draft is what was typed of a race that is begun.
type Draft struct {
	Category

	Date, Competition string
	Runners           Runners
}

// Parse reads what is known of the race.
func (d *Draft) Parse() (known draft.Known, err error) {
	of, err := d.Category.Parse()
	if err != nil {
		return known, err
	}
	known, err = draft.Known{
		Event: of.Event, Sex: of.Sex, Environment: of.Environment, Competition: d.Competition, Runners: int(d.Runners),
	}.Settled()
	if err != nil {
		return known, failure.OfFlag("environment", err)
	}
	if err := noKey(d.Competition, exampleKey); err != nil {
		return known, err
	}
	known.Date, err = singleDay("date", d.Date)
	return known, err
}

// Import is what was typed of files that are imported, where they do not say it
// themselves.
type Import struct {
	Category

	From, Date, Round, Competition, Name string

	Meet, Stadium, City, Country string

	Nations, Columns []string

	Another bool
}

// Parse reads what holds for all files.
func (i *Import) Parse() (importing.Options, error) {
	known, err := i.known()
	if err != nil {
		return importing.Options{}, err
	}
	columns, err := Headings(i.Columns)
	return importing.Options{Format: i.From, Headings: columns, Known: known}, err
}

func (i *Import) known() (known importing.Known, err error) {
	known = importing.Known{Competition: i.Competition, Name: i.Name, Meet: i.Meet, Venue: race.Venue{Stadium: i.Stadium, City: i.City}, Another: i.Another}
	if known.Event, known.Environment, err = i.eventAndTrack(); err != nil {
		return known, err
	}
	if known.Sex, err = word("sex", i.Sex, race.Fields()); err != nil {
		return known, err
	}
	if known.Round, err = word("round", i.Round, race.Rounds()); err != nil {
		return known, err
	}
	if err := noKey(i.Competition, cmp.Or(race.KeyOf(i.Competition), exampleKey)); err != nil {
		return known, err
	}
	if known.Date, err = singleDay("date", i.Date); err != nil {
		return known, err
	}
	if i.Country != "" {
		country, err := nation.Parse(i.Country)
		if err != nil {
			return known, failure.OfFlag("country", err)
		}
		known.Venue.Country = country.Code
	}
	known.Nations, err = i.nations()
	return known, err
}

// nations is the nations of --nation-of, by club.
func (i *Import) nations() (map[string]string, error) {
	all := map[string]string{}
	for _, pair := range i.Nations {
		club, code, found := strings.Cut(pair, "=")
		if !found || club == "" {
			return nil, &failure.Error{Message: fmt.Sprintf("--nation-of: %q is no pair", pair), Remedy: `write CLUB=CODE, such as "Oslo IL=NOR"`}
		}
		of, err := nation.Parse(code)
		if err != nil {
			return nil, failure.OfFlag("nation-of", err)
		}
		all[club] = of.Code
	}
	return all, nil
}
