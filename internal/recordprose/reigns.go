package recordprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// reigns keeps how long somebody had a record where it is called his reign: ended Coghlan's 42-year hold on the Irish record,
// El Guerrouj's 27-year reign.
func (s *Sentence) reigns(i int) {
	const farthest = 7
	p := s.At(i)
	if p.Kind != prose.Span || p.Weeks > 0 || !s.At(i+1).Says("reign", "hold", "tenure", "stay", "ownership", "stewardship", "spell") || !s.At(i-1).Says("'s") || s.At(i-2).What != mentions.Someone || len(s.At(i-2).People) != 1 || s.Focus == nil || s.IsTaken(i) {
		return
	}
	who := s.At(i - 2).People[0]
	scopes := leaveMeetings(s.recordsHeld(s.Focus, timing.Mark{}, who))
	for k := i + 2; k < i+farthest; k++ {
		if s.At(k).What == mentions.RecordName {
			scopes = nil
			if s.raceOf(k) != nil {
				scopes = []race.Scope{s.scopeFor(k, who, s.Focus)}
			}
		}
	}
	f := s.Statement(i-2, i+1, i)
	if f == nil || len(scopes) == 0 || scopes[0].IsZero() {
		return
	}
	f.DoubtIf(len(scopes) > 1, attribution.WhichRecord)
	c := race.Claim{About: race.AboutRecordAge, Record: scopes[0], Athlete: s.CalledName(who), Years: p.Years, Months: p.Months, Days: p.Days}
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: c}}
	s.Hedged(f, i)
	s.Add(f)
}
