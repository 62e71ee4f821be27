package diag

// listRules are about what the entries of one record list say of each other.
func listRules() []Rule {
	return []Rule{
		{
			ID: "reading", Severity: Warning,
			Sentence: "An automatic reading is in hundredths and within half a second of its mark, and a mark in fifths is a whole number of them.",
			Bad:      `mark: "3:50.0h", auto: "3:59.99"`, Good: `mark: "3:50.0h", auto: "3:49.99"`,
			Remedy: "correct the mark, its reading or its unit",
		},
		{
			ID: "entry-dates", Severity: Error,
			Sentence: "A record is ratified or annulled after it was run.",
			Bad:      "date: 2024-05-25, ratified: 2023-11-02", Good: "date: 2024-05-25, ratified: 2024-11-02",
			Remedy: "correct one of the two days",
		},
		{
			ID: "ratification", Severity: Warning,
			Sentence: "A day of ratification stands beside a record that was ratified, and before the day of its annulment.",
			Bad:      "holds: {world: pending}, ratified: 2024-11-02", Good: "holds: {world: ratified}, ratified: 2024-11-02",
			Remedy: "correct how the record is known, or the day",
		},
		{
			ID: "known-to", Severity: Warning,
			Sentence: "No entry is later than the day to which the list is known to be right, or right about one of its records.",
			Bad:      "date: 2026-07-18 in a list that has known_to: 2025-08-06", Good: "the same with covers: {world: {to: 2026-08-22}}",
			Remedy: "correct the date; where the list is right to then, say so with known_to, or of single records with covers",
		},
		{
			ID: "oldest-first", Severity: Style,
			Sentence: "The entries of a record list stand in the order of their days, the oldest first.",
			Bad:      "an entry of 1985 below one of 1993", Good: "an entry of 1985 above one of 1993",
			Remedy: "move the entry, or correct its date",
		},
		{
			ID: "holder", Severity: Warning,
			Sentence: "An entry holds records of the nation that its athlete ran for, of its area and of nations that have come of it.",
			Bad:      "nation: NOR, holds: {GBR: listed}", Good: "nation: NOR, holds: {NOR: listed}",
			Remedy: "correct the nation or the record; where it was so, say why with allow",
		},
		{
			ID: "entry-twice", Severity: Error,
			Sentence: "A performance stands in one entry of a record list.",
			Bad:      "two entries of Josh Kerr in 3:45.34 on 2024-05-25", Good: "one entry, with all that it holds",
			Remedy: "make one entry of the two; people who share a name have ids in the register, and two races of one day are named",
		},
	}
}

// registerRules are about what the athletes of one register say of each other.
func registerRules() []Rule {
	return []Rule{
		{
			ID: "same-id", Severity: Error,
			Sentence: "An id is that of one athlete of a register.",
			Bad:      "id: able for Alan Able and for Ben Able", Good: "id: alan-able and id: ben-able",
			Remedy: "give one of the two another id, or make one athlete of the two",
		},
		{
			ID: "shared-name", Severity: Warning,
			Sentence: "Each athlete of a register who shares a name or another spelling with one of the same class has an id, and no name stands twice for one of them.",
			Bad:      "{name: Alan Able, sex: men} twice", Good: "{name: Alan Able, id: alan-able-1990, sex: men} and {name: Alan Able, id: alan-able-2001, sex: men}",
			Remedy: "make one athlete of the two, or give each an id and write it beside the name in races and lists",
		},
		{
			ID: "nation-order", Severity: Error,
			Sentence: "The nations of an athlete stand in their order: each ends after the birth and the one before, and is another one.",
			Bad:      "nations: [{nation: KEN, until: 2011-06-08}, {nation: TUR, until: 2009-01-01}]", Good: "nations: [{nation: KEN, until: 2009-01-01}, {nation: TUR, until: 2011-06-08}]",
			Remedy: "put them in their order, or correct the day",
		},
	}
}
