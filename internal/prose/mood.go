package prose

// Mood is how something is said.
type Mood uint8

// The moods. What is none of them is said to be so.
const (
	Said     Mood = iota
	Denied        // with a not, or another word that turns it around
	Forecast      // what may come, or what somebody wants
	Supposed      // with an if
	Asked         // a question
	Told          // as what others say
	Felt          // a habit, or what somebody feels about it
)

// String is the mood as a reason: "denied: not understood", "a forecast", "a
// condition", "a question", "told as what others say", "a habit or a feeling".
func (m Mood) String() string {
	switch m {
	case Denied:
		return "denied, in a way that is not understood"
	case Forecast:
		return "a forecast or a wish, no claim"
	case Supposed:
		return "a condition, no claim"
	case Asked:
		return "a question, no claim"
	case Told:
		return "told as what others say, no claim"
	case Felt:
		return "a habit or a feeling, no claim"
	default:
		return ""
	}
}

// Part is a part of a sentence between its signs: From up to To of the items.
type Part struct {
	From, To int
	Mood     Mood
}

// Parts cuts a sentence at its commas, dashes, colons and brackets, and at the words
// that begin another statement.
func (s *Sentence) Parts() []Part {
	whole := Said
	if s.Question {
		whole = Asked
	} else if s.isSupposed() {
		whole = Supposed
	}
	var parts []Part
	from := 0
	foretold := false
	for i := 0; i <= len(s.Items); i++ {
		foretold = foretold || i < len(s.Items) && s.Items[i].foretells()
		if i < len(s.Items) && !s.cutsAt(i) {
			continue
		}
		if i > from {
			part := Part{From: from, To: i, Mood: whole}
			if whole == Said {
				part.Mood = moodOf(s.Items[from:i])
			}
			if part.Mood == Said && s.isSupposedPart(from, i) {
				part.Mood = Supposed
			}
			if s.Items[from].Is(":", ",") && len(parts) > 0 && parts[len(parts)-1].Mood == Forecast && foretold {
				part.Mood = Forecast
			}
			parts = append(parts, part)
		}
		from = i
	}
	if whole != Said {
		return parts
	}
	return s.carried(parts)
}

// foretells reports whether a word names a prediction, a plan or a schedule: what the
// sentence lists behind it is that.
func (i *Item) foretells() bool {
	return i.Is("prediction", "predictions", "predict", "predicts", "forecast", "schedule", "plan", "target", "targets", "goal")
}

// cutsAt reports whether another part begins at a place.
func (s *Sentence) cutsAt(i int) bool {
	item, next := &s.Items[i], at(s.Items, i+1)
	switch {
	case item.Is("and") && next.Is("from", "by", "at", "past", "through", "after") && at(s.Items, i+2).Kind == Distance && (at(s.Items, i+3).Is("he", "she", "it", "they", "the") || at(s.Items, i+3).Capital):
		return true // and from 1100m he was on his own
	case item.Is("and") && i+2 < len(s.Items) && next.Kind == Word && (isNearMiss(s.Items, i+1) || isNearMiss(s.Items, i+2)):
		return true // and came close to winning
	case item.Is("to") && next.Is("come", "go") && i+2 < len(s.Items) && isNearMiss(s.Items, i+2):
		return true // ran 3:45.34 to come close to winning
	case item.Is("and"):
		return next.Is("was", "were", "had", "has", "did", "never", "nobody", "is", "could", "would", "will", "may", "might", "not", "finished", "faded", "ended", "clocked", "won")
	case item.Is("that") && i > 0 && s.Items[i-1].Is("in", "at", "of", "from", "by", "on", "with", "after", "since") && next.Kind == Word:
		return false // in that race
	case item.Is("that") && next.Is("day", "night", "evening", "afternoon", "race", "occasion", "meeting", "time", "year", "season", "summer", "winter", "week", "month") && (i == 0 || !s.Items[i-1].Is(",")):
		return false // was second that day
	case item.Is("but") && i > 0 && s.Items[i-1].Is("all") && next.isDone():
		return false // all but won
	case item.Is("but") && i > 0 && s.Items[i-1].Is("last") && next.Kind == Number:
		return false // last but one
	case item.Is("before") && i > 1 && s.Items[i-1].Is("year", "season") && s.Items[i-2].Is("the"):
		return false // that was the year before
	case item.Is("before", "after"):
		return next.Kind != Distance && next.Kind != Point && next.Kind != Time && next.Kind != Number && next.Kind != Day
	case item.Is("since"):
		return s.tellsSince(i)
	default:
		return item.Is(",", ";", ":", "-", "(", ")", "but", "while", "although", "though", "who", "which", "whose", "whom", "that", "because", "when")
	}
}

// tellsSince reports whether a since tells what somebody did, since when something was not so or was the first: had not met
// since Kerr beat him.
func (s *Sentence) tellsSince(i int) bool {
	const longest = 5
	before := false
	for k := i - 1; k >= 0 && !s.Items[k].Is(",", ";", ":", "-", "(", "but"); k-- {
		before = before || s.Items[k].Is("not", "never", "no", "first") || s.Items[k].Kind == Ordinal
	}
	next := at(s.Items, i+1)
	if !before || !next.Capital && !next.Is("he", "she", "the", "they") {
		return false
	}
	for k := i + 2; k < len(s.Items) && k < i+2+longest; k++ {
		if s.Items[k].isDone() || s.Items[k].Is("finished", "outkicked", "outsprinted", "defeated", "edged", "stunned", "upset", "was", "were", "came", "retained", "claimed", "clocked") {
			return true
		}
		if s.Items[k].Kind == Sign || s.Items[k].Kind == Day {
			return false
		}
	}
	return false
}

// moodOf is the mood of a part of a sentence.
func moodOf(items []Item) Mood {
	mood := Said
	for i := range items {
		item := &items[i]
		if of := seeming(items, i); of != Said {
			return of
		}
		if of := notDone(items, i); of != Said {
			return of
		}
		if isFelt(items, i) {
			return Felt
		}
		if isToldBy(items, i) {
			return Told
		}
		switch {
		case item.Kind != Word:
		case item.Is("nearly", "almost"), item.Is("but") && i > 0 && items[i-1].Is("all"):
			if i+1 < len(items) && items[i+1].isDone() {
				return Forecast // and did not
			}
		case item.Is("missed", "missing", "misses") && i+1 < len(items) && len(items[i+1].Folded) > 4 && items[i+1].Folded[len(items[i+1].Folded)-3:] == "ing":
			mood = Denied
		case item.Is("nor") && item.Text == "NOR": // Norway
		case item.Is("not") && i+2 < len(items) && items[i+1].Is("quite") && (items[i+2].Kind == Span || items[i+2].Kind == Age): // not quite six years
		case item.Is("nowhere") && i > 0 && (items[i-1].Is("from", "of") || i > 1 && items[i-1].Is("almost", "seemingly") && items[i-2].Is("from", "of")): // came from nowhere
		case item.Is("no") && i+1 < len(items) && (items[i+1].Is(".", "fewer", "less", "better", "higher") || items[i+1].Kind == Number && !items[i+1].InWords): // No. 2
		case item.Is("favourite", "favorite") && i > 0 && items[i-1].Is("home", "local", "crowd", "my", "'s", "our"): // whom people like
		case item.Is("dream") && item.Capital: // the Dream Mile
		case item.Is("hope") && i > 0 && i+1 < len(items) && items[i+1].Capital && items[i-1].isKindOfHope(): // home hope Teare
		case item.Is("bid") && i > 1 && items[i-1].Is("his", "her", "a") && items[i-2].Is("made", "makes", "making", "launched", "launching"): // and ran
		case item.Is("going") && (i+1 == len(items) || !items[i+1].Is("to", "for", "after")): // through 1200m, not to do
		case item.Is("could") && i+1 < len(items) && (items[i+1].Is("only", "manage") || items[i+1].Is("do") && at(items, i+3).Is("better")): // and that he did
		case isWish(item) && isMoreThan(items[max(0, i-4):i]): // than anyone expected
		case isModal(item) || item.Is("would") || isWish(item):
			return Forecast
		case item.Is("not", "never", "no", "without", "neither", "nor", "nobody", "none", "hardly", "barely", "scarcely", "failed", "fails", "failing", "fail", "denied", "deny", "denying", "unable", "cannot", "nothing", "rather", "untrue", "wrong", "wrongly", "false", "falsely", "mistakenly", "contrary", "nowhere"),
			len(item.Folded) > 3 && item.Folded[len(item.Folded)-3:] == "n't":
			mood = Denied
		}
	}
	return mood
}

// isKindOfHope reports whether a word before a hope tells whose somebody is: home hope, the Yank hope.
func (i *Item) isKindOfHope() bool {
	return i.Is("home", "medal", "local", "gold", "title", "great", "big", "young", "crowd") || i.Capital && i.Kind == Word && len(i.Text) > 2 && i.Folded[len(i.Folded)-1] != 's'
}

// isMoreThan reports whether words compare with what somebody thinks: than anyone had.
func isMoreThan(items []Item) bool {
	for i := range items {
		if items[i].Is("than", "as") {
			return true
		}
	}
	return false
}

// isDone reports whether a verb says what was done, which was not where it was only nearly.
func (i *Item) isDone() bool {
	return i.Is("broke", "ran", "won", "beat", "did", "caught", "fell", "lost", "had", "made", "got", "became", "took", "set", "equalled", "matched", "stole")
}

func isModal(i *Item) bool {
	return i.Is("might", "could", "should", "will", "shall", "must", "can", "ll", "d", "would've", "could've", "i'll", "he'll", "won't", "wouldn't", "couldn't", "can't", "shouldn't", "he'd", "she'd", "i'd", "she'll", "they'd", "they'll") ||
		i.Is("may") && !i.Capital
}

func isWish(i *Item) bool {
	return i.Is("hope", "hopes", "hoping", "hoped", "aim", "aims", "aiming", "aimed", "want", "wants", "wanted", "wanting", "plan", "plans", "planned", "planning", "expect", "expects", "expected", "expecting",
		"predict", "predicts", "predicted", "prediction", "predictions", "schedule", "scheduled", "forecast", "target", "targets", "targeting", "targeted", "goal", "dream", "dreams", "dreaming", "dreamed", "attempt", "attempts", "attempting", "attempted", "try", "tries", "trying", "tried",
		"believe", "believes", "believed", "think", "thinks", "thought", "reckons", "chasing", "chase", "hunt", "hunting", "bid", "needs", "need", "needed", "likely", "unlikely", "going", "potential", "supposed", "wish", "wishes", "wished", "prospect", "prospects", "possibility",
		"eyes", "eyeing", "ready", "capable", "intends", "intended", "vowed", "promised", "threatened", "threatens", "favourite", "favorite", "set-up", "virtually", "practically", "tomorrow", "upcoming", "alleged", "imaginary", "fictional", "parallel")
}
