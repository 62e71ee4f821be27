package prose

// isSupposed reports whether all of a sentence says what would be.
func (s *Sentence) isSupposed() bool {
	for i := range s.Items {
		if s.isDisowned(i) || s.Items[i].Is("joked", "jokes", "quipped", "jested", "deadpanned", "kidded") {
			return true
		}
		if s.isCondition(i) && s.quoteAround(i) == nil && s.asideTo(i) < 0 || i == 0 && s.Items[i].isHedge() {
			return true
		}
		if s.Items[i].Is("had") && i > 0 && s.Items[i-1].Is(",") && i+2 < len(s.Items) && s.Items[i+1].Capital && !s.hasBeside(i+2) {
			return true // had Hiltz not been in front
		}
	}
	if first, next := at(s.Items, 0), at(s.Items, 1); first.Is("without") && next.Capital || first.Is("but") && next.Is("for") && at(s.Items, 2).Capital {
		return true // without Hiltz, she wins
	}
	return len(s.Items) > 1 && s.Items[0].Is("had", "were", "should") && s.Items[0].Capital || s.tellsWhatIsNeeded()
}

// tellsWhatIsNeeded reports whether a sentence tells what somebody has to do for something: to win, Kerr had to beat him.
func (s *Sentence) tellsWhatIsNeeded() bool {
	verb := 1
	if at(s.Items, 0).Is("in") && at(s.Items, 1).Is("order") {
		verb = 3
	}
	for at(s.Items, 0).Is("for") && (at(s.Items, verb).Capital || at(s.Items, verb-1).Capital && verb > 1) {
		verb++ // for Nuguse to finish second
	}
	if !at(s.Items, verb-1).Is("to") || !at(s.Items, verb).isFeat() {
		return false
	}
	for i := verb + 1; i < len(s.Items); i++ {
		if s.Items[i].Is("had", "has", "have", "needed", "needs", "need") && at(s.Items, i+1).Is("to") || s.Items[i].Is("must") {
			return true
		}
	}
	return false
}

// asideTo is the end of a condition that stands between commas in a sentence which goes on behind
// it with what was so: Kerr dawdled, if a man can dawdle at that pace, and was sixth; -1 of others.
func (s *Sentence) asideTo(i int) int {
	if i == 0 || !s.Items[i-1].Is(",") {
		return -1
	}
	for k := i + 1; k < len(s.Items); k++ {
		if s.Items[k].Is(",") && at(s.Items, k+1).Is("and", "but") && at(s.Items, k+2).Is("was", "were", "had", "did", "finished", "won", "took", "came", "went", "ran", "led", "passed", "broke", "beat", "held") {
			return k
		}
	}
	return -1
}

// hasBeside reports whether a preposition stands behind the name that goes on at a place: had Hiltz on her heels is no
// condition.
func (s *Sentence) hasBeside(i int) bool {
	for i < len(s.Items) && s.Items[i].Capital {
		i++
	}
	return at(s.Items, i).Is("on", "in", "at", "behind", "beside", "alongside", "for", "with", "to", "under", "breathing", "half")
}

// isSupposedPart reports whether a part of a sentence says what would be: it stands in a quotation with an
// if, or is itself no more than likely, or tells who or what of such a part.
func (s *Sentence) isSupposedPart(from, to int) bool {
	for i := range s.Items {
		if !s.isCondition(i) {
			continue
		}
		if i >= from && i < to {
			return true
		}
		quote := s.quoteAround(i)
		for k := from; k < to && quote != nil; k++ {
			if s.Items[k].Kind != Sign && quote.From < k && k < quote.To {
				return true
			}
		}
	}
	for i := from; i < to; i++ {
		if s.Items[i].isHedge() {
			return true
		}
	}
	if !s.Items[from].Is("who", "which", "that", "whose", "when", "because") {
		return false
	}
	for i := from - 1; i >= 0 && (i == from-1 || !s.cutsAt(i+1)); i-- {
		if s.Items[i].isHedge() {
			return true // it was perhaps Kerr who
		}
	}
	return false
}

// isHedge reports whether a word says that something is no more than likely.
func (i *Item) isHedge() bool { return i.Is("perhaps", "maybe", "possibly", "probably", "arguably") }

// isCondition reports whether what stands at a place says under what condition something is.
func (s *Sentence) isCondition(i int) bool {
	switch item := &s.Items[i]; {
	case item.Is("if"):
		if next := at(s.Items, i+1); next.Is("you") && at(s.Items, i+2).Is("missed", "blinked") {
			return false // here is what was
		}
		likeness := i > 0 && s.Items[i-1].Is("as") // as if he meant it
		next := at(s.Items, i+1)
		lessens := i > 0 && (next.Is("only", "slightly", "narrowly", "briefly", "somewhat") || next.Is("not") && !at(s.Items, i+2).Is("for")) // won, if only just
		return !likeness && !lessens && !next.Is("anything", "any")
	default:
		return item.Is("unless", "whether", "suppose", "supposing", "imagine", "otherwise")
	}
}

// quoteAround is what is quoted around a place of a sentence, of which one end may stand in another one; nil
// where nothing is, or all of the sentence.
func (s *Sentence) quoteAround(i int) *Part {
	from, to := -1, -1
	for k := range s.Items {
		switch {
		case !s.Items[k].Is(`"`):
		case k < i && s.opensQuote(k):
			from = k
		case k < i:
			from = -1
		case k > i && !s.opensQuote(k) && to < 0:
			to = k
		}
	}
	switch {
	case to > 0 && to < len(s.Items)-1:
		return &Part{From: from, To: to}
	case from > 0:
		return &Part{From: from, To: len(s.Items)}
	default:
		return nil
	}
}

// opensQuote reports whether a quotation mark stands at the beginning of what is quoted.
func (s *Sentence) opensQuote(k int) bool {
	if mark := s.Items[k].Text; mark == "“" || mark == "‘" || mark == "„" || mark == "«" {
		return true
	} else if mark == "”" || mark == "»" {
		return false
	}
	return k+1 < len(s.Items) && s.Items[k+1].Start == s.Items[k].End && (k == 0 || s.Items[k-1].End < s.Items[k].Start)
}
