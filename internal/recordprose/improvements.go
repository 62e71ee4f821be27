package recordprose

import "github.com/milectl/milectl/internal/mentions"

// improvementIs is the record of which the sentence before speaks, or that was improved: the improvement is 1.42 seconds, his
// improvement on the record was 0.98, an improvement of 0.98 on the record.
func (s *Sentence) improvementIs(i int) (change, bool) {
	const most = 6
	k := i - 1
	if s.At(k).Says("of") && s.At(k-1).Says("improvement", "advance") && s.At(i+1).Says("on", "over", "upon") {
		for at := i + 2; at < i+2+most; at++ {
			if s.At(at).What == mentions.RecordName && s.raceOf(at) != nil {
				return change{from: k - 1, scopes: s.scopesAt(at), unsure: true}, true
			}
		}
		return change{}, false
	}
	if !s.At(k).Says("is", "was", "totalled", "measured") {
		return change{}, false
	}
	at := k - 1
	if s.At(at).What == mentions.RecordName && s.raceOf(at) != nil {
		for j := at - 1; j > at-most; j-- {
			if s.At(j).Says("improvement", "advance") && s.At(j+1).Says("on", "over", "upon") {
				return change{from: j, scopes: s.scopesAt(at), unsure: true}, true
			}
		}
	}
	if !s.At(at).Says("improvement", "advance", "progress") {
		return change{}, false
	}
	return change{from: at, scopes: s.spokenOf(i), unsure: true}, true
}

// separatedFrom is a record that was not reached: only 1.61 separated Kerr from the European record.
func (s *Sentence) separatedFrom(i int) (change, bool) {
	who := s.Next(i + 2)
	if !s.At(i+1).Says("separated", "separates") || who < 0 || !s.At(who+1).Says("from") {
		return change{}, false
	}
	at := who + 2
	for s.At(at).Says("the", "'s", "his", "her", "old", "long", "standing") || s.At(at).What == mentions.Someone {
		at++
	}
	if s.At(at).What != mentions.RecordName || s.raceOf(at) == nil {
		return change{}, false
	}
	return change{who: s.At(who).People, from: at, scopes: s.scopesAt(at), outside: true, unsure: true}, true
}
