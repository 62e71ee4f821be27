package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/progress"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// mostRecords is how many records a picture has at most.
const mostRecords = 6

// Progress is the steps of records with the days for which each stood: of one in the colours
// of the nations of who set them, of several in a colour for each. The error is an *[Error].
func Progress(histories []progress.History) (*scene.Scene, error) {
	switch {
	case len(histories) == 0 || !slices.ContainsFunc(histories, func(h progress.History) bool { return len(h.Steps) > 0 }):
		return nil, &Error{"progress: the lists have no such record", "milectl records shows those there are"}
	case len(histories) > mostRecords:
		return nil, &Error{
			fmt.Sprintf("progress: %d records, more than a picture can have", len(histories)),
			"ask for fewer with --sex, --environment, --scope, --nation or --area",
		}
	}
	p := progressScene{histories: histories, series: map[string]int{}}
	p.Scene = &scene.Scene{Title: p.title(), Subtitle: []string{p.subtitle()}}
	var on []date.Date
	var marks []timing.Mark
	for _, h := range histories {
		on = append(on, h.AsOf)
		for _, step := range h.Steps {
			on, marks = append(on, step.Date), append(marks, step.Mark)
		}
	}
	p.X = daysAxis(span(on))
	slowest, fastest := extremes(marks)
	p.Y = marksAxis("mark (faster below)", slowest.Milliseconds(), fastest.Milliseconds())
	for i := range histories {
		for step := range histories[i].Steps {
			p.step(&histories[i], step)
		}
	}
	p.notes()
	p.Sources = p.publishers()
	return p.Scene, nil
}

type progressScene struct {
	*scene.Scene

	histories []progress.History
	series    map[string]int // of each nation or record
}

func (p *progressScene) title() string {
	h := p.histories[0]
	record := upperFirst(h.Names.Record(h.Scope))
	if len(p.histories) == 1 {
		return record + ", " + report.TitleOf(h.Category)
	}
	for _, other := range p.histories[1:] {
		if other.Scope != h.Scope {
			record = "Records"
		}
	}
	return record + ", " + h.Category.Event.Name()
}

// subtitle says what is drawn, and of which day it is.
func (p *progressScene) subtitle() string {
	first, last := p.histories[0].AsOf, p.histories[0].AsOf
	beyond := false
	for _, h := range p.histories {
		first, last = earlier(first, h.AsOf), later(last, h.AsOf)
		beyond = beyond || h.KnownTo.Before(h.AsOf)
	}
	said := "The steps of the record, and how long each stood; as it stood on " + last.String()
	if first != last {
		said = "The steps of the records, and how long each stood; as they stood from " + first.String() + " to " + last.String()
	}
	if beyond {
		said += ", as far as the lists know"
	}
	return said
}

func earlier(a, b date.Date) date.Date {
	if b.Before(a) {
		return b
	}
	return a
}

func later(a, b date.Date) date.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// of is the series of a step: that of the nation, or of several records that of the record.
func (p *progressScene) of(h *progress.History, step *progress.Step) *scene.Series {
	if len(p.histories) == 1 {
		return ofNation(p.Scene, p.series, step.Nation)
	}
	name := words.Join(", ", string(h.Category.Sex), h.Category.Class, h.Category.Environment.Name())
	if strings.HasPrefix(p.Title, "Records") {
		name = words.Join(", ", h.Names.Scope(h.Scope), name)
	}
	at, known := p.series[name]
	if !known {
		at = len(p.Series)
		p.series[name] = at
		style := scene.Style{Hue: scene.Hue(at), Dash: at, Marker: scene.Marker(at)} //nolint:gosec // there are few
		p.Series = append(p.Series, scene.Series{Label: scene.Label{Text: name}, Style: style, Legend: true})
	}
	return &p.Series[at]
}

// step draws one step: the dot, the days for which it stood, and the way down to the next.
func (p *progressScene) step(h *progress.History, i int) {
	step := &h.Steps[i]
	of := p.of(h, step)
	at := scene.At{X: days(step.Date), Y: step.Mark.Milliseconds()}
	of.Dots = append(of.Dots, scene.Dot{
		At: at, Name: step.Name() + " " + step.Mark.String(), Brief: step.Mark.String(), Weight: weight(step),
		Hollow: step.Reign.Pending || step.Reign.Bound || !step.Date.IsFull(),
		Says:   words.Join(" ", step.Mark.String(), step.Name(), step.Date.String(), stood(step)),
	})
	if step.Shared {
		return
	}
	unsure := step.Reign.Pending || step.Reign.Bound || step.Status.OrBetter || step.Status.Implied
	end, next := scene.At{X: days(h.AsOf), Y: at.Y}, nextStep(h, i)
	switch {
	case step.Reign.Pending:
	case !step.Until.IsZero():
		end.X = days(step.Until)
	case next != nil:
		end.X, unsure = days(next.Date), true
	default:
	}
	level := scene.Stretch{Points: []scene.At{at, end}, Thin: unsure}
	if next != nil && !step.Reign.Pending && days(next.Date) == end.X {
		level.Points = append(level.Points, scene.At{X: end.X, Y: next.Mark.Milliseconds()})
	}
	of.Stretches = append(of.Stretches, level)
}

// nextStep is the step that ended one; nil where it stands.
func nextStep(h *progress.History, i int) *progress.Step {
	for j := i + 1; j < len(h.Steps); j++ {
		if next := &h.Steps[j]; !next.Shared && !next.Reign.Pending {
			return next
		}
	}
	return nil
}

// weight is how much the name of a step is wanted: those that stand, then the longest ones.
func weight(step *progress.Step) int {
	const most = 1 << 30
	switch {
	case step.Reign.Pending || step.Stands:
		return most
	case step.Shared:
		return 0
	default:
		return step.Days
	}
}

// stood is how long a step stood, in words.
func stood(step *progress.Step) string {
	switch {
	case step.Reign.Pending:
		return "(pending)"
	case step.Shared:
		return "(shared)"
	case step.Stands:
		return "(stands)"
	case step.HasDay:
		return "(stood " + words.Count(step.Days, "day") + ")"
	default:
		return ""
	}
}

func (p *progressScene) notes() {
	is := func(of func(*progress.Step) bool) bool {
		return slices.ContainsFunc(p.histories, func(h progress.History) bool {
			return slices.ContainsFunc(h.Steps, func(s progress.Step) bool { return of(&s) })
		})
	}
	say := func(note string, when bool) {
		if when {
			p.Notes = append(p.Notes, note)
		}
	}
	say("Drawn thin: implied by another record of the same run, or this or better, since the list has a hole there.", is(func(s *progress.Step) bool {
		return s.Status.Implied || s.Status.OrBetter || s.Reign.Bound
	}))
	say("Hollow: pending; it ends no other until it is ratified.", is(func(s *progress.Step) bool { return s.Reign.Pending }))
	say("Hollow: a bound; the record was this or better.", is(func(s *progress.Step) bool { return s.Reign.Bound }))
	partial := 0
	for _, h := range p.histories {
		for _, step := range h.Steps {
			if !step.Date.IsFull() {
				partial++
			}
		}
	}
	say(partialNote(partial), partial > 0)
}

// publishers names who the marks come from. Lists may have one key for several sources: each
// of them is named then.
func (p *progressScene) publishers() string {
	var of []race.Source // of the lists of a category, which its first record has
	var names []string
	for _, h := range p.histories {
		if len(h.Sources) > 0 {
			of = h.Sources
		}
		cited := map[string]bool{}
		for _, step := range h.Steps {
			for _, key := range step.Source.For("mark") {
				cited[key] = true
			}
		}
		for _, source := range of {
			if name := cmp.Or(source.Publisher, source.Key); cited[source.Key] && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return sourcesNamed(names)
}

// partialNote says of dots that their days are not known.
func partialNote(n int) string {
	return fmt.Sprintf("Hollow at the beginning of a month or year: the day is not known (%d).", n)
}

func upperFirst(text string) string {
	letters := []rune(text)
	if len(letters) > 0 && letters[0] >= 'a' && letters[0] <= 'z' {
		letters[0] -= 'a' - 'A'
	}
	return string(letters)
}

// extremes is the slowest and the fastest of some marks.
func extremes(marks []timing.Mark) (slowest, fastest timing.Mark) {
	for _, mark := range marks {
		if fastest.IsZero() || mark.Better(fastest) {
			fastest = mark
		}
		if slowest.IsZero() || slowest.Better(mark) {
			slowest = mark
		}
	}
	return slowest, fastest
}

// span is the first and the last of some days.
func span(all []date.Date) (first, last date.Date) {
	for _, day := range all {
		if first.IsZero() || day.First().Before(first) {
			first = day.First()
		}
		if last.IsZero() || last.Before(day.First()) {
			last = day.First()
		}
	}
	return first, last
}
