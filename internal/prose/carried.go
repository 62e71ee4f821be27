package prose

// carried gives the parts of a sentence the mood of what is said of them elsewhere in it: it is not true that Kerr won, claims
// that he won are false, it was not Kerr who won.
func (s *Sentence) carried(parts []Part) []Part {
	for k := 1; k < len(parts); k++ {
		s.heardOf(parts, k)
		before := k - 1
		if before > 0 && parts[before].To == parts[before].From+1 {
			before-- // a comma
		}
		if s.cameToNothing(parts[before], parts[k]) {
			parts[before].Mood = Forecast
		}
		mood, far := s.moodOfContent(parts[k-1], parts[k])
		if mood == Said {
			continue
		}
		for n := k; n < len(parts) && (n == k || !s.turnsAt(parts[n].From) && (far || !s.Items[parts[n].From].Is(","))); n++ {
			if parts[n].Mood == Said {
				parts[n].Mood = mood
			}
		}
	}
	return parts
}

// turnsAt reports whether what begins at a place is no more of what was said before it.
func (s *Sentence) turnsAt(i int) bool {
	return s.Items[i].Is("but", ";", ":", "-") || s.Items[i].Is(",") && at(s.Items, i+1).Is("but")
}

// moodOfContent is what is said of a part by the one before it, and whether it is said of all that follows.
func (s *Sentence) moodOfContent(before, part Part) (mood Mood, far bool) {
	first, last := &s.Items[part.From], &s.Items[part.From-1]
	if s.deniesAll(before) && first.Is(",") {
		return Denied, false // none of Gourley, Wightman and Kerr ran
	}
	if s.deniesWho(before) && first.Is("who", "that", "which") {
		return Denied, false
	}
	if next := at(s.Items, part.From+1); first.Is("but") && last.Is("everybody", "everyone", "all") && (next.Capital || next.Is("the")) {
		return Denied, false // everybody but Kerr was beaten
	}
	if first.Is("but") && last.Is("anything") {
		return Denied, false // anything but third
	}
	if s.tellsHearsay(before) {
		return Told, false
	}
	if !first.Is("that") {
		return Said, false
	}
	switch {
	case last.Is("felt", "feels", "feared", "suspected", "sensed"):
		return Felt, false
	case last.isUntruth():
		return Denied, true
	case s.isTold(part.From - 1):
		return Told, false
	case before.Mood == Denied && (last.isOfTruth() || last.Is("not")):
		return Denied, true
	case before.Mood == Forecast && last.isOfTruth():
		return Forecast, false
	default:
		return Said, false
	}
}

// deniesAll reports whether a part begins a list of people none of whom did what stands behind it.
func (s *Sentence) deniesAll(p Part) bool {
	return at(s.Items, p.From).Is("none", "neither") && at(s.Items, p.From+1).Is("of") && p.To-p.From <= 4 && at(s.Items, p.From+2).Capital && !at(s.Items, p.To-1).Is("them", "these", "those")
}

// deniesWho reports whether a part says of whom something was not: it was not Kerr.
func (s *Sentence) deniesWho(p Part) bool {
	i := p.From
	for i < p.To && s.Items[i].Is("and", ",", "but", `"`) {
		i++
	}
	verb, not := at(s.Items, i+1), at(s.Items, i+2)
	if !at(s.Items, i).Is("it") {
		return false
	}
	name := i + 3
	if verb.Is("wasn't", "isn't") {
		name, not = i+2, verb
	}
	return not.Is("not", "never", "wasn't", "isn't") && (not == verb || verb.Is("was", "is")) && name < p.To && !s.Items[name].isOfTruth() && !s.Items[name].isUntruth() && !s.Items[name].Is("until", "just", "only", "merely", "simply", "long", "before", "alone")
}

// isUntruth reports whether a word says that what stands behind it is not so.
func (i *Item) isUntruth() bool {
	return i.Is("lie", "myth", "falsehood", "fallacy", "nonsense", "fiction", "hoax", "untrue", "false", "denied", "denies", "deny", "disputed", "disputes", "disproved")
}

// isOfTruth reports whether a word says that something is so, is said or is thought.
func (i *Item) isOfTruth() bool {
	return i.Is("true", "case", "fact", "evidence", "proof", "say", "says", "said", "saying", "claim", "claims", "claimed", "claiming", "suggest", "suggests", "suggested", "suggesting", "think", "thinks", "thought", "believe", "believes", "believed", "reckon", "reckons", "imagine", "imagined",
		"expect", "expected", "predict", "predicted", "hope", "hoped", "mean", "means", "meant", "prove", "proved", "show", "showed", "report", "reports", "reported", "accept", "accepted", "agree", "agreed", "sure", "certain", "correct", "right")
}

// seeming is how something is said by a word that goes on behind it: seemed to win, is said to have won, refused to, missed out
// on, as good as won.
func seeming(items []Item, i int) Mood {
	item, next, then := &items[i], at(items, i+1), at(items, i+2)
	switch {
	case next.Is("to") && item.Is("seem", "seems", "seemed", "appear", "appears", "appeared"):
		return Told
	case next.Is("to") && then.Is("have", "be") && item.Is("said", "reported", "claimed", "claims", "claim", "rumoured", "rumored", "alleged", "considered", "understood"):
		return Told
	case next.Is("to") && item.Is("pretended", "pretends", "refused", "refuses", "declined", "declines", "forgot", "neglected"):
		return Denied
	case next.Is("out") && then.Is("on") && item.Is("miss", "missed", "misses", "missing"):
		return Denied
	case item.Is("as") && next.Is("good") && then.Is("as") && at(items, i+3).isDone():
		return Forecast // and did not
	case item.Is("nearly", "almost", "virtually") && next.Is("a", "an", "the") && namesFeat(items[i+2:]):
		return Forecast
	case item.Is("originally", "initially", "provisionally", "erroneously", "first") && next.Is("timed", "given", "credited", "announced", "shown", "reported", "clocked", "listed", "placed", "called", "judged", "awarded", "declared"):
		return Told
	case isCalled(items, i), isOpinion(items, i):
		return Told
	case item.Is("everybody", "everyone", "all") && next.Is("except", "bar", "save"):
		return Denied // of who is named behind it
	case item.Is("instead") && next.Is("of") && (then.Kind == Ordinal || then.isFeatDoing()):
		return Denied
	case item.Is("in") && next.Is("theory", "effect", "spirit", "essence", "principle"), item.Is("by") && next.Is("rights"):
		return Supposed
	case i == 0 && item.Is("to", "for") && next.Is("many", "some", "most"):
		return Told
	case item.Is("by") && next.Is("mistake"), item.Is("in") && next.Is("error"):
		return Told
	default:
		return Said
	}
}

// namesFeat reports whether some words name what somebody did not do where it was almost that: a British record.
func namesFeat(items []Item) bool {
	const most = 5
	for i := range min(most, len(items)) {
		switch item := &items[i]; {
		case item.Is("record", "best", "win", "victory", "winner", "champion"):
			return true
		case item.Kind != Word:
			return false
		}
	}
	return false
}

// isDisowned reports whether a sentence says that it only seemed so: won, or so he thought; won in all but name.
func (s *Sentence) isDisowned(i int) bool {
	if i > 0 && s.Items[i].Is("but") && s.Items[i-1].Is("everything", "all") && at(s.Items, i+1).Is("name") {
		return true
	}
	return i > 0 && s.Items[i-1].Is(",", "-") && s.Items[i].Is("or") && at(s.Items, i+1).Is("so") && at(s.Items, i+2).Is("he", "she", "it", "they", "we", "i", "everyone", "everybody", "the", "said", "thought")
}
