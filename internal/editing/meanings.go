package editing

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// flagMeaning is what a flag says.
func flagMeaning(flag race.FlagKind) string {
	switch flag {
	case race.WR:
		return "world record"
	case race.AR:
		return "area record; in the United States the American record"
	case race.NR:
		return "national record"
	case race.OR:
		return "Olympic record"
	case race.CR:
		return "championship record"
	case race.MR:
		return "meeting record"
	case race.DLR:
		return "Diamond League record"
	case race.WL:
		return "world lead: the best of the year"
	case race.PB:
		return "personal best"
	case race.SB:
		return "season's best"
	default:
		return "a flag that is kept as it is, and not checked"
	}
}

// meaning is what a word of a closed list says, by the key whose value it is; empty where it says it itself.
func meaning(key, word string) string {
	switch key {
	case "status":
		return map[string]string{
			"DNF": "did not finish", "DNS": "did not start", "DQ": "disqualified", "NM": "no mark: a place without a valid time",
		}[word]
	case "qualified":
		return map[string]string{
			"Q": "qualified by place", "q": "qualified by time", "qR": "advanced by the referee", "qJ": "advanced by the jury", "qD": "advanced by draw", "Re": "goes to the repechage",
		}[word]
	case "environment":
		return map[string]string{
			"outdoor": "on a track outdoors", "short-track": "on a track of 200 m", "oversized": "on an indoor track of more than 200 m", "road": "on the road",
		}[word]
	case "coverage":
		return map[string]string{"full": "all who started are listed with their marks", "partial": "finishers or marks are missing"}[word]
	case "list":
		return map[string]string{"start": "who is to run", "provisional": "results that may still change", "official": "the results that stand"}[word]
	case "role":
		return map[string]string{"pacemaker": "set the pace", "guest": "ran out of competition: a mark, no place and no record"}[word]
	case "holds":
		return map[string]string{
			"ratified": "the body has ratified it", "listed": "a body or a recognised statistician lists it", "derived": "the fastest found in an all-time list; nobody's word seen",
			"best": "from before records were kept", "pending": "not yet ratified", "unratified": "the body did not take it", "annulled": "it was a record, and counts no more",
		}[word]
	default:
		return ""
	}
}

// nationMeaning is a nation in a line: its name, its area, its years.
func nationMeaning(n nation.Nation) string {
	about := n.Name
	switch {
	case n.From > 0 && n.Until > 0:
		about += fmt.Sprintf(", %d to %d", n.From, n.Until)
	case n.From > 0:
		about += fmt.Sprintf(", from %d", n.From)
	case n.Until > 0:
		about += fmt.Sprintf(", until %d", n.Until)
	}
	if n.Area != "" {
		about += " (" + string(n.Area) + ")"
	}
	if n.CountsAs != "" {
		about += "; counts for the records of " + n.CountsAs
	}
	if n.Neutral {
		about += "; athletes of several nations"
	}
	return about
}

func nationChoices() []Choice {
	var all []Choice
	for n := range nation.All() {
		all = append(all, Choice{Text: n.Code, About: nationMeaning(n)})
	}
	return all
}

// recordNations is the nations that have records.
func recordNations() []Choice {
	return slices.DeleteFunc(nationChoices(), func(c Choice) bool {
		n, _ := nation.Lookup(c.Text)
		return n.Neutral || n.CountsAs != ""
	})
}

func eventChoices() []Choice {
	var all []Choice
	for e := range event.All() {
		all = append(all, Choice{Text: e.Code(), About: e.Name()})
	}
	return all
}

// scopeMeaning is whose record a key of a list is.
func scopeMeaning(text string) string {
	if n, ok := nation.Lookup(text); ok {
		return "record of " + n.Name
	}
	if scope, err := race.ParseScope(text); err == nil {
		return scope.Kind.String() + " record"
	}
	return ""
}
