package resultprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// pairedMarks finds marks in lists beside a list of those who ran them: Hocker, Kerr and Nuguse: 3:27.65, 3:27.79, 3:27.80. Where the
// lists are not of one length, whose each mark is cannot be told.
func (s *sentence) pairedMarks() {
	for k := 0; k < len(s.Pieces); k++ {
		marks := s.listed(k, s.isOneMark)
		if len(marks) < 2 {
			continue
		}
		k = marks[len(marks)-1]
		named := s.namedBeside(marks[0], k)
		switch {
		case len(named) < 2:
		case len(named) != len(marks):
			for _, i := range marks {
				s.Taken[s.At(i).Span] = true
				s.Refuse([]article.Span{s.At(i).Span}, "whose time it is cannot be told")
			}
		default:
			for n, i := range marks {
				s.ran(i, named[n])
			}
		}
	}
}

// namedBeside is the places of those who are named in a list right before the first of some marks or behind the last.
func (s *sentence) namedBeside(first, last int) []int {
	if s.At(last+1).Says("for", "from", "by") {
		return s.listed(last+2, s.isOneNamed)
	}
	if all := s.namedIn(0, first); len(all) == last-first && s.At(first-1).Says("in", "with") && s.At(first-2).Says(",") && s.At(first-3).Kind == prose.Ordinal {
		return all // Kerr was first, Nuguse third, in 3:45.34 and 3:46.22
	}
	end := first - 1
	for s.At(end).Says(":", "-", "ran", "clocked", "in", "recorded", "timed", "finished", "with", "of", "times", "(") || s.At(end).Says(",") && s.isOneNamed(end-1) {
		end--
	}
	for k := 0; k <= end; k++ {
		if named := s.listed(k, s.isOneNamed); len(named) > 1 {
			if named[len(named)-1] == end {
				return named
			}
			k = named[len(named)-1]
		}
	}
	return nil
}

// marksFirst finds marks in a list each of which stands before who ran it: 3:27.65 Hocker, 3:27.79 Kerr, 3:27.80 Nuguse.
func (s *sentence) marksFirst() {
	const least = 2
	var marks []int
	k := 0
	for s.isOneMark(k) && s.isOneNamed(k+1) {
		marks = append(marks, k)
		for k += 2; s.At(k).Says(",", ";", "and"); k++ {
		}
	}
	if len(marks) < least || k < len(s.Pieces) && !s.At(k).Says(".") {
		return
	}
	for _, i := range marks {
		s.ran(i, i+1)
	}
}

// ran keeps that who is named at one place ran the mark at another.
func (s *sentence) ran(i, named int) {
	if s.IsTaken(i) {
		return
	}
	s.Taken[s.At(i).Span] = true
	s.SaidOf(s.Statement(min(i, named), max(i, named), i), s.At(named).People, s.SettingOf(i), func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.At(i).Mark}
	})
}

func (s *sentence) isOneMark(k int) bool {
	p := s.At(k)
	return p.Kind == prose.Time && !p.Mark.IsZero() && p.Glued == ""
}

func (s *sentence) isOneNamed(k int) bool {
	return s.At(k).What == mentions.Someone && len(s.At(k).People) == 1
}
