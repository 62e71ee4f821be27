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
	Sure     string // what check --fix mends, which has one right value and changes no meaning; empty for nothing
}

// Lookup finds a rule by its id. It makes of the catalogue what it looks through alone,
// since it is asked for each of thousands of findings.
func Lookup(id string) (Rule, bool) {
	for _, group := range [...]func() []Rule{
		byteRules, yamlRules, structureRules, figureRules, wordRules, fieldRules, startRules, senseRules,
		rankRules, markRules, splitRules, competitionRules, contextRules, sourceRules,
		listRules, registerRules, placeRules, peopleRules, sourceFileRules, changeRules, recordRules,
	} {
		for _, rule := range group() {
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
		{"The record list", listRules()},
		{"The register", registerRules()},
		{"The place of a document", placeRules()},
		{Corpus, corpusRules()},
	}
}

// OfCorpus reports whether a rule holds documents against each other.
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
