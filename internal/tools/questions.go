package tools

// question is a command that is offered as a tool: which arguments it takes, in the order of the command line.
type question struct {
	command   string
	arguments []argument
	anyAnswer bool     // no schema says what an answer is
	without   []string // flags of this command that mean nothing here
}

// argument is an argument of a command, as a property of the tool.
type argument struct {
	name     string // of the property
	about    string
	list     bool // any number of values
	required bool
	text     bool // free text of many lines, not the name of anything
	revision bool // of git, which may look like a path
	input    bool // handed over on standard input
}

// questions is what is asked: every command that answers from the documents and writes nothing. Pictures, sites and
// replays are for people to look at; what reads or writes files is for who has these files.
func questions() []question {
	races := argument{name: "races", about: "ids of races, such as bowerman-2024; the tool list finds them", list: true, required: true}
	someRaces := races
	someRaces.required = false
	race := argument{name: "race", about: "the id of a race, such as bowerman-2024", required: true}
	athlete := argument{name: "athlete", about: "the name of an athlete, or enough of it: kerr"}
	return []question{
		{command: "athlete", arguments: []argument{{name: "name", about: "the name of an athlete, or enough of it: kerr, Jakob Ingebrigtsen", required: true}}},
		{command: "calendar"},
		{command: "check", arguments: []argument{{name: "documents", about: "ids of documents; all where none is named", list: true}}, without: []string{"strict"}}, // it is about the status
		{command: "compare", arguments: []argument{{name: "runs", about: "RACE:ATHLETE, such as bowerman-2024:kerr; record:world, record:GBR@2023; lights, the pace lights of the first race; even:3:43.13", list: true, required: true}}},
		{command: "cover"},
		{command: "diff", arguments: []argument{
			{name: "from", about: "a revision of git: a branch, a tag, a commit, such as HEAD~1", required: true, revision: true},
			{name: "to", about: "another revision; the documents as they are where it is left out", revision: true},
		}},
		{command: "dossier", arguments: []argument{race, {name: "athlete", about: athlete.about, required: true}}},
		{command: "factcheck", arguments: []argument{{name: "text", about: "the article, as text, Markdown or HTML", required: true, text: true, input: true}}},
		{command: "list", arguments: []argument{{name: "words", about: "words of what races are called", list: true}}},
		{command: "log", arguments: []argument{{name: "of", about: "the id of a race or the name of an athlete; left out with event"}}},
		{command: "margins", arguments: []argument{races}},
		{command: "meet", arguments: []argument{
			{name: "competition", about: "the key of a competition, such as olympic-games", required: true},
			{name: "year", about: "the year; all where it is left out"},
		}},
		{command: "pace", arguments: []argument{{name: "mark", about: "a mark, such as 3:43.13", required: true}}},
		{command: "progress"},
		{command: "record-check", arguments: []argument{someRaces}},
		{command: "records"},
		{command: "results", arguments: []argument{races}},
		{command: "rule", arguments: []argument{{name: "id", about: "the id of a rule of check; all rules where it is left out"}}},
		{command: "score", arguments: []argument{{name: "of", about: "ids of races, or one mark with the flags event and sex", list: true, required: true}}},
		{command: "splits", arguments: []argument{races}},
		{command: "sql", arguments: []argument{{name: "statement", about: "one SELECT in the SQL of SQLite; schema: true shows the tables", text: true}}, anyAnswer: true},
		{command: "standings"},
		{command: "targets", arguments: []argument{race}},
		{command: "teams", arguments: []argument{races}},
		{command: "toplist"},
		{command: "verify", arguments: []argument{{name: "documents", about: "ids of races or record lists; all where none is named", list: true}}},
		{command: "versus", arguments: []argument{{name: "names", about: "two or more athletes", list: true, required: true}}},
		{command: "whatif", arguments: []argument{{name: "race", about: race.about}}},
		{command: "why", arguments: []argument{
			race, athlete,
			{name: "figure", about: `a figure of the athlete or the race, such as mark, 400m, "last 400m" or date`},
		}},
	}
}

// withheld is the flags that no tool has, each with the reason.
func withheld() map[string]string {
	return map[string]string{
		"format":    "answers are JSON",
		"wide":      "it is about text",
		"compact":   "it is about text",
		"no-pager":  "it is about terminals",
		"quiet":     "notes are part of the answer",
		"help":      "the description is the help",
		"races":     "the documents are those that were opened",
		"exit-code": "the answer says it",
		"fix":       "it writes documents",
		"diff":      "it goes with fix",
		"write":     "it writes documents",
		"patch":     "it is for git",
		"timing":    "it is about the program",
		"sources":   "it names a folder",
	}
}
