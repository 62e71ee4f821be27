package prose

// isCalled reports whether words at a place say what something was taken for, which need not be what it was: was long listed as a
// record, hailed as a victory, a so-called record.
func isCalled(items []Item, i int) bool {
	item, next := &items[i], at(items, i+1)
	switch {
	case item.Is("called") && i > 0 && items[i-1].Is("-", "so"):
		return namesRecord(items, i+1)
	case item.Is("listed", "announced", "hailed", "regarded", "considered", "counted", "seen", "treated", "reported", "described", "credited", "ranked", "shown", "touted", "trumpeted", "proclaimed", "called", "deemed", "billed", "passed", "took", "taken", "mistaken", "sold"):
		return (next.Is("as", "with", "for") || next.Is("a", "an", "the") && item.Is("considered", "called", "deemed", "proclaimed")) && namesRecord(items, i+2)
	case item.Is("so-called", "apparent", "supposed", "purported", "unratified", "unofficial", "would-be"):
		return namesRecord(items, i+1)
	case item.Is("what"):
		return i == 0 && next.Is("looked", "seemed", "appeared", "sounded")
	default:
		return false
	}
}

// isOpinion reports whether a place names some of those who say something that others do not: some lists have, to many fans.
func isOpinion(items []Item, i int) bool {
	if !at(items, i).Is("some", "many", "most", "several", "other", "certain", "older") || !at(items, i+1).Is("lists", "list", "fans", "people", "observers", "historians", "statisticians", "sources", "books", "papers", "reports", "sites", "experts") {
		return false
	}
	behind := at(items, i+2)
	return behind.Is("have", "had", "list", "listed", "give", "gave", "show", "showed", "call", "called", "count", "counted", "regard", "consider", "put", "make", "made") ||
		i > 0 && items[i-1].Is("to", "for", "in", "on", "by")
}

// namesRecord reports whether the words from a place on name a record.
func namesRecord(items []Item, i int) bool {
	const most = 6
	for k := i; k < len(items) && k < i+most && (items[k].Kind == Word || items[k].Kind == Distance); k++ {
		if items[k].Is("record", "records", "best") {
			return true
		}
	}
	return false
}
