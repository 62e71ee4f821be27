package invented

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"
)

// pair is a key of a document with its value as text.
type pair struct{ key, value string }

// document is the text of a race, as the program lays it out.
func (r *running) document() string {
	var b strings.Builder
	random := rand.New(rand.NewPCG(r.seed, 2))
	if random.IntN(5) == 0 {
		b.WriteString("# Typed from the sheet of the meeting.\n")
	}
	fmt.Fprintf(&b, "kind: race\nname: %s\ncompetition: %s\nmeet: %s\nedition: %d\n", r.of.title(r.sex), r.key(), r.name, r.edition)
	if r.series != "" {
		fmt.Fprintf(&b, "series: %s\n", r.series)
	}
	fmt.Fprintf(&b, "date: %s\nvenue: {stadium: %s Stadium, city: %s, country: %s}\nevent: %s\nsex: %s\n", r.day(), r.city, r.city, r.country, r.of.code, sexes()[r.sex])
	if r.indoor {
		b.WriteString("environment: short-track\n")
	}
	if r.heat > 0 {
		fmt.Fprintf(&b, "round: heat\nheat: %d\n", r.heat)
	}
	if random.IntN(3) == 0 {
		fmt.Fprintf(&b, "conditions: \"%s, %d C\"\n", pick(random, "calm windy cloudy clear rain"), 8+random.IntN(20))
	}
	b.WriteString("source: [sheet]\nresults:\n")
	for i := range r.results {
		b.WriteString(item(r.pairs(&r.results[i])))
		if random.IntN(60) == 0 && strings.HasSuffix(b.String(), "}\n") {
			text := strings.TrimSuffix(b.String(), "\n")
			b.Reset()
			b.WriteString(text + "  # after a protest\n")
		}
	}
	if r.pacemaker != nil {
		b.WriteString(item(r.pairs(r.pacemaker)))
	}
	fmt.Fprintf(&b, "sources:\n  sheet: {publisher: %s, title: Results, date: %s, url: \"https://example.org/results\"}\n", r.name, r.day())
	if r.timed {
		fmt.Fprintf(&b, "  timing: {publisher: Timing of %s, title: Race analysis, date: %s, url: \"https://example.org/timing\"}\n", r.city, r.day())
	}
	return b.String()
}

// title is what a race is called.
func (c contest) title(sex int) string {
	name := map[string]string{"mile": "Mile", "3000m-steeplechase": "3000 m Steeplechase"}[c.code]
	if name == "" {
		name = strings.TrimSuffix(c.code, "m") + " m"
	}
	return [2]string{"Men", "Women"}[sex] + " " + name
}

// known is those pairs that have a value.
func known(pairs []pair) []pair {
	return slices.DeleteFunc(pairs, func(p pair) bool { return p.value == "" })
}

// named is who somebody is, as results and entries have it.
func (p *person) named(year int) []pair {
	return known([]pair{{"athlete", p.name}, {"id", p.id}, {"nation", p.represented(year)}})
}

// pairs is a result, in the order of its keys.
func (r *running) pairs(x *outing) []pair {
	one := map[string]string{"status": x.status}
	if x.place > 0 {
		one["place"] = fmt.Sprint(x.place)
	}
	if x.mark > 0 {
		one["mark"] = quoted(clock(x.mark, r.hand))
	}
	if x.status == "DQ" {
		one["rule"] = "TR17.2.2"
	}
	if x.qualified {
		one["qualified"] = "Q"
	}
	if len(x.flags) > 0 {
		one["flags"] = "[" + strings.Join(x.flags, ", ") + "]"
	}
	if !x.registered && r.year%2 == 0 {
		one["born"] = x.born
	}
	one["splits"] = r.at(len(x.splits), func(i int) string { return quoted(clock(x.splits[i], false)) })
	one["positions"] = r.at(len(x.positions), func(i int) string { return fmt.Sprint(x.positions[i]) })
	switch {
	case x == r.pacemaker:
		one["role"], one["source"] = "pacemaker", "{splits: [timing]}"
	case r.timed:
		one["source"] = "{mark: [sheet], splits: [timing], positions: [timing]}"
	}
	all := append([]pair{{"place", one["place"]}}, x.named(r.year)...)
	for key := range strings.FieldsSeq("mark status rule qualified flags role born splits positions source") {
		all = append(all, pair{key, one[key]})
	}
	return known(all)
}

// at is a map of what is known at the points of a race.
func (r *running) at(known int, value func(int) string) string {
	if known == 0 {
		return ""
	}
	var all []string
	for i := range known {
		all = append(all, fmt.Sprintf("%dm: %s", r.of.points[i], value(i)))
	}
	return "{" + strings.Join(all, ", ") + "}"
}

// widest is how many characters a line has at most that holds a result.
const widest = 120

// item is a result, an entry or an athlete in a line, or where that is too long in a line for each key.
func item(pairs []pair) string {
	var texts []string
	for _, p := range pairs {
		texts = append(texts, p.key+": "+p.value)
	}
	if line := "  - {" + strings.Join(texts, ", ") + "}"; utf8.RuneCountInString(line) <= widest {
		return line + "\n"
	}
	return "  - " + strings.Join(texts, "\n    ") + "\n"
}

func quoted(text string) string { return `"` + text + `"` }

// clock is a mark of hundredths, by hand to the tenth.
func clock(hundredths int, hand bool) string {
	text := fmt.Sprintf("%d.%02d", hundredths/100%60, hundredths%100)
	if minutes := hundredths / 6000; minutes > 0 {
		text = fmt.Sprintf("%d:%02d.%02d", minutes, hundredths/100%60, hundredths%100)
	}
	if hand {
		return text[:len(text)-1] + "h"
	}
	return text
}

// laidOut is a text as the program lays it out, or for some documents as people do: with other
// quotes, maps over several lines, and blank lines.
func (c *Corpus) laidOut(text string, seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 3))
	if random.IntN(100) >= c.options.Loose {
		return text
	}
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "#") {
			continue
		}
		line = strings.ReplaceAll(line, `"`, "'")
		if strings.HasPrefix(line, "  - {") {
			line = strings.Replace(line, ", mark: ", ",\n     mark: ", 1)
		}
		if line == "results:\n" {
			line = "\n" + line
		}
		lines[i] = line
	}
	return strings.Join(lines, "")
}
