package document

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
	"github.com/milectl/milectl/internal/timing"
)

func raceFields() []field[race.Race] {
	return []field[race.Race]{
		kindField[race.Race](Race),
		textField("name", "what the race is called", func(v *race.Race) *string { return &v.Name }).must(),
		keyField("competition", "key of the meeting or championship, the same across editions and sponsors",
			func(v *race.Race) *string { return &v.Competition }),
		textField("meet", "the meeting's name that year", func(v *race.Race) *string { return &v.Meet }),
		countField("edition", "which edition of the meeting it was", func(v *race.Race) *int { return &v.Edition }),
		keyField("series", "key of the series that the meeting belongs to", func(v *race.Race) *string { return &v.Series }),
		dateField("date", "the local day", false, func(v *race.Race) *date.Date { return &v.Date }).must(),
		clockField("time", "the local start", func(v *race.Race) *string { return &v.Time }),
		venueField("where it was held", func(v *race.Race) *race.Venue { return &v.Venue }),
		eventField(func(v *race.Race) *event.Event { return &v.Event }).must(),
		distanceField(),
		sexField("who ran", func(v *race.Race) *race.Sex { return &v.Sex }).must(),
		environmentField("the track or road; outdoor where absent", func(v *race.Race) *event.Environment { return &v.Environment }).byDefault(event.Outdoor.Code()),
		windField(),
		hurdlesField(),
		wordField("round", "the stage of the competition; final where absent", race.Rounds(),
			func(v *race.Race) *race.Round { return &v.Round }).byDefault(string(race.Final)),
		countField("heat", "number within the round", func(v *race.Race) *int { return &v.Heat }),
		sectionField(),
		coverageField(),
		usualWord("list", "which list it is; official where absent", race.ListKinds(), race.Official,
			func(v *race.Race) *race.ListKind { return &v.List }),
		revisedField(),
		markField("qualifying", "the standard that was to be met", func(v *race.Race) *timing.Mark { return &v.Qualifying }),
		teamsField(),
		textField("conditions", "weather and track", func(v *race.Race) *string { return &v.Conditions }),
		markField("pace_lights", "the finishing time for which the lights were set", func(v *race.Race) *timing.Mark { return &v.PaceLights }),
		textField("ineligible", "why its marks count for no record", func(v *race.Race) *string { return &v.Ineligible }),
		textField("note", "what a reader should know", func(v *race.Race) *string { return &v.Note }),
		citationField("the sources of what no other source names", raceKeys, func(v *race.Race) *race.Citation { return &v.Source }),
		amendedField(),
		resultsField(),
		splitsField("leader_splits", "times at the front whose runner no report names", func(v *race.Race) *[]race.Split { return &v.LeaderSplits }),
		segmentsField("times between two points as reported, of nobody in particular", func(v *race.Race) *[]race.SegmentTime { return &v.Segments }),
		sourcesField(func(v *race.Race) *[]race.Source { return &v.Sources }),
		claimsField(func(v *race.Race) *[]race.Claim { return &v.Claims }),
		allowField(func(v *race.Race) *[]race.Allowance { return &v.Allow }),
	}
}

func raceKeys() []keyform.Key { return keysOf(raceFields()) }

// newRace is a race that has its defaults.
func newRace() *race.Race { return &race.Race{Environment: event.Outdoor, Round: race.Final} }

// readRace reads a race into a value that has its defaults.
func readRace(r *reader, root *syntax.Node) *race.Race {
	v := newRace()
	readObject(r, root, "race", r.decoder.race(), v)
	r.checkGround(root, v.Event, v.Environment)
	checkResults(r, root, v)
	return v
}

// checkGround holds the event against what it was run on.
func (r *reader) checkGround(root *syntax.Node, e event.Event, environment event.Environment) {
	at, remedy := root.Get("event"), "add environment: road"
	if root.Get("environment") != nil {
		remedy = "write environment: road"
	}
	switch {
	case at == nil || at.Kind == 0 || e.IsZero():
	case e.OnCountry():
		if environment != event.Outdoor {
			r.Report(at, "event-environment", "event: cross-country is run across country", "leave the environment out")
		}
	case environment == event.Road && !e.OnRoad():
		r.Report(at, "event-environment", fmt.Sprintf("event: the %s is not run on the road", e.Name()), "write another event, or leave the environment out")
	case environment != event.Road && !e.OnTrack():
		r.Report(at, "event-environment", fmt.Sprintf("event: the %s is run on the road", e.Name()), remedy)
	}
}

// kindField is read before any other: it says which table holds.
func kindField[T any](kind Kind) field[T] {
	e := expected{"race, records or athletes", keyform.Bare, func(*schema.Definitions) *schema.Schema { return &schema.Schema{Const: string(kind)} }}
	return newField("kind", "what the document is: race, records or athletes", e,
		func(*reader, *syntax.Node, *T) {}, func(*T) *syntax.Node { return written(string(kind)) }).must()
}

func clockField[T any](name, doc string, ptr func(*T) *string) field[T] {
	return newField(name, doc, expected{"a time of day, HH:MM", keyform.Quoted, schema.Clock}, func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Scalar, name) {
			return
		}
		if !isClock(n.Text) {
			r.Report(n, "clock-time", name+": "+quote(n.Text)+" is not a time of day", "")
			return
		}
		*ptr(v) = n.Text
	}, func(v *T) *syntax.Node { return written(*ptr(v)) })
}

func isClock(t string) bool {
	ok := len(t) == 5 && t[2] == ':'
	for i := 0; ok && i < len(t); i++ {
		ok = i == 2 || t[i] >= '0' && t[i] <= '9'
	}
	return ok && t[:2] <= "23" && t[3:] <= "59"
}

func eventField[T any](ptr func(*T) *event.Event) field[T] {
	return newField("event", "the event's code", expected{"an event's code, such as mile or 1500m", keyform.Bare, schema.Event}, func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Scalar, "event") {
			return
		}
		e, err := r.decoder.event(n.Text)
		if err != nil {
			r.refuseSpelling(n, "event", err, remedy.Same(n.Text, codes(event.All())))
			return
		}
		r.Event = e
		*ptr(v) = e
	}, func(v *T) *syntax.Node { return written(ptr(v).Code()) })
}

// distanceField is the length of a race whose event does not say it.
func distanceField() field[race.Race] {
	f := lengthField("distance", "the length of a cross-country race", func(*race.Race) *event.Distance { return nil })
	f.read = func(r *reader, n *syntax.Node, v *race.Race) {
		d, ok := r.length(n, "distance")
		switch {
		case !ok, d == 0, v.Event.IsZero(): // which is reported
		case !v.Event.OnCountry():
			r.Report(n, "distance", "distance: the event says it", "leave it out: only a cross-country race has a length of its own")
		default:
			v.Event = v.Event.Of(d)
			r.Event = v.Event
		}
	}
	f.write = func(v *race.Race) *syntax.Node {
		if !v.Event.OnCountry() || v.Event.Distance() == 0 {
			return nil
		}
		return written(v.Event.Distance().Length())
	}
	return f
}

// lengthField is the length of a race or a leg.
func lengthField[T any](name, doc string, ptr func(*T) *event.Distance) field[T] {
	e := expected{"a length, such as 9.8km or 800m", keyform.Bare, schema.Match(event.LengthPattern)}
	return newField(name, doc, e, func(r *reader, n *syntax.Node, v *T) {
		if d, ok := r.length(n, name); ok {
			*ptr(v) = d
		}
	}, func(v *T) *syntax.Node {
		if *ptr(v) == 0 {
			return nil
		}
		return written(ptr(v).Length())
	})
}

func (r *reader) length(n *syntax.Node, name string) (event.Distance, bool) {
	if !r.want(n, syntax.Scalar, name) {
		return 0, false
	}
	d, err := event.ParseLength(n.Text)
	if err != nil {
		r.refuseSpelling(n, "distance", err, remedy.OnlyIf(remedy.Parses(event.ParseLength), remedy.Unblanked(n.Text)))
	}
	return d, err == nil
}

// sexField keeps who ran, since flights of hurdles go by it.
func sexField[T any](doc string, ptr func(*T) *race.Sex) field[T] {
	f := wordField("sex", doc, race.Fields(), ptr)
	read := f.read
	f.read = func(r *reader, n *syntax.Node, v *T) {
		read(r, n, v)
		r.On.Women = *ptr(v) == race.Women
	}
	return f
}

func environmentField[T any](doc string, ptr func(*T) *event.Environment) field[T] {
	e := expected{"outdoor, short-track, oversized or road", keyform.Bare, schema.Environment}
	return newField("environment", doc, e, func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Scalar, "environment") {
			return
		}
		e, err := event.ParseEnvironment(n.Text)
		if err != nil {
			r.refuse(n, "word", err)
			if r.On.Lap == 0 {
				r.On.Lap, _ = event.Outdoor.Lap() // so that the bell is not reported too
			}
			return
		}
		if r.On.Lap == 0 {
			r.On.Lap, _ = e.Lap()
		}
		*ptr(v) = e
	}, func(v *T) *syntax.Node { return written(ptr(v).Code()) })
}

func venueField[T any](doc string, ptr func(*T) *race.Venue) field[T] {
	table := venueFields()
	e := expected{"a map of stadium, city, country, lap", keyform.Object, keyform.TakesTable("venue", venueKeys)}
	return newField("venue", doc, e, func(r *reader, n *syntax.Node, v *T) {
		readObject(r, n, "venue", table, ptr(v))
		if lap := ptr(v).Lap; lap > 0 && !r.isList {
			r.On.Lap = lap // each entry of a list has a venue of its own
		}
	}, func(v *T) *syntax.Node { return writtenObject(table, ptr(v)) }).of(venueKeys)
}

func venueKeys() []keyform.Key { return keysOf(venueFields()) }

func venueFields() []field[race.Venue] {
	return []field[race.Venue]{
		textField("stadium", "the stadium", func(v *race.Venue) *string { return &v.Stadium }),
		textField("city", "the city", func(v *race.Venue) *string { return &v.City }),
		nationField("country", "the code of the day", func(v *race.Venue) *string { return &v.Country }),
		newField("lap", "the length of a lap where it is not the usual one", expected{"a length, such as 393m or 440y", keyform.Bare, schema.Match(event.DistancePattern)},
			func(r *reader, n *syntax.Node, v *race.Venue) {
				if !r.want(n, syntax.Scalar, "lap") {
					return
				}
				lap, err := event.ParseDistance(n.Text)
				if err != nil {
					r.refuse(n, "split-point", err)
					return
				}
				v.Lap = lap
			}, func(v *race.Venue) *syntax.Node { return written(lapText(v.Lap)) }),
	}
}

// lapText is the length of a lap in metres, or where only yards give a whole
// number in these; nothing where there is none.
func lapText(lap event.Distance) string {
	if lap == 0 {
		return ""
	}
	yards := fmt.Sprintf("%dy", int64(lap)*1760/int64(event.Mile))
	if d, err := event.ParseDistance(yards); lap%event.Metre != 0 && err == nil && d == lap {
		return yards
	}
	return lap.String()
}

func sectionField() field[race.Race] {
	return newField("section", "a separate race of the same event", expected{"a letter, A, B …", keyform.Bare, schema.Match("[A-Z]")}, func(r *reader, n *syntax.Node, v *race.Race) {
		if !r.want(n, syntax.Scalar, "section") {
			return
		}
		if len(n.Text) != 1 || n.Text[0] < 'A' || n.Text[0] > 'Z' {
			r.Report(n, "word", "section: "+quote(n.Text)+" is not a capital letter", "write A, B and so on; heats have numbers and the key heat")
			return
		}
		v.Section = n.Text
	}, func(v *race.Race) *syntax.Node { return written(v.Section) })
}

func coverageField() field[race.Race] {
	type coverage string
	list := []coverage{"full", "partial"}
	return newField("coverage", "whether all who started are listed with their marks; full where absent", expected{"full or partial", keyform.Bare, schema.Word(list)},
		func(r *reader, n *syntax.Node, v *race.Race) {
			if word, ok := readWord(r, n, "coverage", list); ok {
				v.Partial = word == "partial"
			}
		}, func(v *race.Race) *syntax.Node {
			if !v.Partial {
				return nil
			}
			return written("partial")
		})
}
