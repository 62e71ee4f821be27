package diag

// raceRules are about what the figures of one race say of each other.
func raceRules() []Rule {
	return []Rule{
		{
			ID: "places", Severity: Error,
			Sentence: "The places of a full list run from 1 without a hole; a tie repeats its place, and the next place is skipped.",
			Bad:      "places 1, 2, 2, 3", Good: "places 1, 2, 2, 4",
			Remedy: "correct the place, or write coverage: partial where results are missing",
		},
		{
			ID: "place-order", Severity: Warning,
			Sentence: "A better place has no slower mark.",
			Bad:      "place 1 in 3:50.00, place 2 in 3:49.00", Good: "place 1 in 3:49.00, place 2 in 3:50.00",
			Remedy: "correct the mark or the place; where it was so, say why with allow",
		},
		{
			ID: "twice", Severity: Error,
			Sentence: "An athlete, a bib and a lane stand in one result of a race.",
			Bad:      "two results of Josh Kerr", Good: "one result of Josh Kerr",
			Remedy: "remove one of the two; people who share a name have ids in the register",
		},
		{
			ID: "thousandths", Severity: Error,
			Sentence: "The photo-finish reading rounds up to the mark.",
			Bad:      `mark: "3:42.53", thousandths: "3:42.532"`, Good: `mark: "3:42.54", thousandths: "3:42.532"`,
			Remedy: "official times round up to the next hundredth: correct one of the two",
		},
		{
			ID: "speed", Severity: Error,
			Sentence: "No mark or split is faster than 10 metres a second.",
			Bad:      `a mile in "1:52.00"`, Good: `a mile in "3:52.00"`,
			Remedy: "look for missing minutes or swapped digits",
		},
		{
			ID: "split-order", Severity: Error,
			Sentence: "Splits of a runner grow from point to point and stay before the mark.",
			Bad:      `splits: {400m: "57.0", 800m: "56.0"}`, Good: `splits: {400m: "57.0", 800m: "1:56.0"}`,
			Remedy: "splits are times from the start; the time between two points is a segment",
		},
		{
			ID: "leader", Severity: Error,
			Sentence: "One runner has position 1 at a point, and leader_splits holds only times whose runner is not known.",
			Bad:      "two results with positions: {400m: 1}", Good: "one result with positions: {400m: 1}",
			Remedy: "keep the one that the reports name; give the time to that runner's splits",
		},
		{
			ID: "position", Severity: Error,
			Sentence: "A position is not beyond the field of a full list.",
			Bad:      "positions: {400m: 17} in a field of 16", Good: "positions: {400m: 7}",
			Remedy: "correct the position, or write coverage: partial where results are missing",
		},
		{
			ID: "nation-years", Severity: Warning,
			Sentence: "Nations and countries have the code of the day.",
			Bad:      "nation: GER in 1988", Good: "nation: GDR in 1988",
			Remedy: "write the code that was used then",
		},
		{
			ID: "born", Severity: Error,
			Sentence: "An athlete was born before the race.",
			Bad:      "born: 2030-01-01", Good: "born: 2003-01-01",
			Remedy: "correct the birth date",
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
