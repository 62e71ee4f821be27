package ratification

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

const (
	longestStart = 400 * event.Metre // up to which a start information system is asked for
	leastBlood   = 400 * event.Metre // from which a sample for EPO is
)

// check goes through the conditions that can be asked of the mark.
func (d *Dossier) check() {
	of := d.Race.Event.Distance()
	cited := func(keys []string) []race.Source { return d.Race.Behind(keys) }
	mark := cited(d.Race.MarkSources(d.Result))
	listed := d.list()
	d.add(BetterOrEqual, d.better(), append(mark, d.stoodSources()...))
	d.add(OfficialList, d.official(), listed)
	d.add(Timing, d.timing(), mark)
	d.add(ThreeCompetitors, d.competitors(), listed)
	if d.Race.Sex != race.Mixed || d.Race.IsMixedField() {
		d.add(NotMixed, d.mixed(), listed)
	}
	switch {
	case d.Scope.OfCompetition():
		d.add(OfCompetition, Met, nil)
	case d.Scope.Kind != race.World:
		nation, _ := d.Race.FigureSources(d.Result, "nation")
		d.add(Represented, Met, cited(nation))
	}
	if d.Race.Event.NeedsWind() && d.Race.Environment == event.Outdoor {
		wind, _ := d.Race.FigureSources(nil, "wind")
		d.add(WindReading, metIf(!d.Race.Wind.IsZero() && !d.Race.Wind.Aids()), cited(wind))
	}
	if d.Race.Event.IsHurdles() {
		d.add(SeniorHurdles, metIf(!d.Race.OtherHurdles(d.Result)), listed)
	}
	if d.Race.Environment != event.Road && !d.Race.Event.OnCountry() {
		d.add(Track, d.track(), nil)
	}
	d.pacing()
	d.add(Announced, Unseen, nil)
	if of <= longestStart && d.Race.Environment != event.Road && of > 0 {
		d.add(StartSystem, Unseen, nil)
	}
	d.add(Shoes, Unseen, nil)
	if d.Race.Environment != event.Road && !d.Race.Event.OnCountry() && !d.Result.Mark.Hand() {
		d.add(PhotoFinish, Unseen, nil)
		d.add(ZeroTest, Unseen, nil)
	}
	d.add(DopingControl, Unseen, nil)
	if of >= leastBlood {
		d.add(BloodProfile, Unseen, nil)
	}
	d.add(Application, Unseen, nil)
	d.judgeApart()
}

// judgeApart lets a mark that cannot count be good enough all the same where one of the other conditions says why it cannot.
func (d *Dossier) judgeApart() {
	if d.Judged == nil || d.Judged.Outcome != record.CannotCount || d.Result.Void() != "" {
		return
	}
	if slices.ContainsFunc(d.Items, func(i Item) bool { return i.Condition != BetterOrEqual && i.State == NotMet }) {
		i := slices.IndexFunc(d.Items, func(i Item) bool { return i.Condition == BetterOrEqual })
		d.Items[i].State = d.betterByFigures()
	}
}

// betterByFigures is whether the mark is as good as what stood, whatever else is against it.
func (d *Dossier) betterByFigures() State {
	met := d.Judged.Met
	switch {
	case !met.IsZero() && met.Mark().Better(d.Result.Mark):
		return NotMet
	case met.IsZero() || met.Bound:
		return Unseen
	default:
		return Met
	}
}

// list is where the results of the class are from.
func (d *Dossier) list() []race.Source {
	keys := d.Race.Source.For("results")
	for i := range d.Class.Results {
		for _, key := range d.Class.MarkSources(&d.Class.Results[i]) {
			if !slices.Contains(keys, key) {
				keys = append(slices.Clip(keys), key)
			}
		}
	}
	return d.Race.Behind(keys)
}

func (d *Dossier) add(c Condition, s State, sources []race.Source) {
	d.Items = append(d.Items, Item{Condition: c, State: s, Sources: d.numbered(sources)})
}

func metIf(met bool) State {
	if met {
		return Met
	}
	return NotMet
}

// better is whether the mark is good enough, as record judges it.
func (d *Dossier) better() State {
	if d.Judged == nil {
		if d.Uncounted() != "" {
			return NotMet
		}
		return Unseen
	}
	switch d.Judged.Outcome {
	case record.Broken, record.Equalled:
		return Met
	case record.ShortBy, record.ShortByAtLeast, record.NotFirst, record.EqualNotFirst, record.CannotCount:
		return NotMet
	default: // nobody's word or no list tells what stood
		return Unseen
	}
}

// official is whether the list is; of a partial one that says nothing it cannot be told.
func (d *Dossier) official() State {
	if d.Race.List == "" && d.Race.Partial {
		return Unseen
	}
	return metIf(d.Race.List == "" || d.Race.List == race.Official)
}

// timing is whether the mark was read as the distance asks, as its decimals tell it.
func (d *Dossier) timing() State {
	mark := d.Result.Mark
	switch {
	case d.Race.Environment == event.Road, d.Race.Event.OnCountry():
		return Unseen
	case mark.Hand():
		return metIf(!race.NeedsAutomatic(d.Race.Event))
	case mark.Unit() == timing.Hundredth && d.Race.Timed() == timing.Hundredth:
		return Met
	default:
		return Unseen
	}
}

// competitors is whether enough are known to have started.
func (d *Dossier) competitors() State {
	least := 3
	if d.Race.Event.IsRelay() {
		least = 2
	}
	if d.Race.Partial && d.Started() < least {
		return Unseen
	}
	return metIf(d.Started() >= least)
}

// mixed is whether men and women ran apart, as far as the list goes. What a longer race of both may count
// for hangs on what no list tells.
func (d *Dossier) mixed() State {
	switch {
	case !d.Race.IsMixedField() && d.Race.Partial:
		return Unseen
	case !d.Race.IsMixedField():
		return Met
	case d.Class.Uncounted(d.Result) != "":
		return NotMet
	default:
		return Unseen
	}
}

// track is what its lap tells: of the radius no document does.
func (d *Dossier) track() State {
	switch {
	case d.Race.Environment == event.Oversized, d.Race.HasLongLap():
		return NotMet
	case d.Race.Environment == event.ShortTrack && d.Race.Venue.Lap > 0:
		return Met
	default:
		return Unseen
	}
}

// pacing is who set the pace: that all of these started can be seen, that no other did not.
func (d *Dossier) pacing() {
	var sources []race.Source
	state := Met
	for i := range d.Race.Results {
		x := &d.Race.Results[i]
		if x.Role != race.Pacemaker {
			continue
		}
		d.Pacers = append(d.Pacers, x)
		if x.Status == race.DNS {
			state = Unseen
		}
		keys, _ := d.Race.FigureSources(x, "role")
		sources = append(sources, d.Race.Behind(keys)...)
	}
	if len(d.Pacers) == 0 {
		state = Unseen
	}
	if len(d.Pacers) > 0 || d.Race.Event.Distance() > longestStart { // nobody sets the pace of a sprint
		d.add(PacersStarted, state, sources)
	}
	if len(d.Pacers) > 0 {
		d.add(PacersNotLapped, Unseen, nil)
	}
}
