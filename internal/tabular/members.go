package tabular

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// few is how many names in one cell are surely those of a team.
const few = 3

// asTeam makes the name of a row that of a team: the name, or where there is none, or
// it is those of the runners, the club, else the nation.
func (r *reader) asTeam(e *entry, legs int) {
	name, club := cmp.Or(e.printed, e.Athlete), e.Club
	e.Athlete, e.Given, e.Family = "", "", ""
	other := cmp.Or(club, e.Country, e.Nation)
	switch {
	case e.runners != nil:
		name = ""
	case name != "" && other != "" && r.takesRunners(e, name, legs):
		name = ""
	}
	name, club = r.withoutRunners(e, name, legs), r.withoutRunners(e, club, legs)
	switch {
	case name != "":
		e.Team, e.Club = name, club
	case club != "":
		e.Team, e.Club = club, ""
	default:
		e.Team = cmp.Or(e.Country, e.Nation)
	}
}

// takesRunners takes what stands where a name does for those of the runners: several, or
// whatever stands under a heading of them. What cannot be told apart is left out.
func (r *reader) takesRunners(e *entry, text string, legs int) bool {
	heading := r.find(label.Athlete)
	named := heading >= 0 && label.NamesRunners(r.columns[heading].heading)
	parts := r.by.members(text)
	if n := len(parts); n >= few || n == legs {
		e.runners = parts
		return true
	}
	if parts = hyphened(text); len(parts) == legs && (named || !slices.ContainsFunc(parts, func(part string) bool { return !strings.Contains(part, " ") })) {
		e.runners = parts
		return true
	}
	if named {
		r.Note(e.Line, sheet.LeftOut, fmt.Sprintf("who ran: the runners of a team cannot be told apart in %q", text))
	}
	return named
}

// withoutRunners is a team without the runners that stand behind it in brackets or behind a
// colon, as many as it has legs.
func (r *reader) withoutRunners(e *entry, text string, legs int) string {
	if e.runners != nil {
		return text
	}
	before, within, ok := strings.Cut(text, ":")
	if m := r.by.inBrackets().FindStringSubmatch(text); m != nil {
		before, within, ok = strings.TrimSuffix(text, m[0]), m[1], true
	} else if i := strings.Index(text, "("); i > 0 && strings.HasSuffix(text, ")") {
		before, within, ok = text[:i], text[i+1:len(text)-1], true // with times in brackets
	}
	parts := r.by.members(within)
	if !ok || len(parts) != legs || strings.TrimSpace(before) == "" {
		return text
	}
	e.runners = parts
	return strings.TrimSpace(before)
}

// members are the names of a team in one cell, each with the time behind it where it has
// one. Those that stand apart by another sign than a comma may have one inside.
func (by *guide) members(text string) []string {
	if parts := by.apartByTimes(text); parts != nil {
		return parts
	}
	if parts := by.apartByNumbers(text); parts != nil {
		return parts
	}
	const signs = ";/–|•·+"
	text = strings.ReplaceAll(text, " - ", "–")
	between := signs
	if !strings.ContainsAny(text, signs) {
		between = ",&"
		text = strings.NewReplacer(" and ", ",", " und ", ",", " et ", ",").Replace(text)
	}
	parts := namesOf(strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(between, c) }))
	if len(parts) < few {
		return nil
	}
	return parts
}

// apartByTimes are names that stand apart by the time behind each: "A Bee (58.1) C Dee (59.2)".
func (by *guide) apartByTimes(text string) []string {
	all := by.timed().FindAllStringIndex(text, -1)
	if len(all) < few || all[0][0] > 0 || all[len(all)-1][1] != len(text) {
		return nil
	}
	var parts []string
	for i, at := range all {
		if i > 0 && all[i-1][1] != at[0] {
			return nil
		}
		parts = append(parts, strings.Trim(text[at[0]:at[1]], " ,;/–|-"))
	}
	return parts
}

// apartByNumbers are names that stand apart by the numbers of their legs: "1) A Bee 2) C Dee".
func (by *guide) apartByNumbers(text string) []string {
	all := by.counted().FindAllStringSubmatchIndex(text, -1)
	if len(all) < few || all[0][0] > 0 {
		return nil
	}
	var parts []string
	for i, at := range all {
		end := len(text)
		if i+1 < len(all) {
			end = all[i+1][0]
		}
		if text[at[2]:at[3]] != fmt.Sprint(i+1) {
			return nil
		}
		parts = append(parts, strings.Trim(text[at[1]:end], " ,;/–|"))
	}
	return namesOf(parts)
}

// hyphened are the parts of a text between its hyphens.
func hyphened(text string) []string { return namesOf(strings.Split(text, "-")) }

// namesOf are names with the given name first, without those that are empty.
func namesOf(parts []string) []string {
	var all []string
	for _, part := range parts {
		if part = turned(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// turned is a name with the given name first.
func turned(name string) string {
	if given, family, ok := sheet.Turned(name); ok {
		return given + " " + family
	}
	return sheet.Squeezed(name)
}
