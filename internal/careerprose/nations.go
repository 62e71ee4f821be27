package careerprose

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// NationsOf finds for whom somebody is said to run: the Norwegian Ingebrigtsen, Norway's
// Ingebrigtsen, Ingebrigtsen of Norway, Ingebrigtsen (NOR).
func (s *Sentence) NationsOf() {
	for i := range s.Pieces {
		if who := s.namedBeside(i); who >= 0 {
			s.nation(i, who, true)
			continue
		}
		if s.isNoLonger(i) || s.Pieces[i].What != mentions.National || s.At(i+1).Joined || s.Pieces[i].Joined || s.At(i-1).Says("northern", "south", "north", "central", "latin", "half", "part") || s.At(i-1).Says("-") && s.At(i-2).Says("half", "part") {
			continue
		}
		who := s.nationOf(i)
		if who < 0 {
			who = s.nationBeside(i)
		}
		if who >= 0 {
			s.nation(i, who, who < i && (isPeople(s.At(i)) && !s.endsAge(i+1) || s.At(i+1).Says("'s") && s.At(i+2).Kind != prose.Age))
		}
		if listed := s.nationOfList(i); !listed {
			s.nationOfMore(i, who)
		}
		s.nationOfFellow(i)
		s.nationTold(i, who)
		if who < 0 {
			s.nationOfSuch(i)
		}
	}
}

// isNoLonger reports whether the nation at a place is said to be one for which somebody does not run, or not as one of its own: a former
// Irish star, the ex-Norwegian, an adopted American.
func (s *Sentence) isNoLonger(i int) bool {
	for k := i - 1; k >= i-3 && s.At(k).IsWord() && !s.At(k).Says("of", "and", "the"); k-- {
		if s.At(k).Says("time") && s.At(k).Joined {
			return true // a one-time Irish hope
		}
		if s.At(k).Says("former", "formerly", "ex", "onetime", "erstwhile", "once", "previously", "adopted", "adoptive", "naturalised", "naturalized", "honorary", "future", "would-be", "self-styled", "ersatz", "part-time", "part") {
			return s.At(k+1).What == mentions.National || !s.At(k+1).Says("world", "olympic", "record", "champion")
		}
	}
	return false
}

// nationOf is the place of who is said to be of the nation at a place; -1 for nobody.
func (s *Sentence) nationOf(i int) int {
	p := s.At(i)
	isCode := len(p.Text) == 3 && p.Text == strings.ToUpper(p.Text)
	k := i + 1
	if s.At(i-1).Says("the") && s.At(i-2).Says("of") || s.At(k).Says("'s") {
		isCode = false // of the USA, the USA's
	}
	switch {
	case isCode && (s.At(i-1).What == mentions.Someone || s.At(i-1).Says("(") && s.At(i-2).What == mentions.Someone && s.At(i+1).Says(")", ",")):
		if s.At(i - 1).Says("(") {
			return i - 2
		}
		return i - 1
	case isCode:
		return -1
	case s.At(i-1).Says("(") && s.At(i-2).What == mentions.Someone && !s.At(i-2).Role && !p.OfPeople && s.At(i+1).Says(")", ","):
		return i - 2 // Kerr (Great Britain)
	case s.At(i-1).Says(",") && s.At(i-2).What == mentions.Someone && !s.At(i-2).Role && !p.OfPeople && s.At(i+1).Says(",") && s.At(i+2).Kind == prose.Time && s.At(i+3).Kind != prose.Word:
		return i - 2 // 2, Kerr, Great Britain, 3:45.34
	case s.At(i-1).Says("of") && s.At(i-2).What == mentions.Someone && !p.OfPeople && !s.At(i+1).Says("'s", "or") && (!s.At(i+1).Says("and") || s.Next(i+2) >= 0):
		return i - 2
	case s.At(i-1).Says("of") && s.At(i-2).Says(",") && s.At(i-3).What == mentions.Someone && !p.OfPeople && s.At(i+1).Says(","):
		return i - 3
	case s.At(i-1).Says("the") && s.At(i-2).Says("of") && s.At(i-3).What == mentions.Someone && !p.OfPeople && !s.At(i+1).Says("'s"):
		return i - 3
	case s.At(i-1).Says("the") && s.At(i-2).Says("of") && s.At(i-3).Says(",") && s.At(i-4).What == mentions.Someone && !p.OfPeople && s.At(i+1).Says(","):
		return i - 4
	case isPeople(p) && s.IsApposition(i):
		return i - 3
	case isPeople(p) && s.At(k).Says(",") && s.At(k+1).What == mentions.Someone && (s.At(i-1).Says("another", "fellow", "a") || s.At(i-1).Kind == prose.Ordinal) && !s.At(k+2).Says("and", "'s") && !s.At(i-2).Says(","):
		return k + 1 // another Briton, Jake Wightman
	case s.At(k).Says("'s") && s.At(i-1).Says(",") && s.At(i-2).What == mentions.Someone && !s.At(i-2).Role && s.At(k+1).Kind == prose.Age && s.At(k+2).Says(",", ".", "and"):
		return i - 2 // Reynold Cheruiyot, Kenya's 19-year-old,
	case isPeople(p):
	case s.At(k).Says("'s"), s.At(k).Says(`"`) && s.At(k).Joined && s.At(k+1).What == mentions.Someone:
		k++ // the United States' Nuguse
	default:
		return -1
	}
	for range 4 {
		q := s.At(k)
		switch {
		case q.What == mentions.Someone && !q.Role:
			return k
		case q.Says(",") && s.isPlural(i) && s.namesClose(k+1) && (s.At(i-1).Says("the") || s.At(i-1).Kind == prose.Number && s.At(i-1).N == 2):
			k++ // two Kenyans, Cheruiyot and Kipsang,
		case q.Kind == prose.Age, q.What == mentions.Title, q.Says("runner", "miler", "pair", "duo", "trio", "quartet", "steeplechaser", "specialist", "hope", "prospect", "distance", "middle", "international", "hopeful", "favourite", "favorite", "legend", "hero", "talent", "phenom", "ace", "prodigy", "sensation", "debutant", "youngster", "athlete", "star", "champion", "teenager", "veteran", "great", "olympic", "world", "teenage", "pacemaker", "pacesetter", "schoolboy", "schoolgirl", "student", "superstar", "wunderkind", "newcomer"),
			p.OfPeople && q.Says("rival", "opponent", "counterpart", "challenger", "contender"):
			k++
		default:
			return -1
		}
	}
	return -1
}

// nation keeps for whom who is named at a place is said to run.
func (s *Sentence) nation(i, who int, doubtful bool) {
	p, one := s.At(i), s.At(who)
	if len(one.People) != 1 || one.Role || s.Focus == nil {
		return
	}
	where := mentions.Setting{Races: []*race.Race{s.Focus}, Sure: true} // for whom he runs in another race as well
	elsewhere := s.Result(one.People[0], s.Focus) == nil
	if elsewhere {
		there := s.SettingOf(i)
		if ran := s.ranMark(one.People); ran != nil {
			there = mentions.Setting{Races: []*race.Race{ran}}
		} else if len(s.Latest(one.People, slices.Concat(there.Races, there.Away.Races))) == 0 {
			there = mentions.Setting{Races: s.fastestOf(one.People[0])}
		}
		if where = (mentions.Setting{Races: s.Latest(one.People, slices.Concat(there.Races, there.Away.Races))}); len(where.Races) != 1 {
			return
		}
	}
	to := max(i, who)
	if s.At(to + 1).Says(")") {
		to++
	}
	f := s.Statement(min(i, who), to)
	if f == nil {
		return
	}
	for code := range s.Person(one.People[0]).Nations {
		f.DoubtIf(nation.ForRecords(code) == nation.ForRecords(p.Nation), attribution.WhichNation)
	}
	f.DoubtIf(elsewhere, attribution.WhichRace)
	f.DoubtIf(doubtful, attribution.WhoIsMeant)
	s.SaidOf(f, one.People, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutNation, Athlete: name, Nation: cmp.Or(gazetteer.PartOf(p.Folded), p.Nation)}
	})
}

// fastestOf is the race in which somebody ran the event of that which the text is about fastest before it; none where he did
// not run it.
func (s *Sentence) fastestOf(who int) []*race.Race {
	var fastest *race.Race
	for r, at := range s.Person(who).Results {
		if mark := r.Results[at].Mark; r.Event == s.Focus.Event && !mark.IsZero() && r.Date.Before(s.Focus.Date) && (fastest == nil || mark.Better(s.Result(who, fastest).Mark)) {
			fastest = r
		}
	}
	if fastest == nil {
		return nil
	}
	return []*race.Race{fastest}
}

// ranMark is the race in which one of some people ran a mark that the sentence gives; nil where none did.
func (s *Sentence) ranMark(who []int) *race.Race {
	for k := range s.Pieces {
		if p := s.At(k); p.Kind == prose.Time && !p.Mark.IsZero() {
			if there := s.EverWhere(who, p.Mark); len(there) == 1 {
				return there[0]
			}
		}
	}
	return nil
}
