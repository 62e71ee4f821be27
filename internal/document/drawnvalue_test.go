package document_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	athletics "github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// drawn draws values as Decode gives them: lists in their order, texts in one
// line. A field is left at zero half of the time.
type drawn struct{ t *rapid.T }

func oneOf[T any](d drawn, all ...T) T { return rapid.SampledFrom(all).Draw(d.t, "one of") }

func maybe[T any](d drawn, draw func() T) T {
	var none T
	if rapid.Bool().Draw(d.t, "given") {
		return draw()
	}
	return none
}

// some is a subset of a list, in its order.
func some[T any](d drawn, all ...T) []T {
	var subset []T
	for _, one := range all {
		if rapid.Bool().Draw(d.t, "in") {
			subset = append(subset, one)
		}
	}
	return subset
}

func several[T any](d drawn, most int, draw func() T) []T {
	var all []T
	for range rapid.IntRange(0, most).Draw(d.t, "how many") {
		all = append(all, draw())
	}
	return all
}

// text is any text that is one: names in all scripts, signs that YAML has a
// meaning for, words that are numbers and dates, characters that are not drawn.
func (d drawn) text() string {
	sayable := rapid.String().Filter(func(s string) bool {
		return s != "" && strings.TrimSpace(s) == s && !strings.ContainsAny(s, "\n\r")
	})
	return rapid.OneOf(sayable, rapid.SampledFrom([]string{
		"Josh Kerr", "İlham Tanui Özbilen", "山田 太郎", "O'Hara, \"Al\": #1", "null", "yes", "~", "0x1F", "1e3", "2024-05-25", "3:45.34",
		"- a", "? b", "[x]", "{y: z}", "&a", "*b", "!c", "%d", "@e", "a # b", "a: b", `back\slash`, "\a", "x\u0085y", "x\u2028y", "\ufeff", "é",
	})).Draw(d.t, "text")
}

func (d drawn) key() string { return oneOf(d, "aw", "tfn", "world-championships", "7", "null", "2024") }
func (d drawn) count() int  { return rapid.IntRange(1, 99_999).Draw(d.t, "count") }

func (d drawn) mark() timing.Mark {
	return mark(oneOf(d, "55.9", "55.91", "1:52.800", "3:45.34", "3:59.4h", "4:10", "1:02.5h", "2:04:35", "9.999"))
}

func (d drawn) day() date.Date {
	return day(fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(1850, 2030).Draw(d.t, "year"), rapid.IntRange(1, 12).Draw(d.t, "month"), rapid.IntRange(1, 28).Draw(d.t, "day")))
}

// date is a date of which the day or the month too may be unknown.
func (d drawn) date() date.Date {
	full := d.day().String()
	return day(full[:oneOf(d, 4, 7, 10)])
}

func (d drawn) venue() athletics.Venue {
	return athletics.Venue{
		Stadium: maybe(d, d.text), City: maybe(d, d.text), Country: maybe(d, d.nation),
		Lap: 0, // the points below lie on a track of 400 m
	}
}

func (d drawn) nation() string { return oneOf(d, "GBR", "USA", "GDR", "NOR", "KEN") }

func (d drawn) points() []event.Point {
	var all []event.Point
	for _, text := range some(d, "200m", "400m", "440y", "409m", "800m", "1000m", "bell", "1500m", "1609.343m") {
		all = append(all, inMile(event.Event.ParsePoint, text))
	}
	return all
}

func (d drawn) splits() []athletics.Split {
	var all []athletics.Split
	for _, p := range d.points() {
		all = append(all, athletics.Split{Point: p, Mark: d.mark()})
	}
	return all
}

func (d drawn) positions() []athletics.Position {
	var all []athletics.Position
	for _, p := range d.points() {
		all = append(all, athletics.Position{Point: p, Place: d.count()})
	}
	return all
}

func (d drawn) segments() []athletics.SegmentTime {
	var all []athletics.SegmentTime
	for _, text := range some(d, "400m-800m", "800m-1200m", "800m-1500m", "bell-1500m", "last 400m") {
		all = append(all, athletics.SegmentTime{Segment: inMile(event.Event.ParseSegment, text), Mark: d.mark()})
	}
	return all
}

// citation cites sources for the whole, or for figures.
func (d drawn) citation(figures ...string) athletics.Citation {
	if rapid.Bool().Draw(d.t, "whole") {
		return athletics.Citation{All: some(d, "aw", "tfn", "wa")}
	}
	var c athletics.Citation
	for _, figure := range some(d, figures...) {
		c.Parts = append(c.Parts, athletics.CitedPart{Key: figure, Sources: append(some(d, "aw", "7"), d.key())})
	}
	slices.SortFunc(c.Parts, func(a, b athletics.CitedPart) int { return cmp.Compare(a.Key, b.Key) })
	return c
}

func (d drawn) sources() []athletics.Source {
	var all []athletics.Source
	for _, key := range some(d, "wa", "aw", "7", "null") {
		s := athletics.Source{Key: key, Publisher: maybe(d, d.text), Title: maybe(d, d.text), Date: maybe(d, d.date), URL: maybe(d, d.text)}
		s.Quote, s.Page = maybe(d, d.text), maybe(d, d.text)
		s.SHA256 = maybe(d, func() string { return strings.Repeat(oneOf(d, "0", "a"), 64) })
		if s.Note = maybe(d, d.text); s == (athletics.Source{Key: key}) {
			s.Title = "A"
		}
		all = append(all, s)
	}
	return all
}

func (d drawn) allowances() []athletics.Allowance {
	return several(d, 2, func() athletics.Allowance {
		return athletics.Allowance{Rule: oneOf(d, "flag", "claim"), Because: d.text()}
	})
}

func (d drawn) claim() athletics.Claim {
	c := athletics.Claim{
		Source: d.key(), About: oneOf(d, athletics.Subjects()...), Race: maybe(d, d.key), Athlete: maybe(d, d.text), Behind: maybe(d, d.text), Nation: maybe(d, d.nation),
		Record: maybe(d, func() athletics.Scope {
			return must(athletics.ParseScope, oneOf(d, "world", "Europe", "GBR", "meeting millrose-games"))
		}),
		Place: maybe(d, d.count), Position: maybe(d, d.count), Mark: maybe(d, d.mark), Under: maybe(d, d.mark), Event: maybe(d, func() event.Event { return must(event.Parse, oneOf(d, "mile", "1500m", "7km")) }),
		Margin: maybe(d, func() timing.Margin { return must(timing.ParseMargin, oneOf(d, "0.26", "0.1", "62.10", "3")) }), Side: maybe(d, func() athletics.Side { return oneOf(d, athletics.Sides()...) }),
		Years: maybe(d, d.count), Months: maybe(d, d.count), Days: maybe(d, d.count), Date: maybe(d, d.date), Says: maybe(d, d.text),
		At: maybe(d, func() event.Point { return inMile(event.Event.ParsePoint, oneOf(d, "bell", "440y", "800m")) }),
	}
	if c.HasCount = rapid.Bool().Draw(d.t, "counted"); c.HasCount {
		c.Count = rapid.IntRange(0, 20).Draw(d.t, "count from 0")
	}
	return c
}

func (d drawn) reaction() athletics.Reaction {
	return athletics.Reaction(rapid.IntRange(1, 9_999).Draw(d.t, "reaction"))
}

func (d drawn) wind() athletics.Wind {
	return must(athletics.ParseWind, oneOf(d, "+0.0", "+1.3", "-0.1", "-12.0", "+2.1"))
}

func (d drawn) teams() athletics.TeamScoring {
	return athletics.TeamScoring{
		By: oneOf(d, athletics.TeamBys()...), Scorers: d.count(), Displacers: maybe(d, d.count),
		Individuals: oneOf(d, "", athletics.Removed), Ties: oneOf(d, "", athletics.NextRunner),
	}
}

func (d drawn) amendment() athletics.Amendment {
	return athletics.Amendment{Date: d.date(), What: d.text(), Because: maybe(d, d.text), Source: some(d, "aw", "tfn")}
}

// result is a finisher, or somebody without a place.
func (d drawn) result() athletics.Result {
	r := athletics.Result{
		Competitor: athletics.Competitor{Athlete: d.text(), ID: maybe(d, d.key), Nation: maybe(d, d.nation)},
		Overall:    maybe(d, d.count), Role: maybe(d, func() athletics.Role { return athletics.Pacemaker }),
		Flags: maybe(d, func() []athletics.Flag {
			return several(d, 3, func() athletics.Flag {
				return athletics.Flag{Kind: oneOf(d, athletics.FlagKinds()...), Equals: rapid.Bool().Draw(d.t, "equals")}
			})
		}),
		Qualified: maybe(d, func() string { return oneOf(d, athletics.Qualifications()...) }),
		Bib:       maybe(d, d.text), Order: maybe(d, d.count), Reaction: maybe(d, d.reaction), Born: maybe(d, d.date), Club: maybe(d, d.text),
		Splits: d.splits(), Positions: d.positions(), Segments: d.segments(), Ineligible: maybe(d, d.text), Note: maybe(d, d.text),
		Source: d.citation("mark", "place", "splits", "400m", "bell", "440y", "last 400m"),
	}
	if rapid.Bool().Draw(d.t, "placed") {
		r.Place, r.Mark, r.Thousandths = rapid.IntRange(1, 3).Draw(d.t, "place"), d.mark(), maybe(d, d.mark)
		return r
	}
	r.Status, r.Mark, r.Rule, r.OriginalPlace = oneOf(d, athletics.Statuses()...), maybe(d, d.mark), maybe(d, d.text), maybe(d, d.count)
	r.Annulled = oneOf(d, athletics.Annulment{}, athletics.Annulment{Unknown: true}, athletics.Annulment{On: d.date()})
	return r
}

func (d drawn) race() *athletics.Race {
	return &athletics.Race{
		ID: maybe(d, d.key), Name: d.text(), Competition: maybe(d, d.key), Meet: maybe(d, d.text), Edition: maybe(d, d.count), Series: maybe(d, d.key),
		Date: d.day(), Time: maybe(d, func() string { return oneOf(d, "00:00", "14:52", "23:59") }), Venue: d.venue(),
		Event: must(event.Parse, "mile"), Sex: oneOf(d, athletics.Sexes()...), Environment: event.Outdoor, Round: oneOf(d, athletics.Rounds()...),
		Heat: maybe(d, d.count), Section: maybe(d, func() string { return oneOf(d, "A", "Y", "N") }), Partial: rapid.Bool().Draw(d.t, "partial"),
		Conditions: maybe(d, d.text), PaceLights: maybe(d, d.mark), Ineligible: maybe(d, d.text), Note: maybe(d, d.text),
		Source: d.citation("conditions", "venue", "results", "400m", "800m-1200m"), Results: several(d, 5, d.result),
		List: maybe(d, func() athletics.ListKind { return athletics.Provisional }), Revised: maybe(d, func() string { return d.day().String() }),
		Wind: maybe(d, d.wind), Hurdles: maybe(d, func() event.Distance { return 914 }), Qualifying: maybe(d, d.mark),
		Teams: maybe(d, d.teams), Amended: several(d, 2, d.amendment),
		LeaderSplits: d.splits(), Segments: d.segments(), Sources: d.sources(), Claims: several(d, 3, d.claim), Allow: d.allowances(),
	}
}

func (d drawn) entry() record.Entry {
	e := record.Entry{
		Competitor: athletics.Competitor{Athlete: d.text(), ID: maybe(d, d.key), Nation: maybe(d, d.nation)},
		Mark:       d.mark(), Auto: maybe(d, d.mark), Unit: oneOf(d, 0, timing.Fifth), Date: d.date(), Venue: d.venue(), Race: maybe(d, d.key),
		On: oneOf(d, 0, event.ShortTrack), Ratified: maybe(d, d.date), Annulled: maybe(d, d.date), Note: maybe(d, d.text),
		Source: d.citation("mark", "date", "auto"), Allow: d.allowances(),
	}
	if e.Venue.Lap = 0; rapid.Bool().Draw(d.t, "own lap") {
		e.Venue.Lap = must(event.ParseDistance, oneOf(d, "393m", "440y", "402.336m", "409.344m"))
	}
	for _, scope := range append(some(d, "world", "Europe", "GBR", "GDR", "meeting a", "championship olympic-games"), "series z") {
		e.Holds = append(e.Holds, record.Hold{Scope: must(athletics.ParseScope, scope), Standing: oneOf(d, record.Standings()...)})
	}
	return e
}

func (d drawn) list() *record.List {
	class, name := maybe(d, func() string { return oneOf(d, "U14", "U20", "U23", "M35", "M100") }), oneOf(d, "", "mile-men-outdoor", "mile-men-outdoor-british")
	if class != "" { // which the name says too
		name = strings.Replace(name, "outdoor", "outdoor-"+strings.ToLower(class), 1)
	}
	return &record.List{
		Name: name, Event: must(event.Parse, "mile"), Sex: athletics.Men, Environment: event.Outdoor,
		Class: class, KnownTo: d.day(), Covers: d.covers(), Note: maybe(d, d.text), Source: d.citation("mark", "date", "holds"), Sources: d.sources(),
		Entries: several(d, 4, d.entry), Claims: several(d, 2, d.claim), Allow: d.allowances(),
	}
}

// covers is what a list says of some records; the last day is never before the first.
func (d drawn) covers() []record.Cover {
	var covers []record.Cover
	for _, scope := range some(d, "world", "Europe", "GBR", "meeting a", "series z") {
		c := record.Cover{Scope: must(athletics.ParseScope, scope), Always: rapid.Bool().Draw(d.t, "always")}
		if !c.Always {
			c.From = must(date.Parse, oneOf(d, "1800-01-01", "1801-02-03"))
		}
		if rapid.Bool().Draw(d.t, "last day") {
			c.To = must(date.Parse, oneOf(d, "2198-01-01", "2199-12-31"))
		}
		covers = append(covers, c)
	}
	return covers
}

func (d drawn) register() *athletics.Register {
	return &athletics.Register{
		Source: d.citation("born", "nations"), Sources: d.sources(), Allow: d.allowances(),
		Athletes: several(d, 5, func() athletics.Athlete {
			return athletics.Athlete{
				Name: d.text(), ID: maybe(d, d.key), Sex: maybe(d, func() athletics.Sex { return oneOf(d, athletics.Sexes()...) }), Born: maybe(d, d.date),
				IDs:  maybe(d, func() []athletics.ForeignID { return []athletics.ForeignID{{Base: "wa", ID: d.text()}} }),
				Also: several(d, 2, d.text), Note: maybe(d, d.text), Source: d.citation("born", "name"),
				Nations: several(d, 2, func() athletics.Representation {
					return athletics.Representation{Nation: d.nation(), Until: maybe(d, d.day)}
				}),
			}
		}),
	}
}
