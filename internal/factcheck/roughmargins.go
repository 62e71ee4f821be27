package factcheck

import (
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/timing"
)

// roughly lets a fraction in words pass only where no nearer one is meant.
func (s *sentence) roughly(f *finding, i int) {
	if whole := s.pieces[i].Margin; whole.Decimals() == 0 {
		f.accept = func(a claim.Assessment) bool { return a.Truth == claim.False || !half(a.Found, whole.Milliseconds()) }
	}
	if !s.pieces[i].Rough {
		return
	}
	said := s.pieces[i].Margin.Milliseconds()
	for k := range f.readings {
		if tenths, err := timing.ParseMargin(tenthsOf(said)); err == nil {
			f.readings[k].claim.Margin = tenths
		}
	}
	f.accept = func(a claim.Assessment) bool { return a.Truth.Agrees() || a.Truth == claim.False && far(a.Found, said) }
}

// tenthsOf is a fraction as reports round it: a quarter of a second is 0.3.
func tenthsOf(ms int64) string {
	n := (ms + 50) / 100
	return string(rune('0'+n/10)) + "." + string(rune('0'+n%10))
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
