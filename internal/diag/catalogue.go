package diag

import "slices"

// Rule is one thing that a document must or should be.
type Rule struct {
	ID       string
	Severity Severity
	Sentence string // what it asks, in one sentence
	Bad      string // an example that breaks it
	Good     string // the same, mended
	Remedy   string // how to mend it, where the finding itself does not say more
}

// Lookup finds a rule by its id.
func Lookup(id string) (Rule, bool) {
	for _, group := range Groups() {
		for _, rule := range group.Rules {
			if rule.ID == id {
				return rule, true
			}
		}
	}
	return Rule{}, false
}

// Group is the rules about one side of a document.
type Group struct {
	Title string
	Rules []Rule
}

// Corpus is the title of the group of rules that hold documents against each
// other: they need the whole corpus.
const Corpus = "The corpus"

// Groups is the one catalogue, in the order in which a document is read.
func Groups() []Group {
	return []Group{
		{"Bytes", byteRules()},
		{"YAML", yamlRules()},
		{"Structure", structureRules()},
		{"Values", valueRules()},
		{"Sense", senseRules()},
		{"The race", raceRules()},
		{"The place of a document", placeRules()},
		{Corpus, corpusRules()},
	}
}

// OfCorpus tells whether a rule holds documents against each other.
func OfCorpus(id string) bool {
	return slices.ContainsFunc(corpusRules(), func(rule Rule) bool { return rule.ID == id })
}

// Rules is the rules of all groups.
func Rules() []Rule {
	var all []Rule
	for _, group := range Groups() {
		all = append(all, group.Rules...)
	}
	return all
}

func byteRules() []Rule {
	return []Rule{
		{
			ID: "file-size", Severity: Error,
			Sentence: "A document holds at most 512 KiB.",
			Bad:      "a year of results in one file", Good: "one file for each race",
			Remedy: "split it: one race a file",
		},
		{
			ID: "utf-8", Severity: Error,
			Sentence: "A document is UTF-8 without a byte order mark.",
			Bad:      "a file saved as Latin-1 or UTF-16", Good: "the same file saved as UTF-8",
			Remedy: "save the file as UTF-8 without a byte order mark",
		},
		{
			ID: "control-character", Severity: Error,
			Sentence: "A document holds no control characters and no line breaks other than LF and CR LF.",
			Bad:      "a name with an escape sequence in it", Good: "the name alone",
			Remedy: "remove the character; end lines with LF or CR LF",
		},
		{
			ID: "tab-indent", Severity: Error,
			Sentence: "Lines are indented with blanks, never with tabs.",
			Bad:      "results:\n\t- athlete: Josh Kerr", Good: "results:\n  - athlete: Josh Kerr",
			Remedy: "indent with two blanks for each level",
		},
		{
			ID: "nesting", Severity: Error,
			Sentence: "Lists and maps are nested at most 32 deep.",
			Bad:      "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", Good: "[Q]",
			Remedy: "no document of milectl needs more than a few levels",
		},
	}
}

func yamlRules() []Rule {
	return []Rule{
		{
			ID: "yaml-syntax", Severity: Error,
			Sentence: "A document is well-formed YAML.",
			Bad:      "results: [", Good: "results: []",
			Remedy: "look at this line and the one above it: a quote, bracket or indent is wrong there",
		},
		{
			ID: "one-document", Severity: Error,
			Sentence: "A file holds one document, and it is a map.",
			Bad:      "kind: race\n---\nkind: race", Good: "kind: race",
			Remedy: "give each document a file of its own",
		},
		{
			ID: "plain-yaml", Severity: Error,
			Sentence: "A document says each thing where it stands: no anchors, aliases, merges or tags.",
			Bad:      "nation: *gbr", Good: "nation: GBR",
			Remedy: "write the value out",
		},
		{
			ID: "duplicate-key", Severity: Error,
			Sentence: "A key stands once in a map.",
			Bad:      "{place: 1, athlete: Josh Kerr, place: 2}", Good: "{place: 1, athlete: Josh Kerr}",
			Remedy: "keep one of the two",
		},
		{
			ID: "no-value", Severity: Error,
			Sentence: "What is not known is left out: a key has a value.",
			Bad:      "{place: 4, athlete: Cole Hocker, mark: }", Good: "{place: 4, athlete: Cole Hocker}",
			Remedy: "give it a value, or remove the key where nothing is known",
		},
	}
}

func structureRules() []Rule {
	return []Rule{
		{
			ID: "unknown-key", Severity: Error,
			Sentence: "A map has only the keys that the documents define.",
			Bad:      "{place: 1, athlete: Josh Kerr, time: \"3:45.34\"}",
			Good:     "{place: 1, athlete: Josh Kerr, mark: \"3:45.34\"}",
			Remedy:   "remove it, or write it in a note",
		},
		{
			ID: "missing-key", Severity: Error,
			Sentence: "A thing has the keys without which it says nothing.",
			Bad:      "{place: 1, nation: GBR}", Good: "{place: 1, athlete: Josh Kerr, nation: GBR}",
			Remedy: "add the key",
		},
		{
			ID: "shape", Severity: Error,
			Sentence: "A value is a text, a list or a map, as its key wants it.",
			Bad:      "flags: NR", Good: "flags: [NR]",
			Remedy: "write it in the form that the key wants",
		},
	}
}

func valueRules() []Rule {
	return []Rule{
		{
			ID: "text", Severity: Error,
			Sentence: "Free text is one line, not empty, without blanks at its ends.",
			Bad:      `name: " Bowerman Mile"`, Good: "name: Bowerman Mile",
			Remedy: "write it in one line",
		},
		{
			ID: "mark", Severity: Error,
			Sentence: "A mark is [h:]mm:ss[.fff], m:ss.ff or ss.ff, with h behind it for a hand time.",
			Bad:      `mark: "3:45,34"`, Good: `mark: "3:45.34"`,
		},
		{
			ID: "margin", Severity: Error,
			Sentence: "A margin is s[.fff], in seconds.",
			Bad:      `margin: "+0,26"`, Good: `margin: "0.26"`,
		},
		{
			ID: "date", Severity: Error,
			Sentence: "A date is YYYY-MM-DD; births and the dates of record lists may be YYYY or YYYY-MM.",
			Bad:      "date: 25.05.2024", Good: "date: 2024-05-25",
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
		},
		{
			ID: "word", Severity: Error,
			Sentence: "A status, a round, a role and other closed lists take only their own words.",
			Bad:      "status: abandoned", Good: "status: DNF",
		},
		{
			ID: "key", Severity: Error,
			Sentence: "Ids and keys are lower-case letters, digits and hyphens.",
			Bad:      "competition: Prefontaine Classic", Good: "competition: prefontaine-classic",
			Remedy: "write it like prefontaine-classic",
		},
		{
			ID: "event", Severity: Error,
			Sentence: "An event is one of the codes that milectl knows.",
			Bad:      "event: 1 mile", Good: "event: mile",
		},
		{
			ID: "nation", Severity: Error,
			Sentence: "A nation is a World Athletics code.",
			Bad:      "nation: UK", Good: "nation: GBR",
		},
		{
			ID: "split-point", Severity: Error,
			Sentence: "A split point is a distance that the race passes, or bell, and stands once in a map.",
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

func placeRules() []Rule {
	return []Rule{
		{
			ID: "file-name", Severity: Error,
			Sentence: "A file is named after its id: lower-case letters, digits and hyphens, ending in .yaml.",
			Bad:      "Bowerman 2024.yaml", Good: "bowerman-2024.yaml",
			Remedy: "rename the file",
		},
		{
			ID: "file-place", Severity: Error,
			Sentence: "Record lists live in records/, registers in athletes/, races anywhere else.",
			Bad:      "records/bowerman-2024.yaml with kind: race", Good: "bowerman-2024.yaml with kind: race",
			Remedy: "move the file, or correct its kind",
		},
		{
			ID: "list-name", Severity: Error,
			Sentence: "The file name of a record list begins with its event, sex and environment.",
			Bad:      "records/british-miles.yaml", Good: "records/mile-men-outdoor-british.yaml",
			Remedy: "rename the file",
		},
		{
			ID: "unique-id", Severity: Error,
			Sentence: "An id stands for one document of the corpus.",
			Bad:      "2024/eugene.yaml and 2023/eugene.yaml", Good: "eugene-2024.yaml and eugene-2023.yaml",
			Remedy: "rename one of the two",
		},
		{
			ID: "regular-file", Severity: Error,
			Sentence: "A document is a regular file: links, pipes and devices are not followed.",
			Bad:      "bowerman-2024.yaml -> ../old/bowerman.yaml", Good: "the document itself",
			Remedy: "put the document itself there",
		},
		{
			ID: "unreadable", Severity: Error,
			Sentence: "A document can be opened and read.",
			Bad:      "a file without permission to read", Good: "the same file with it",
			Remedy: "give permission to read it",
		},
	}
}
