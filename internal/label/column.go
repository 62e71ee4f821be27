package label

import (
	"strings"
)

// Column is what a column of a table of results holds.
type Column string

// What columns hold. A split has a point of its own behind it: see SplitColumn.
const (
	Place       Column = "place"
	Athlete     Column = "athlete"
	Given       Column = "given"
	Family      Column = "family"
	Nation      Column = "nation"
	Club        Column = "club"
	Mark        Column = "mark"        // the official time; of a road race from the gun
	Chip        Column = "chip"        // from the own start, which is not official
	Thousandths Column = "thousandths" // the reading of the photo finish
	Status      Column = "status"
	Bib         Column = "bib"
	Lane        Column = "lane"
	Order       Column = "order"
	BornOn      Column = "born"
	Age         Column = "age" // of which no birth follows
	SexOf       Column = "sex"
	CategoryOf  Column = "category"
	Event       Column = "event"
	RoundOf     Column = "round"
	Heat        Column = "heat"
	Section     Column = "section"
	Overall     Column = "overall"
	Wind        Column = "wind"
	Reaction    Column = "reaction"
	Flags       Column = "flags"
	Qualified   Column = "qualified"
	Remark      Column = "remark"   // a flag, a rule or a word
	AnnulledOn  Column = "annulled" // the day, or unknown
	Date        Column = "date"
	Meet        Column = "meet"
	Venue       Column = "venue"
	City        Column = "city"
	CountryOf   Column = "country"
	Split       Column = "split"
	Lap         Column = "lap"      // a time at its end, or of it alone
	Leg         Column = "leg"      // of a relay: who ran it, or a time
	Standing    Column = "standing" // a position at a point
	Unsaid      Column = "unsaid"   // of which it cannot be told what it holds
	Points      Column = "points"
	Seed        Column = "seed" // the time that somebody entered with, which is no result
	Ignored     Column = "ignored"
)

// OriginalPlace is that of columns of places before a later disqualification.
const OriginalPlace Column = "original"

// ReadColumn is what a heading says that a column holds; false for one that is
// unknown.
func ReadColumn(heading string) (Column, bool) {
	word := strings.Join(strings.Fields(strings.Trim(folded(strings.NewReplacer("_", " ", ",", " ").Replace(heading)), "()[]")), " ")
	what, ok := meaning("column", word)
	if !ok && FamilyFirst(heading) {
		return Athlete, true
	}
	return Column(what), ok
}

// Columns lists what columns can be told to hold.
func Columns() []Column {
	var all []Column
	for line := range meanings("column") {
		what, _, _ := strings.Cut(line, ":")
		all = append(all, Column(what))
	}
	return all
}

// FamilyFirst reports whether a heading of names says that family names stand first:
// Cognome e nome, Nachname, Vorname.
func FamilyFirst(heading string) bool {
	words := strings.FieldsFunc(folded(heading), func(c rune) bool { return strings.ContainsRune(" ,/&+", c) })
	if len(words) < 2 {
		return false
	}
	last, known := meaning("column", words[len(words)-1])
	if given := Column(last) == Given; !known || !given && Column(last) != Athlete {
		return words[0] == "nazwisko"
	} else if given && (words[0] == "name" || words[0] == "nom") {
		return true
	}
	first, _ := meaning("column", words[0])
	return Column(first) == Family || words[0] == "nazwisko"
}
