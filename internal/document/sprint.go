package document

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

func windField() field[race.Race] {
	e := expected{`metres a second with the sign, such as "+1.3"`, keyform.Quoted, schema.Match(race.WindPattern)}
	return newField("wind", "the wind with the runners, of a race up to 200 m outdoors", e, func(r *reader, n *syntax.Node, v *race.Race) {
		if !r.want(n, syntax.Scalar, "wind") {
			return
		}
		wind, err := race.ParseWind(n.Text)
		if err != nil {
			r.refuseSpelling(n, "wind", err, remedy.OnlyIf(remedy.Parses(race.ParseWind), remedy.Pointed(n.Text)))
			return
		}
		v.Wind = wind
	}, func(v *race.Race) *syntax.Node { return written(v.Wind.String()) })
}

func reactionField() field[race.Result] {
	e := expected{`seconds with three decimals, such as "0.148"`, keyform.Quoted, schema.Match(race.ReactionPattern)}
	return newField("reaction", "the time from the gun to the start", e, func(r *reader, n *syntax.Node, v *race.Result) {
		if !r.want(n, syntax.Scalar, "reaction") {
			return
		}
		reaction, ok := race.ParseReaction(n.Text)
		if !ok {
			r.offer(n, "reaction", fmt.Sprintf("reaction: %q is not a time in thousandths of a second", n.Text), `write it like "0.148"; leave it out where it was not read`,
				remedy.OnlyIf(isReaction, remedy.Pointed(n.Text)))
			return
		}
		v.Reaction = reaction
	}, func(v *race.Result) *syntax.Node { return written(v.Reaction.String()) })
}

// heightPattern matches the heights of hurdles.
const heightPattern = `[01]\.[0-9]{3}`

// hurdlesField is a height in metres with three decimals.
func hurdlesField() field[race.Race] {
	e := expected{`a height in metres, such as "0.914"`, keyform.Quoted, schema.Match(heightPattern)}
	return newField("hurdles", "their height where it is not that of seniors", e, func(r *reader, n *syntax.Node, v *race.Race) {
		if !r.want(n, syntax.Scalar, "hurdles") {
			return
		}
		height, ok := heightOf(n.Text)
		if !ok {
			r.offer(n, "hurdle-height", fmt.Sprintf("hurdles: %q is not a height in metres", n.Text), `write it with three decimals, such as "0.914"`,
				remedy.OnlyIf(isHeight, remedy.Pointed(n.Text)))
			return
		}
		v.Hurdles = height
	}, func(v *race.Race) *syntax.Node {
		if v.Hurdles == 0 {
			return nil
		}
		return written(fmt.Sprintf("%d.%03d", v.Hurdles/event.Metre, v.Hurdles%event.Metre))
	})
}

func isReaction(text string) bool {
	_, ok := race.ParseReaction(text)
	return ok
}

// heightOf is the height of hurdles that a text gives.
func heightOf(text string) (height event.Distance, ok bool) {
	height, err := event.ParseDistance(text + "m")
	return height, len(text) == len("0.914") && err == nil && height < 2*event.Metre
}

func isHeight(text string) bool {
	_, ok := heightOf(text)
	return ok
}
