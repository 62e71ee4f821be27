package prose

import "strings"

// isInWish reports whether a word at a place says that what stands behind it is wanted, possible or somebody's task: keen to win,
// had the speed to beat him, has to beat him, in with a chance of winning, looked like winning.
func isInWish(items []Item, i int) bool {
	item, next, then := &items[i], at(items, i+1), at(items, i+2)
	switch {
	case next.Is("to") && item.Is("asked", "told", "instructed", "ordered", "hired", "employed", "meant", "required", "contracted", "tasked", "invited", "engaged"):
		return then.isFeat() || then.Is("go", "reach", "hit", "tow", "take", "set", "pace")
	case next.Is("of") && then.isFeatDoing():
		return item.Is("chance", "chances", "sight", "danger", "risk", "hope", "hopes", "dream", "dreams", "shot", "possibility", "promise", "thought", "thoughts", "contention")
	case item.Is("at", "on") && next.isFeatDoing():
		return i > 0 && (items[i-1].Is("everything", "intent", "bent", "set", "keen", "shot", "go", "tilt", "focused", "focussed", "concentrated", "worked") || items[i-1].Is("hard"))
	case item.Is("used") && next.Is("to"):
		return true // and does no longer, whenever that was
	case item.Is("like") && next.isFeatDoing():
		return i > 0 && items[i-1].Is("looked", "looks", "look", "looking", "seemed", "felt")
	case next.Is("to") && then.Is("be") && item.Is("tipped", "backed", "fancied", "favoured", "favored", "destined", "keen", "eager", "determined", "desperate", "hungry"):
		return true
	case !next.Is("to") || !then.isFeat():
		return false
	case item.Is("is", "was") && i > 0:
		return items[i-1].Is("task", "aim", "job", "ambition", "mission", "challenge", "objective", "duty", "trick", "idea", "intention")
	case item.Is("fought", "fights", "fighting", "battled", "battles", "battling", "scrambled", "scrapped"):
		return !then.Is("get", "make")
	case item.Is("ran", "raced", "runs", "races", "running", "racing", "worked", "works", "pushed", "pushes", "competed", "competes"), item.Is("up") && i > 0 && items[i-1].Is("lined", "lines", "lining", "turned", "showed"), item.Is("hard") && i > 0 && items[i-1].Is("worked", "works", "ran", "pushed", "tried"):
		return !isOfMark(items[:i]) // what for, whether or not it was
	case item.Is("home"):
		return i > 0 && items[i-1].Is("went", "goes", "gone", "going", "flew", "travelled")
	case item.Is("out"):
		return i > 0 && items[i-1].Is("was", "is", "set", "sets", "went", "goes", "were", "are")
	case item.Is("has", "have", "having"):
		return !then.Is("run", "settle")
	case item.Is("speed", "legs", "ability", "strength", "tools", "desire", "urge", "opportunity"):
		return isHad(items[:i]) // showed the strength to hold off Kerr is that he did
	default:
		return item.Is("keen", "eager", "desperate", "determined", "hungry", "primed", "tipped", "backed", "fancied", "favoured", "favored", "destined", "prepared", "prepares", "prepare", "preparing", "trained", "trains", "training", "struggled", "struggles", "struggling", "deserved", "deserves", "deserving", "due", "born", "built", "fit", "looking", "looks",
			"position", "contention", "chance", "chances", "shot", "ambition", "mission", "task", "job")
	}
}

// isOfMark reports whether words end with a mark and who did it: the 4:14.71 she ran.
func isOfMark(items []Item) bool {
	const most = 3
	for i := len(items) - 1; i >= 0 && i >= len(items)-most; i-- {
		if items[i].Kind == Time {
			return true
		}
	}
	return false
}

// isHad reports whether words end with what somebody had or lacked.
func isHad(items []Item) bool {
	const most = 4
	for i := len(items) - 1; i >= 0 && i >= len(items)-most; i-- {
		if items[i].Is("had", "has", "have", "lacked", "lacks", "lacking") {
			return true
		}
	}
	return false
}

// isFeat reports whether a word is what somebody may do in a race that can be judged.
func (i *Item) isFeat() bool {
	return i.Is("win", "beat", "break", "finish", "set", "take", "claim", "defeat", "catch", "pass", "retain", "regain", "lead", "run", "place", "medal", "equal", "match", "better", "lower", "improve", "smash", "shatter", "defend", "hold", "overtake", "overhaul", "stay", "become", "outsprint", "outkick", "repel", "deny", "secure", "snatch", "clinch", "steal", "challenge", "reclaim", "come", "make", "get")
}

// isFeatDoing reports whether a word is the same as what somebody comes near to: winning, breaking.
func (i *Item) isFeatDoing() bool {
	stem, is := strings.CutSuffix(i.Folded, "ing")
	if !is || i.Kind != Word {
		return false
	}
	for _, form := range [...]string{stem, stem + "e", strings.TrimSuffix(stem, stem[max(0, len(stem)-1):])} {
		verb := Item{Kind: Word, Folded: form}
		if verb.isFeat() {
			return true
		}
	}
	return false
}

// cameToNothing reports whether a part tells what somebody did something for, and the one behind it that it was in vain: kicked to win,
// but came up short; sprinted to beat Kerr, only to be caught.
func (s *Sentence) cameToNothing(before, part Part) bool {
	from := part.From
	if s.Items[from].Is(",") {
		from++
	}
	turns := at(s.Items, from).Is("but") || at(s.Items, from).Is("only") && at(s.Items, from+1).Is("to")
	if before.Mood != Said || !turns {
		return false
	}
	aims := false
	for i := before.From; i < before.To; i++ {
		aims = aims || s.Items[i].Is("to") && at(s.Items, i+1).isFeat()
	}
	for i := from; i < part.To && aims; i++ {
		if s.Items[i].Is("short", "failed", "not", "couldn't", "didn't", "wasn't", "caught", "faded", "fell", "denied", "beaten", "missed", "late", "unable", "vain", "settle", "nothing", "passed", "overtaken", "no", "lost", "only") {
			return true
		}
	}
	return false
}
