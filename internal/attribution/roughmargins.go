package attribution

import (
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/timing"
)

// Roughly lets a margin that is said in whole seconds or as a fraction in words pass only
// where no nearer one is meant. A third of a second is no figure: what it stands for is not
// held against anything.
func (s *Sentence) Roughly(f *Finding, i int) {
	margin := s.Pieces[i].Margin
	said, rough := margin.Milliseconds(), s.Pieces[i].Rough
	switch {
	case s.Pieces[i].Hedge != prose.Exact:
		f.Accept = s.hedgedMargin(i)
	case s.At(i-1).Says("within") && margin.Decimals() == 0:
		f.Accept = func(claim.Assessment) bool { return false }
	case s.At(i - 1).Says("within"):
		f.Accept = func(a claim.Assessment) bool {
			is, err := foundMargin(a.Found)
			return a.Truth.Agrees() || a.Truth == claim.False && err == nil && is.Milliseconds() > said && (!rough || far(a.Found, said))
		}
	case margin.Decimals() == 0:
		f.Accept = func(a claim.Assessment) bool { return a.Truth == claim.False || !half(a.Found, said) }
	case margin.Decimals() == 1 && !s.Pieces[i].Rough:
		f.Accept = func(a claim.Assessment) bool { return !a.Truth.Agrees() || !isApart(a.Found, said, tenth) }
	case s.Pieces[i].Rough && margin.Decimals() > 2:
		f.Accept = func(claim.Assessment) bool { return false }
	case s.Pieces[i].Rough:
		f.Accept = func(a claim.Assessment) bool { return a.Truth.Agrees() || a.Truth == claim.False && far(a.Found, said) }
	default:
	}
	f.unlessOnOtherSide()
}

// hedgedMargin is whether what was found bears out, or surely not, a margin that is said to be nearly so
// much, or more, or less.
func (s *Sentence) hedgedMargin(i int) func(claim.Assessment) bool {
	const nearest = 250 // of a second that is nearly full
	said, hedge, unit := s.Pieces[i].Margin.Milliseconds(), s.Pieces[i].Hedge, int64(1000)
	for range s.Pieces[i].Margin.Decimals() {
		unit /= 10
	}
	return func(a claim.Assessment) bool {
		found, err := foundMargin(a.Found)
		if err != nil {
			return false
		}
		is := found.Milliseconds()
		switch {
		case hedge == prose.Around:
			return a.Truth.Agrees()
		case a.Truth.Agrees() && hedge == prose.Over:
			return is > said
		case a.Truth.Agrees():
			return is < said && (hedge != prose.Nearly || unit < 1000 || is >= said-nearest)
		case a.Truth != claim.False:
			return false
		case hedge == prose.Over:
			return is < said
		case hedge == prose.Under:
			return is > said
		default:
			return is >= said+unit || is <= said-unit
		}
	}
}

// Fitting is the margin that is meant at a place: the one that was, where a fraction in words with a hedge is said that it
// fits: 0.26 where it is just over a quarter of a second.
func (s *Sentence) Fitting(i int, is timing.Margin) timing.Margin {
	const most, near, nearest, tenths = 200, 120, 50, 100
	p := &s.Pieces[i]
	over := is.Milliseconds() - p.Margin.Milliseconds()
	switch {
	case p.Hedge == prose.Over && p.Margin.Decimals() == 0 && over > 500 && over < 1000:
		return is // more than three seconds
	case !p.Rough || over == 0, p.Margin.Decimals() == 1 && max(over, -over) < tenths:
		return p.Margin
	case p.Hedge == prose.Over && over > 0 && over <= most, p.Hedge == prose.Under && over < 0 && over >= -most, p.Hedge == prose.Nearly && over < 0 && over >= -near, p.Hedge == prose.Around && max(over, -over) <= nearest:
		return is
	default:
		return p.Margin
	}
}

// tenth is how many thousandths a margin that is said in tenths may lie from what was found: rounded up, as marks are,
// hardly anybody says it.
const tenth = 75

// isApart reports whether a margin that was found is more than so many thousandths from one that is said.
func isApart(found string, said, most int64) bool {
	is, err := foundMargin(found)
	if err != nil {
		return false
	}
	apart := is.Milliseconds() - said
	return max(apart, -apart) > most
}

// far reports whether a margin is no such fraction however it is rounded.
func far(found string, said int64) bool {
	is, err := foundMargin(found)
	if err != nil {
		return false
	}
	apart := is.Milliseconds() - said
	return max(apart, -apart) >= 150
}

// IsRough reports whether a figure is said to be about so much, or more or less.
func (s *Sentence) IsRough(i int) bool {
	return s.At(i-1).Says("than", "further", "another", "extra", "about", "around", "nearly", "almost", "roughly", "some", "approximately", "over", "least", "most", "just", "under", "barely", "only") && !s.At(i-1).Says("only", "just", "barely")
}

// half reports whether a margin that is said in whole seconds is nearer to others: rounded
// up, as marks are, nobody says it.
func half(found string, said int64) bool {
	is, err := foundMargin(found)
	if err != nil {
		return false
	}
	apart := is.Milliseconds() - said
	return max(apart, -apart) > 500
}
