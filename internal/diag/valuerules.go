package diag

// figureRules are about texts, times, dates and numbers.
func figureRules() []Rule {
	return []Rule{
		{
			ID: "text", Severity: Error,
			Sentence: "Free text is one line, not empty, without blanks at its ends.",
			Bad:      `name: " Bowerman Mile"`, Good: "name: Bowerman Mile",
			Remedy: "write it in one line",
			Sure:   "blanks at the ends",
		},
		{
			ID: "mark", Severity: Error,
			Sentence: "A mark is [h:]mm:ss[.fff], m:ss.ff or ss.ff, with h behind it for a hand time.",
			Bad:      `mark: "3:45,34"`, Good: `mark: "3:45.34"`,
			Sure: "another spelling of the same figures, and 60 to 99 seconds with decimals",
		},
		{
			ID: "margin", Severity: Error,
			Sentence: "A margin is s[.fff], in seconds.",
			Bad:      `margin: "+0,26"`, Good: `margin: "0.26"`,
			Sure: "another spelling of the same figures",
		},
		{
			ID: "date", Severity: Error,
			Sentence: "A date is YYYY-MM-DD; births and the dates of record lists may be YYYY or YYYY-MM.",
			Bad:      "date: 25.05.2024", Good: "date: 2024-05-25",
			Sure: "a day in another order that can be read in one way",
		},
		{
			ID: "clock-time", Severity: Error,
			Sentence: "A time of day is HH:MM, from 00:00 to 23:59.",
			Bad:      `time: "2.52 pm"`, Good: `time: "14:52"`,
			Remedy: `write it like "14:52"`,
		},
		{
			ID: "number", Severity: Error,
			Sentence: "A place, a position, a lane and other counts are whole numbers without signs or leading zeros.",
			Bad:      "place: 1st", Good: "place: 1",
			Remedy: "write a whole number",
			Sure:   "the ending of an ordinal",
		},
	}
}

// wordRules are about the words, codes and keys of closed lists, and what is spelt by a pattern.
func wordRules() []Rule {
	return []Rule{
		{
			ID: "word", Severity: Error,
			Sentence: "A status, a round, a role and other closed lists take only their own words.",
			Bad:      "status: abandoned", Good: "status: DNF",
			Sure: "case, blanks and hyphens of a known word; a word or code that is one status and says no more",
		},
		{
			ID: "key", Severity: Error,
			Sentence: "Ids and keys are lower-case letters, digits and hyphens.",
			Bad:      "competition: Prefontaine Classic", Good: "competition: prefontaine-classic",
			Remedy: "write it like prefontaine-classic",
			Sure:   "capital letters",
		},
		{
			ID: "event", Severity: Error,
			Sentence: "An event is one of the codes that milectl knows.",
			Bad:      "event: 1 mile", Good: "event: mile",
			Sure: "case, blanks and hyphens of a code",
		},
		{
			ID: "nation", Severity: Error,
			Sentence: "A nation is a World Athletics code.",
			Bad:      "nation: UK", Good: "nation: GBR",
			Sure: "the case of a code",
		},
		{
			ID: "split-point", Severity: Error,
			Sentence: "A split point is a distance that the race passes, bell, a hurdle (h3) or the end of a leg (leg2), and stands once in a map.",
			Bad:      `splits: {halfway: "1:52.74"}`, Good: `splits: {800m: "1:52.74"}`,
		},
		{
			ID: "segment", Severity: Error,
			Sentence: "A segment lies between two points (800m-1200m) or leads to the finish (last 400m).",
			Bad:      `segments: {final lap: "53.2"}`, Good: `segments: {last 400m: "53.2"}`,
		},
		{
			ID: "scope", Severity: Error,
			Sentence: "A record is world, an area, a nation, or a meeting, championship or series with its key.",
			Bad:      "holds: {British: listed}", Good: "holds: {GBR: listed}",
		},
	}
}

// senseRules are about values of one thing beside each other.
func senseRules() []Rule {
	return []Rule{
		{
			ID: "result", Severity: Error,
			Sentence: "In a full list every result has a place and a mark, or a status.",
			Bad:      "{athlete: Cole Hocker, nation: USA}", Good: "{athlete: Cole Hocker, nation: USA, status: DNF}",
			Remedy: "add what is missing, or write coverage: partial where the list is not complete",
		},
		{
			ID: "place-and-status", Severity: Error,
			Sentence: "A result that has a status has no place.",
			Bad:      `{place: 15, athlete: Hobbs Kessler, status: DNF}`, Good: `{athlete: Hobbs Kessler, status: DNF}`,
			Remedy: "remove the place or the status",
		},
		{
			ID: "event-environment", Severity: Error,
			Sentence: "A road event is run on the road, a track event on a track.",
			Bad:      "event: marathon\nenvironment: outdoor", Good: "event: marathon\nenvironment: road",
			Remedy: "say environment: road, or correct the event",
		},
		{
			ID: "citation", Severity: Error,
			Sentence: "A source map names keys of the thing it stands in, points and segments.",
			Bad:      "source: {time: [tfn]}", Good: "source: {mark: [tfn]}",
			Remedy: "name a key of the same result, one of its points or segments",
		},
		{
			ID: "flag", Severity: Warning,
			Sentence: "Flags other than WR AR NR OR CR MR DLR WL PB SB are kept, but not checked.",
			Bad:      "flags: [NRR]", Good: "flags: [NR]",
			Remedy: "leave it where it is meant: it is printed as it stands",
		},
		{
			ID: "unused-allow", Severity: Warning,
			Sentence: "An allowance silences something.",
			Bad:      "allow: [{rule: place-order, because: …}] where places and marks agree", Good: "no allowance",
			Remedy: "remove it",
		},
	}
}
