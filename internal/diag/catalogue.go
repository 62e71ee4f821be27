package diag

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
	for _, part := range parts() {
		if rule, ok := part.find(id); ok {
			return rule, true
		}
	}
	return Rule{}, false
}

// Severities is the severities of all rules by their ids, for who looks up thousands.
func Severities() map[string]Severity {
	all := map[string]Severity{}
	for _, rule := range Rules() {
		all[rule.ID] = rule.Severity
	}
	return all
}

// Group is the rules about one side of a document.
type Group struct {
	Title string
	Rules []Rule
}

// Corpus is the title of the group of rules that hold documents against each
// other: they need the whole corpus.
const Corpus = "The corpus"

// part is rules of a group: all, or some of them.
type part struct {
	title string
	rules func() []Rule
}

// parts is the one catalogue, in the order in which a document is read. The parts of a
// group follow each other.
func parts() [22]part {
	const values, race = "Values", "The race"
	return [...]part{
		{"Bytes", byteRules},
		{"YAML", yamlRules},
		{"Structure", structureRules},
		{values, figureRules},
		{values, wordRules},
		{values, fieldRules},
		{values, startRules},
		{"Sense", senseRules},
		{race, rankRules},
		{race, markRules},
		{race, splitRules},
		{race, competitionRules},
		{race, contextRules},
		{race, sourceRules},
		{"The record list", listRules},
		{"The register", registerRules},
		{"The place of a document", placeRules},
		{Corpus, peopleRules},
		{Corpus, sourceFileRules},
		{Corpus, revisionRules},
		{Corpus, changeRules},
		{Corpus, recordRules},
	}
}

func (p part) find(id string) (Rule, bool) {
	for _, rule := range p.rules() {
		if rule.ID == id {
			return rule, true
		}
	}
	return Rule{}, false
}

// Groups is the catalogue by group.
func Groups() []Group {
	var all []Group
	for _, part := range parts() {
		if len(all) == 0 || all[len(all)-1].Title != part.title {
			all = append(all, Group{Title: part.title})
		}
		last := &all[len(all)-1]
		last.Rules = append(last.Rules, part.rules()...)
	}
	return all
}

// OfCorpus reports whether a rule holds documents against each other.
func OfCorpus(id string) bool {
	for _, part := range parts() {
		if part.title != Corpus {
			continue
		}
		if _, ok := part.find(id); ok {
			return true
		}
	}
	return false
}

// Rules is the rules of all groups.
func Rules() []Rule {
	var all []Rule
	for _, group := range Groups() {
		all = append(all, group.Rules...)
	}
	return all
}
