package diag

// fieldRules are about the figures and keys of sprints, hurdles, relays, mixed fields and
// teams, as far as one document by itself has them wrong.
func fieldRules() []Rule {
	return []Rule{
		{
			ID: "wind", Severity: Error,
			Sentence: "The wind is in metres a second with its sign and one decimal.",
			Bad:      "wind: 1.3", Good: `wind: "+1.3"`,
			Remedy: `write it like "+1.3" or "-0.4"`,
			Sure:   "a comma, a minus sign of another form",
		},
		{
			ID: "reaction", Severity: Error,
			Sentence: "A reaction is in seconds with three decimals.",
			Bad:      `reaction: "148"`, Good: `reaction: "0.148"`,
			Remedy: `write it like "0.148"`,
			Sure:   "a comma",
		},
		{
			ID: "hurdle-height", Severity: Error,
			Sentence: "The height of hurdles is in metres with three decimals.",
			Bad:      "hurdles: 91.4 cm", Good: `hurdles: "0.914"`,
			Remedy: `write it with three decimals, such as "0.914"`,
			Sure:   "a comma",
		},
		{
			ID: "distance", Severity: Error,
			Sentence: "A cross-country race may have a length, in metres or kilometres; that of other races is their event's.",
			Bad:      "distance: 9.8 km", Good: "distance: 9.8km",
			Remedy: "write it like 9.8km or 9800m",
			Sure:   "blanks",
		},
		{
			ID: "revised", Severity: Error,
			Sentence: "A list was revised on a day, YYYY-MM-DD, with or without a time of day behind it.",
			Bad:      "revised: 15:43 h", Good: `revised: "2024-05-25 15:43"`,
			Remedy: `write it like "2026-07-18" or "2026-07-18 15:43"`,
		},
		{
			ID: "sha256", Severity: Error,
			Sentence: "The sum of a source is 64 hexadecimal digits in lower case.",
			Bad:      "sha256: 679E668D", Good: "sha256: 679e668d8ccb515520a9122af823c9b926a543dd1b083047dbe44d98d0d205b7",
			Remedy: "write what sha256sum prints, in lower case",
			Sure:   "capital letters",
		},
	}
}

// startRules are about who may stand in a list, and with what.
func startRules() []Rule {
	return []Rule{
		{
			ID: "team", Severity: Error,
			Sentence: "In a relay teams compete, with a leg for each runner; in other races each runs alone.",
			Bad:      "{place: 1, team: Iffley AC}", Good: "{place: 1, athlete: Josh Kerr}",
			Remedy: "write team and legs in a relay, athlete in other races",
		},
		{
			ID: "mixed-field", Severity: Error,
			Sentence: "In a race of men and women each result says its sex; in others the race does.",
			Bad:      "{place: 1, athlete: Josh Kerr, sex: men}", Good: "{place: 1, athlete: Josh Kerr}",
			Remedy: "write sex: mixed for the race and the sex in each result, or the sex for the race alone",
		},
		{
			ID: "guest", Severity: Error,
			Sentence: "A guest runs out of competition: with a mark, but without a place.",
			Bad:      `{place: 1, athlete: Josh Kerr, mark: "3:45.34", role: guest}`, Good: `{athlete: Josh Kerr, mark: "3:45.34", role: guest}`,
			Remedy: "remove the place, or the role",
		},
		{
			ID: "start-list", Severity: Error,
			Sentence: "A start list has neither places nor marks.",
			Bad:      `{place: 1, athlete: Josh Kerr, mark: "3:45.34"}`, Good: "{athlete: Josh Kerr, lane: 3}",
			Remedy: "leave them out; once there are results the list is provisional or official",
		},
	}
}

// competitionRules are about what the figures of sprints, hurdles, relays and teams say of
// each other, and of the list that they stand in.
func competitionRules() []Rule {
	return []Rule{
		{
			ID: "wind-reading", Severity: Warning,
			Sentence: "The wind is read outdoors, in races of up to 200 m.",
			Bad:      `wind: "+0.3" in a 400 m`, Good: `wind: "+0.3" in a 200 m`,
			Remedy: "remove it, or correct the event or the environment",
		},
		{
			ID: "hurdles-event", Severity: Error,
			Sentence: "Only a race over hurdles has their height.",
			Bad:      `hurdles: "0.914" in a 400 m`, Good: `hurdles: "0.914" in a 400 m hurdles`,
			Remedy: "remove it, or correct the event",
		},
		{
			ID: "long-lap", Severity: Warning,
			Sentence: "A lap of the short track is no longer than 201.2 m; marks on a longer one count for no record of it.",
			Bad:      "environment: short-track, with lap: 300m", Good: "environment: oversized, with lap: 300m",
			Remedy: "say environment: oversized, or correct the lap",
		},
		{
			ID: "false-start", Severity: Warning,
			Sentence: "A reaction below a tenth of a second is a false start, and reactions are read in races run in lanes.",
			Bad:      `reaction: "0.089" of a finisher`, Good: `reaction: "0.148"`,
			Remedy: "look at the sheet: a disqualification has status: DQ; where it stood, say why with allow",
		},
		{
			ID: "leg-splits", Severity: Warning,
			Sentence: "The legs of a team add up to its mark, within three tenths of a second for each.",
			Bad:      "legs of 45.1, 44.7, 44.9 and 44.8 for 2:57.33", Good: "legs of 45.1, 44.0, 44.2 and 44.0 for 2:57.33",
			Remedy: "look for swapped digits in a split or in the mark",
		},
		{
			ID: "no-teams", Severity: Warning,
			Sentence: "Where teams are scored, results say of which they are.",
			Bad:      "teams: {by: club, scorers: 5}, and no result has a club", Good: "teams: {by: club, scorers: 5}, and results with club",
			Remedy: "give the results their club or nation, or remove teams",
		},
		{
			ID: "no-results", Severity: Warning,
			Sentence: "A race that was run has results; a start list may wait for its names.",
			Bad:      "results: []", Good: "results: [{place: 1, athlete: Josh Kerr, mark: \"3:45.34\"}]",
			Remedy: "add the results, or write list: start",
		},
		{
			ID: "not-official", Severity: Style,
			Sentence: "A start list or a provisional list is replaced by the official one.",
			Bad:      "list: provisional", Good: "no key list",
			Remedy: "write the official results and remove the key once they are there",
		},
		{
			ID: "revised-before", Severity: Error,
			Sentence: "A list is revised on the day of the race or later.",
			Bad:      `date: 2024-05-25, revised: "2024-05-24"`, Good: `date: 2024-05-25, revised: "2024-05-25 16:10"`,
			Remedy: "correct one of the two days",
		},
	}
}
