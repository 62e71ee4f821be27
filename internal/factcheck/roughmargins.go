package factcheck

import (
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/timing"
)

// roughly lets a margin that is said in whole seconds or as a fraction in words pass only
// where no nearer one is meant. A third of a second is no figure: what it stands for is not
// held against anything.
func (s *sentence) roughly(f *finding, i int) {
	margin := s.pieces[i].Margin
	said := margin.Milliseconds()
	switch {
	case s.at(i-1).is("within") && margin.Decimals() == 0:
		f.accept = func(claim.Assessment) bool { return false }
	case s.at(i - 1).is("within"):
		f.accept = func(a claim.Assessment) bool {
			is, err := timing.ParseMargin(a.Found)
			return a.Truth.Agrees() || a.Truth == claim.False && err == nil && is.Milliseconds() > said
		}
	case margin.Decimals() == 0:
		f.accept = func(a claim.Assessment) bool { return a.Truth == claim.False || !half(a.Found, said) }
	case s.pieces[i].Rough && margin.Decimals() > 2:
		f.accept = func(claim.Assessment) bool { return false }
	case s.pieces[i].Rough:
		f.accept = func(a claim.Assessment) bool { return a.Truth.Agrees() || a.Truth == claim.False && far(a.Found, said) }
	default:
	}
}

// far reports whether a margin is no such fraction however it is rounded.
func far(found string, said int64) bool {
	is, err := timing.ParseMargin(found)
	if err != nil {
		return false
	}
	apart := is.Milliseconds() - said
	return max(apart, -apart) >= 150
}

// isRough reports whether a figure is said to be about so much, or more or less.
func (s *sentence) isRough(i int) bool {
	return s.at(i-1).is("than", "about", "around", "nearly", "almost", "roughly", "some", "approximately", "over", "least", "most", "just", "under", "barely", "only") && !s.at(i-1).is("only", "just", "barely")
}

// half reports whether a margin that is said in whole seconds is nearer to others: rounded
// up, as marks are, nobody says it.
func half(found string, said int64) bool {
	is, err := timing.ParseMargin(found)
	if err != nil {
		return false
	}
	apart := is.Milliseconds() - said
	return max(apart, -apart) > 500
}
