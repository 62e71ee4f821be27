package prose

// isTold reports whether the word at a place names what others say: the idea that, reports that.
func (s *Sentence) isTold(i int) bool {
	item := &s.Items[i]
	if item.Is("idea", "notion", "rumour", "rumours", "rumor", "rumors", "suggestion", "suggestions", "allegation", "allegations", "belief", "theory", "legend", "assertion", "assumption", "illusion", "impression") {
		return true
	}
	return item.Is("claim", "claims", "report", "reports", "story", "stories", "talk") && (i == 0 || s.Items[i-1].Is("the", "a", "any", "all", "to", "of", "his", "her", "their", "these", "those", "no", "some", "despite", "false", "early", ","))
}

// isToldBy reports whether a word at a place says that what stands around it is no more than what others say: reportedly, legend has it,
// one report has him first, some say, by one account, is believed to have won.
func isToldBy(items []Item, i int) bool {
	item, next, then := &items[i], at(items, i+1), at(items, i+2)
	switch {
	case item.Is("reportedly", "purportedly", "supposedly", "allegedly", "apparently", "ostensibly", "reputedly", "rumoured", "rumored", "reputed"):
		return true
	case next.Is("to") && then.Is("have", "be") && item.Is("believed", "thought", "purported", "alleged", "supposed", "held"):
		return true
	case item.Is("legend", "rumour", "rumor", "story", "word", "myth", "tale", "gossip", "folklore", "tradition"):
		return next.Is("has", "had", "says", "said", "goes", "went", "claims") || next.Is("would") && then.Is("have") || next.Is("is", "was") && i+2 == len(items) // that Kerr won
	case item.Is("said", "believed", "thought") && next.Is("by"):
		return then.Is("some", "many", "others") && at(items, i+3).Is("to")
	case item.Is("paper"):
		return i > 0 && items[i-1].Is("on")
	case item.Is("by"):
		return (next.isOne() || next.Is("some", "all", "most", "several", "many", "other")) && then.Is("account", "accounts", "report", "reports", "reckoning", "reckonings")
	case item.Is("according"):
		return next.Is("to") && isNobody(items, i+2)
	case item.Is("some", "many", "others", "people"):
		return next.Is("say", "said", "claim", "claimed", "insist", "insisted", "believe", "reckon", "swear", "swore")
	default:
		return isTeller(items, i) && isTelling(at(items, i+1))
	}
}

// isTeller reports whether a word at a place is somebody or something that tells of races and is not named: one report, a website,
// the announcer.
func isTeller(items []Item, i int) bool {
	if items[i].Is("reports", "accounts", "versions", "announcer", "commentator", "rumours", "rumors", "commentators", "websites", "bookmakers", "papers") {
		return true
	}
	return items[i].Is("report", "account", "website", "site", "paper", "newspaper", "version", "source", "tweet", "post", "timer", "timekeeper", "judge", "blog", "agency", "magazine", "story", "theory") &&
		i > 0 && (items[i-1].isOne() || items[i-1].Is("a", "an", "another", "some", "every", "early", "first", "local", "unconfirmed"))
}

// isOne reports whether an item is the number one in words.
func (i *Item) isOne() bool { return i.Kind == Number && i.InWords && i.N == 1 }

// isTelling reports whether a verb says what somebody tells.
func isTelling(item *Item) bool {
	return item.Is("has", "had", "have", "put", "puts", "gave", "gives", "give", "list", "lists", "listed", "show", "shows", "showed", "say", "says", "said", "claim", "claims", "claimed", "make", "makes", "made", "call", "called", "calls", "named", "names", "reported", "suggest", "suggests", "suggested", "credited", "credits", "swore", "swears", "insisted", "insists")
}

// isNobody reports whether those according to whom something is so are not named: one report, reports, some, legend.
func isNobody(items []Item, i int) bool {
	if at(items, i).isOne() || at(items, i).Is("some", "rumour", "rumours", "rumor", "rumors", "legend", "myth", "reports", "many", "several", "unconfirmed", "early", "others", "sources", "folklore", "tradition", "gossip") {
		return true
	}
	return at(items, i).Is("a", "an", "the", "local") && at(items, i+1).Is("report", "rumour", "rumor", "legend", "story", "website", "newspaper", "source", "tweet", "post", "myth")
}

// tellsHearsay reports whether a part says no more than that others say what stands behind it: it is claimed, according to one report,
// so the story goes.
func (s *Sentence) tellsHearsay(p Part) bool {
	items := s.frameOf(p)
	if len(items) == 3 && items[0].Is("it") && items[1].Is("is", "was") {
		return items[2].Is("claimed", "said", "alleged", "rumoured", "rumored", "believed", "thought", "supposed", "reported", "understood")
	}
	if len(items) > 0 && items[0].Is("according") {
		return isToldBy(items, 0) || isOpinion(items, 2)
	}
	if len(items) == 2 && items[0].Is("they", "people") && items[1].Is("say", "said") {
		return true
	}
	const longest = 5
	for i := range items {
		if len(items) <= longest && isToldBy(items, i) && (len(items) == 1 || i+1 < len(items)) {
			return onlyWords(items)
		}
	}
	return false
}

// frameOf is the items of a part without the signs and words that join it to others.
func (s *Sentence) frameOf(p Part) []Item {
	from, to := p.From, p.To
	for from < to && s.Items[from].Is(",", "-", "(", "and", "or", "so", "as", "but", `"`) {
		from++
	}
	for from < to && s.Items[to-1].Is(".", ")", `"`) {
		to--
	}
	return s.Items[from:to]
}

// onlyWords reports whether some items are plain words, and name nobody behind the first.
func onlyWords(items []Item) bool {
	for i := range items {
		if items[i].Kind != Word && !items[i].isOne() || i > 0 && items[i].Capital {
			return false
		}
	}
	return true
}

// heardOf gives the parts before one that tells hearsay behind them its mood: Kerr led throughout, one report said.
func (s *Sentence) heardOf(parts []Part, k int) {
	if !s.Items[parts[k].From].Is(",", "-", "(") || !s.tellsHearsay(parts[k]) {
		return
	}
	for n := k; n >= 0; n-- {
		if parts[n].Mood == Said {
			parts[n].Mood = Told
		}
		if n > 0 && s.turnsAt(parts[n].From) {
			return
		}
	}
}
