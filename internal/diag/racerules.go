package diag

// rankRules are about places, and who has one.
func rankRules() []Rule {
	return []Rule{
		{
			ID: "places", Severity: Error,
			Sentence: "The places of a full list run from 1 without a hole; a tie repeats its place, and the next place is skipped.",
			Bad:      "places 1, 2, 2, 3", Good: "places 1, 2, 2, 4",
			Remedy: "correct the place, or write coverage: partial where results are missing",
		},
		{
			ID: "place-order", Severity: Warning,
			Sentence: "A better place has no slower mark or later photo-finish reading, and those who share a place have the same.",
			Bad:      "place 1 in 3:50.00, place 2 in 3:49.00", Good: "place 1 in 3:49.00, place 2 in 3:50.00",
			Remedy: "correct the mark or the place; where it was so, say why with allow",
		},
		{
			ID: "twice", Severity: Error,
			Sentence: "An athlete, however the name is written, a bib and, in races run in lanes, a lane stand in one result of a race.",
			Bad:      "two results of Josh Kerr", Good: "one result of Josh Kerr",
			Remedy: "remove one of the two; people who share a name have ids in the register",
		},
		{
			ID: "not-started", Severity: Error,
			Sentence: "Who did not start has no mark, split, segment or position, and has not qualified but by the referee or the jury.",
			Bad:      `{athlete: Hobbs Kessler, status: DNS, positions: {400m: 1}}`, Good: `{athlete: Hobbs Kessler, status: DNF, positions: {400m: 1}}`,
			Remedy: "remove the figure, or correct the status",
		},
		{
			ID: "not-finished", Severity: Warning,
			Sentence: "Who did not finish has no mark, and has not qualified by one; who was disqualified may have one.",
			Bad:      `{athlete: Hobbs Kessler, status: DNF, mark: "4:09.00"}`, Good: `{athlete: Hobbs Kessler, status: DQ, mark: "4:09.00"}`,
			Remedy: "remove the mark, write it as a split or segment, or correct the status",
		},
		{
			ID: "annulled", Severity: Error,
			Sentence: "A mark is annulled after it was run, and its result has a status.",
			Bad:      `{place: 1, athlete: Jane Doe, mark: "4:30.00", annulled: 2015-08-17}`,
			Good:     `{athlete: Jane Doe, mark: "4:30.00", status: DQ, annulled: 2015-08-17, original_place: 1}`,
			Remedy:   "add status: DQ, or correct the date",
		},
	}
}

// markRules are about marks and segments.
func markRules() []Rule {
	return []Rule{
		{
			ID: "thousandths", Severity: Error,
			Sentence: "The photo-finish reading rounds up to the mark.",
			Bad:      `mark: "3:42.53", thousandths: "3:42.532"`, Good: `mark: "3:42.54", thousandths: "3:42.532"`,
			Remedy: "official times round up to the next hundredth: correct one of the two",
		},
		{
			ID: "speed", Severity: Error,
			Sentence: "No mark or split is at a pace that the best in the world do not hold over a clearly shorter distance.",
			Bad:      `a mile in "2:45.34"`, Good: `a mile in "3:45.34"`,
			Remedy: "look for missing minutes or swapped digits",
		},
		{
			ID: "too-slow", Severity: Error,
			Sentence: "No mark, split or segment from 400 m on is slower than walking: 15 minutes a kilometre, on the road 24.",
			Bad:      `a mile in "3:45:34"`, Good: `a mile in "3:45.34"`,
			Remedy: "look for hours typed for minutes: the last colon may be a point",
		},
		{
			ID: "breakthrough", Severity: Warning,
			Sentence: "A mark takes no more than one part in fifty off the best that is known of anybody.",
			Bad:      `a mile in "3:35.43" in 2024`, Good: `a mile in "3:53.43" in 2024`,
			Remedy: "look for swapped, missing or wrong digits; where it was so, say why with allow",
		},
		{
			ID: "segment-pace", Severity: Warning,
			Sentence: "A stretch of a race, reported or between two splits, is not run faster than the best in the world run its length.",
			Bad:      `segments: {last 400m: "35.2"}`, Good: `segments: {last 400m: "53.2"}`,
			Remedy: "look for swapped digits, or for the wrong points; where it was so, say why with allow",
		},
		{
			ID: "pace-jump", Severity: Warning,
			Sentence: "The pace of a runner does not jump at a split and back: by 10 in 100 between two stretches of which one is slower and one faster than those around them.",
			Bad:      `100 m in "14.9" and 100 m in "13.0" between stretches at 13.9 and 13.5`, Good: `100 m in "13.9" and 100 m in "14.0" between them`,
			Remedy: "look for a wrong digit in the split, or for the wrong point; where it was so, say why with allow",
		},
		{
			ID: "segment-splits", Severity: Warning,
			Sentence: "The time of a segment is that between the splits at its ends.",
			Bad:      `segments: {last 400m: "54.2"} for a bell in "2:52.1" and a mark "3:45.3"`, Good: `segments: {last 400m: "53.2"}`,
			Remedy: "correct the segment, a split or the mark; where the reports disagree, say so with allow",
		},
		{
			ID: "segment-mark", Severity: Warning,
			Sentence: "A segment is shorter than the mark, and leaves a time in which the rest of the race can be run.",
			Bad:      `segments: {last 400m: "5:55.2"} and a mark "3:40.10"`, Good: `segments: {last 400m: "55.2"}`,
			Remedy: "look for a digit too many or a wrong one, or for the wrong points; where it was so, say why with allow",
		},
		{
			ID: "decimals", Severity: Warning,
			Sentence: "Marks of a race are read in one way: hundredths on the track, tenths by hand, whole seconds on the road.",
			Bad:      `marks "3:45.34" and "3:46.2" in one race`, Good: `marks "3:45.34" and "3:46.20" in one race`,
			Remedy: "write the official time with all its decimals; a hand time has h behind it",
		},
	}
}

// splitRules are about splits and positions.
func splitRules() []Rule {
	return []Rule{
		{
			ID: "split-order", Severity: Error,
			Sentence: "Splits of a runner grow from point to point and stay before the mark.",
			Bad:      `splits: {400m: "57.0", 800m: "56.0"}`, Good: `splits: {400m: "57.0", 800m: "1:56.0"}`,
			Remedy: "splits are times from the start; the time between two points is a segment",
		},
		{
			ID: "leader", Severity: Error,
			Sentence: "One runner has position 1 at a point, or several with one split, and leader_splits holds only times whose runner is not known.",
			Bad:      "two results with positions: {400m: 1}", Good: "one result with positions: {400m: 1}",
			Remedy: "keep the one that the reports name; give the time to that runner's splits",
		},
		{
			ID: "position", Severity: Error,
			Sentence: "A position at a point is not beyond the field of a full list.",
			Bad:      "positions: {400m: 17} in a field of 16", Good: "positions: {400m: 7}",
			Remedy: "correct the position, or write coverage: partial where results are missing",
		},
		{
			ID: "shared-position", Severity: Warning,
			Sentence: "A position at a point is shared only by runners with one split there, and the next ones are left free for them.",
			Bad:      `two runners with position 6 at 300 m, in "48.3" and "48.4"`, Good: `both in "48.3", and nobody with position 7`,
			Remedy: "correct the position; where the sheet prints it so, allow it with that reason",
		},
		{
			ID: "position-order", Severity: Warning,
			Sentence: "Who is ahead at a point has not the slower split there, and nobody is faster than who leads.",
			Bad:      `position 1 in "57.0" and position 2 in "56.8" at 400 m`, Good: `position 1 in "56.8" and position 2 in "57.0" at 400 m`,
			Remedy: "correct the split or the position",
		},
	}
}

// contextRules are about what goes with the figures: flags, dates, nations and births.
func contextRules() []Rule {
	return []Rule{
		{
			ID: "flag-counts", Severity: Warning,
			Sentence: "A record or best is flagged at a finish that counts.",
			Bad:      "{athlete: Hobbs Kessler, status: DNF, flags: [PB]}", Good: "{athlete: Hobbs Kessler, status: DNF}",
			Remedy: "remove the flag, or correct the status",
		},
		{
			ID: "future-date", Severity: Error,
			Sentence: "What has been run, ratified or annulled, to when a list is known, who was born and who changed nation: none of it is in the future.",
			Bad:      "date: 2042-05-25", Good: "date: 2024-05-25",
			Remedy: "correct the date",
		},
		{
			ID: "source-date", Severity: Warning,
			Sentence: "A source of marks and splits is not older than the race, nor that of an entry older than its run.",
			Bad:      "a report of 2023 for a race of 2024", Good: "a report of 2024 for a race of 2024",
			Remedy: "correct the date of the source or of the race",
		},
		{
			ID: "nation-years", Severity: Warning,
			Sentence: "Nations and countries have the code of the day.",
			Bad:      "nation: GER in 1988", Good: "nation: GDR in 1988",
			Remedy: "write the code that was used then",
		},
		{
			ID: "born", Severity: Error,
			Sentence: "An athlete is from 5 to 110 years old on the day of the race.",
			Bad:      "born: 2030-01-01", Good: "born: 2003-01-01",
			Remedy: "correct the birth date",
		},
		{
			ID: "child", Severity: Warning,
			Sentence: "Below 15 years nobody runs as fast as the best of all, the less so the younger and the longer the race.",
			Bad:      `{place: 1, athlete: Josh Kerr, born: 2017-10-08, mark: "3:45.34"}`, Good: `{place: 1, athlete: Josh Kerr, born: 1997-10-08, mark: "3:45.34"}`,
			Remedy: "correct the birth date or the mark; where it was so, say why with allow",
		},
	}
}

// sourceRules are about claims and what sources are named for.
func sourceRules() []Rule {
	return []Rule{
		{
			ID: "claim", Severity: Warning,
			Sentence: "A claim gives what it is about, of somebody in the race, and stands once.",
			Bad:      "{source: aw, about: split, athlete: Josh Kerr}", Good: `{source: aw, about: split, athlete: Josh Kerr, at: 1200m, mark: "2:50.70"}`,
			Remedy: "correct the name: it is that of a result of this race, unless the claim names another race",
		},
		{
			ID: "cited-figure", Severity: Warning,
			Sentence: "The sources of a point or segment are named for a figure that is there, in its spelling.",
			Bad:      `splits: {804.672m: "1:52.7"}, source: {880y: [aw]}`, Good: `splits: {880y: "1:52.7"}, source: {880y: [aw]}`,
			Remedy: "add the figure, or remove the sources",
		},
		{
			ID: "unknown-source", Severity: Error,
			Sentence: "A source that is named is listed under sources.",
			Bad:      "source: [nosuch]", Good: "source: [tfn]",
			Remedy: "list it under sources, or correct the key",
		},
		{
			ID: "unused-source", Severity: Style,
			Sentence: "A source that is listed is named somewhere.",
			Bad:      "a key under sources that no source names", Good: "the key in the source of what it gives",
			Remedy: "name it where it gives a figure, or remove it",
		},
	}
}
