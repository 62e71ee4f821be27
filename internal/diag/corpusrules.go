package diag

// peopleRules are about races that stand twice, and who ran in them.
func peopleRules() []Rule {
	return []Rule{
		{
			ID: "same-race", Severity: Warning,
			Sentence: "A race stands in one document.",
			Bad:      "the Bowerman Mile of 2024 in two files", Good: "the Bowerman Mile of 2024 in one file",
			Remedy: "make one document of the two; for heats and sections say which is which",
		},
		{
			ID: "two-places", Severity: Warning,
			Sentence: "An athlete runs in one city on a day.",
			Bad:      "Josh Kerr in Eugene and in Oslo on 2024-05-25", Good: "Josh Kerr in Eugene on 2024-05-25",
			Remedy: "correct the date or the name; people who share a name have ids in the register",
		},
		{
			ID: "two-births", Severity: Warning,
			Sentence: "An athlete has one birth date.",
			Bad:      "Josh Kerr born 1997-10-08 in one document and 1997-08-10 in another", Good: "Josh Kerr born 1997-10-08",
			Remedy: "correct one of the two; people who share a name have ids in the register",
		},
		{
			ID: "register-born", Severity: Warning,
			Sentence: "An athlete of a register is of an age to have run what the races and record lists have.",
			Bad:      "born: 2017-10-08 for who ran a mile in 3:45.34 in 2024", Good: "born: 1997-10-08",
			Remedy: "correct the birth date, or the name in the race; people who share a name have ids",
		},
		{
			ID: "two-registers", Severity: Warning,
			Sentence: "An id, and a name or another spelling of one class without an id, is that of one athlete in one register.",
			Bad:      "{name: Josh Kerr, sex: men} in two registers", Good: "{name: Josh Kerr, sex: men} in one register",
			Remedy: "keep one of the two; people who share a name have ids of their own",
		},
		{
			ID: "two-sexes", Severity: Warning,
			Sentence: "An athlete runs as one sex.",
			Bad:      "Josh Kerr in a race of men and in one of women", Good: "Josh Kerr in races of men",
			Remedy: "correct the sex of the race or the name; people who share a name have ids in the register",
		},
		{
			ID: "spelling", Severity: Warning,
			Sentence: "An athlete's name is spelt in one way, or the register knows the other spelling.",
			Bad:      "Mario Garcia in one race and Mario García in another", Good: "Mario García in both",
			Remedy: "use one spelling, or give the other in the register under also",
		},
		{
			ID: "register-nation", Severity: Warning,
			Sentence: "An athlete runs for the nation that the register gives for the day.",
			Bad:      "nation: KEN after a change to TUR", Good: "nation: TUR",
			Remedy: "correct the nation, or the nations of the register",
		},
	}
}

// sourceFileRules are about the files from which figures were taken.
func sourceFileRules() []Rule {
	return []Rule{
		{
			ID: "source-sum", Severity: Warning,
			Sentence: "With --sources, the sum of a source is that of a file in the folder.",
			Bad:      "sha256 of no file in the folder", Good: "sha256 of a file in the folder",
			Remedy: "put the file there, or correct the sum",
		},
		{
			ID: "source-quote", Severity: Warning,
			Sentence: "With --sources, the quote of a source stands in its file.",
			Bad:      "quote: 1 KERR Josh GBR 3:45.35", Good: "quote: 1 KERR Josh GBR 3:45.34",
			Remedy: "copy the words from the file, in one line",
		},
	}
}

// changeRules are about what differs between the races of an athlete, or the sections of an event.
func changeRules() []Rule {
	return []Rule{
		{
			ID: "nation-change", Severity: Warning,
			Sentence: "An athlete whose nations no register gives does not run for another one once, or between races for the usual one.",
			Bad:      "nation: GER in one race of somebody who ran for GBR before and after", Good: "nation: GBR in all of them",
			Remedy: "correct the nation; where it changed, give the nations in a register; people who share a name have ids there",
		},
		{
			ID: "overall", Severity: Warning,
			Sentence: "A place over all sections of an event is that of one result, or shared with one mark.",
			Bad:      "overall: 3 in section A and in section B", Good: "overall: 3 in section A and overall: 4 in section B",
			Remedy: "correct one of the two, or what tells the meetings apart",
		},
	}
}

// revisionRules are about what documents were before.
func revisionRules() []Rule {
	return []Rule{
		{
			ID: UnexplainedChange, Severity: Warning,
			Sentence: "With diff --strict, where a place, a mark or a status of an official list changed, amended says why.",
			Bad:      `mark: "3:45.43" where the revision before has "3:45.34"`, Good: "the same, and amended: [{date: 2024-05-26, what: mark of Josh Kerr, because: photo read again}]",
			Remedy: "add a line to amended of the race, with its date, what changed and because",
		},
	}
}

// recordRules are about record lists and bests beside the races.
func recordRules() []Rule {
	return []Rule{
		{
			ID: "unknown-race", Severity: Warning,
			Sentence: "An entry of a record list names its race by the id that it has in the corpus.",
			Bad:      "race: bowerman-2042 for an entry of 2024-05-25", Good: "race: bowerman-2024",
			Remedy: "correct the id, or leave it out",
		},
		{
			ID: "unknown-club", Severity: Warning,
			Sentence: "A record of a club is one of a club for which somebody runs, where races name clubs.",
			Bad:      "holds: {club ambleside: listed} where the races have club: Ambleside Harriers", Good: "holds: {club ambleside-harriers: listed}",
			Remedy: "write the club as races do, as a key: in lower-case letters, digits and hyphens",
		},
		{
			ID: "entry-race", Severity: Warning,
			Sentence: "An entry of a record list agrees with the race that it names.",
			Bad:      `an entry of "3:45.43" for a race won in "3:45.34"`, Good: `an entry of "3:45.34" for a race won in "3:45.34"`,
			Remedy: "correct the entry or the race",
		},
		{
			ID: "two-lists", Severity: Warning,
			Sentence: "A performance holds a record in one list.",
			Bad:      "GBR: listed for 3:45.34 by Josh Kerr in two lists of the men's mile", Good: "GBR: listed in one of them",
			Remedy: "keep the record in one of the two lists",
		},
		{
			ID: "progression", Severity: Warning,
			Sentence: "A record of a list is as good as the one before it, and one of an area or a nation no better than a wider one that stood.",
			Bad:      `holds: {world: ratified} for "3:47.53" after "3:47.33"`, Good: `holds: {world: ratified} for "3:47.33"`,
			Remedy: "correct the mark or the date, or say how the mark was known: derived, unratified, pending; as a wider record too",
		},
		{
			ID: "unlisted-record", Severity: Warning,
			Sentence: "A result that broke a listed record is in the list.",
			Bad:      "a national record of a race that the list does not have", Good: "the same with an entry in the list",
			Remedy: "add it to the list; where it was no record, say why with ineligible",
		},
		{
			ID: "record-flag", Severity: Warning,
			Sentence: "A record that is flagged is one by the record lists.",
			Bad:      "flags: [WR] for a mark slower than the world record", Good: "flags: [NR] where it is the national record",
			Remedy: "correct the flag, the mark or the list",
		},
		{
			ID: "missing-flag", Severity: Style,
			Sentence: "In a race that has flags a record of the lists is flagged.",
			Bad:      "flags: [PB] for a national record", Good: "flags: [NR, PB]",
			Remedy: "add the flag",
		},
		{
			ID: "best-flag", Severity: Warning,
			Sentence: "A mark that is flagged PB, SB or WL is not slower than an earlier one.",
			Bad:      "flags: [PB] after a faster race", Good: "flags: [SB] after a faster race in another year",
			Remedy: "correct the flag or the mark",
		},
	}
}

// NeedsMore reports whether a rule needs more than documents: the files that figures were
// taken from, or what the documents were before.
func NeedsMore(rule string) bool {
	return rule == "source-sum" || rule == "source-quote" || rule == UnexplainedChange
}

// UnexplainedChange is the rule of what diff --strict looks for.
const UnexplainedChange = "unexplained-change"
