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
		},
		{
			ID: "reaction", Severity: Error,
			Sentence: "A reaction is in seconds with three decimals.",
			Bad:      `reaction: "148"`, Good: `reaction: "0.148"`,
			Remedy: `write it like "0.148"`,
		},
		{
			ID: "hurdle-height", Severity: Error,
			Sentence: "The height of hurdles is in metres with three decimals.",
			Bad:      "hurdles: 91.4 cm", Good: `hurdles: "0.914"`,
			Remedy: `write it with three decimals, such as "0.914"`,
		},
		{
			ID: "distance", Severity: Error,
			Sentence: "A cross-country race may have a length, in metres or kilometres; that of other races is their event's.",
			Bad:      "distance: 9.8 km", Good: "distance: 9.8km",
			Remedy: "write it like 9.8km or 9800m",
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
		},
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
