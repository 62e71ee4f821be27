package attribution

import "github.com/milectl/milectl/internal/race"

// likened is what else a statement says of the race that the text is about, where it is made of another one to which that is likened: as in
// 2023, Nuguse was second. It is true where it was so in both.
func (s *Sentence) likened(of []Reading) []Reading {
	if !s.Likens || len(of) != 1 || s.Focus == nil || of[0].Race == s.Focus {
		return nil
	}
	claim := of[0].Claim
	if claim.About != race.AboutPlace && claim.About != race.AboutAhead {
		return nil
	}
	claim.Athlete = s.nameHere(claim.Athlete, of[0].Race)
	claim.Behind = s.nameHere(claim.Behind, of[0].Race)
	if claim.Athlete == "" || claim.Behind == "" && claim.About == race.AboutAhead {
		return nil
	}
	return []Reading{{Race: s.Focus, Claim: claim}}
}

// nameHere is how the race that the text is about calls somebody who ran another one; empty where he did not run it.
func (s *Sentence) nameHere(name string, r *race.Race) string {
	for i, who := range s.Competitors(r) {
		if who >= 0 && r.Results[i].Athlete == name && s.Result(who, s.Focus) != nil {
			return s.Result(who, s.Focus).Athlete
		}
	}
	return ""
}
