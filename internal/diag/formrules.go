package diag

// byteRules are about what a document is made of before it is read as YAML.
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
			Sure:   "a byte order mark",
		},
		{
			ID: "control-character", Severity: Error,
			Sentence: "A document holds no control characters and no line breaks other than LF and CR LF.",
			Bad:      "a name with an escape sequence in it", Good: "the name alone",
			Remedy: "remove the character; end lines with LF or CR LF",
		},
		{
			ID: "hidden-character", Severity: Warning,
			Sentence: "Blanks are ordinary ones, and every character can be seen.",
			Bad:      "athlete: \"Arne\\u00a0Berg\"", Good: "athlete: Arne Berg",
			Remedy: "write an ordinary blank, or remove the character",
			Sure:   "a blank that is no ordinary one, and what cannot be seen where no two words meet",
		},
		{
			ID: "encoded-twice", Severity: Warning,
			Sentence: "A text was encoded once: its bytes were not read as another encoding on the way, and no entity or escape was left in it.",
			Bad:      "athlete: JosÃ© López", Good: "athlete: José López",
			Remedy: "write what was meant",
			Sure:   "the whole text",
		},
		{
			ID: "two-scripts", Severity: Warning,
			Sentence: "The letters of a text are what they look like: none of another script or form stands for a Latin one.",
			Bad:      "athlete: \"Iv\\u0430n Petrov\"", Good: "athlete: Ivan Petrov",
			Remedy: "type it anew",
			Sure:   "letters in another form: full-width, of mathematics, two in one",
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

// yamlRules are about the YAML that documents may use.
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

// structureRules are about keys and the shape of what stands under them.
func structureRules() []Rule {
	return []Rule{
		{
			ID: "unknown-key", Severity: Error,
			Sentence: "A map has only the keys that the documents define.",
			Bad:      "{place: 1, athlete: Josh Kerr, time: \"3:45.34\"}",
			Good:     "{place: 1, athlete: Josh Kerr, mark: \"3:45.34\"}",
			Remedy:   "remove it, or write it in a note",
			Sure:     "case, blanks and hyphens of a key",
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
			Sure:   "one word where a list was wanted",
		},
		{
			ID: "more-findings", Severity: Warning,
			Sentence: "Of one document at most 1000 findings are told, errors first.",
			Bad:      "a document with 1001 findings", Good: "a document with 10",
			Remedy: "mend those that are told, and check again",
		},
	}
}

// placeRules are about the file of a document and its place in the corpus.
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
