//go:build !race

package cli_test

import (
	"fmt"
	"maps"
	"strings"
)

// worstDocuments is the worst document for each list and map that a document may
// have, and for each way in which what stands there may be wrong.
func worstDocuments() map[string]worst {
	all := worstText()
	for _, more := range []map[string]worst{worstResults(), worstPlaces(), worstPoints(), worstRunners(), worstSources(), worstClaims(), worstLists(), worstScopes(), worstRegisters(), worstTeams(), worstStarts(), worstSheets()} {
		maps.Copy(all, more)
	}
	return all
}

// worstText is what stands around the values.
func worstText() map[string]worst {
	item := worstPart + "  - {athlete: Ann Archer}\n"
	return map[string]worst{
		"comments":             numbered(item, "# %d\n"),
		"comments beside":      numbered(worstPart, "  - {athlete: A%d} # c\n"),
		"blank lines":          numbered(item, "\n"),
		"blank lines between":  numbered(worstPart, "\n  - {athlete: A%d}\n"),
		"comments in block":    numbered(worstPart, "  # a\n  - # b\n    # c\n    athlete: A%d\n"),
		"nesting":              numbered(item+"x: ", "["),
		"nested lists":         numbered(item+"x: [", strings.Repeat("[", 25)+"%d"+strings.Repeat("]", 25)+",").ending("1]\n"),
		"nested maps":          numbered(item+"x:\n", " a%d: {a: {a: {a: {a: 1}}}}\n"),
		"unclosed":             numbered(item+"x: {", "a%d: ["),
		"unknown keys":         numbered(item, "x%d: 1\n"),
		"near keys":            numbered(item, "resultx%d: 1\n"),
		"duplicate keys":       numbered(item, "x: 1\n"),
		"duplicate known keys": numbered(item, "note: n%d\n"),
		"no values":            numbered(worstPart, "  - {athlete: , note: , id: }\n"),
		"anchors":              numbered(item+"x: [", "&a%d 1, ").ending("1]\n"),
		"aliases":              numbered(item+"x: [&a 1, ", "*a, ").ending("1]\n"),
		"merges":               numbered(item+"x:\n", "  - {<<: {a: %d}}\n"),
		"tags":                 numbered(item+"x: [", "!!str 1, ").ending("1]\n"),
		"documents":            numbered(item, "---\nkind: race\n"),
		"long line":            numbered(item+"note: ", "word%d "),
		"long quoted":          numbered(item+"note: \"", "\\u0041").ending("\"\n"),
		"long folded":          numbered(item+"note: \"a\n", "  b%d\n").ending("  c\"\n"),
		"block text":           numbered(item+"note: |\n", "  b%d\n"),
		"long key":             numbered(item, "? %d\n: 1\n"),
		"one long key":         numbered(item+"\"", "a%d").ending("\": 1\n"),
		"tabs":                 numbered(item, "\tx%d: 1\n"),
		"control characters":   numbered(item+"note: \"", "\x01").ending("\"\n"),
		"hidden characters":    numbered(item+"note: \"", "a\u200b").ending("\"\n"),
		"two scripts":          numbered(worstPart, "  - {athlete: A\u0430%d}\n"),
		"encoded twice":        numbered(worstPart, "  - {athlete: JosÃ©%d}\n"),
		"no utf-8":             numbered(item+"# ", "\xff"),
		"carriage returns":     numbered(item, "# c\r"),
		"marks of letters":     numbered(item+"note: \"e", "\u0301").ending("\"\n"),
		"directions":           numbered(item+"note: \"e", "\u202e").ending("\"\n"),
		"wide letters":         numbered(item+"note: \"e", "山").ending("\"\n"),
		"a flow of results":    numbered(worstTop+"coverage: partial\nresults: [", "{athlete: A%d}, ").ending("{athlete: B}]\n"),
		"a flow with a fault":  numbered(worstTop+"coverage: partial\nresults: [", "{athlete: A%d, x: 1}, ").ending("{athlete: B}]\n"),
	}
}

// worstResults is the texts and codes of results.
func worstResults() map[string]worst {
	return map[string]worst{
		"starters": made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s}\n", nameOf(i)) }),
		"not started": made(worstFull, func(i int) string {
			return fmt.Sprintf("  - {athlete: %s, status: DNS, mark: \"4:00.00\"}\n", nameOf(i))
		}),
		"finishers not DNF": made(worstFull, func(i int) string {
			return fmt.Sprintf("  - {athlete: %s, status: DNF, mark: \"4:00.00\"}\n", nameOf(i))
		}),
		"annulled": made(worstFull, func(i int) string {
			return fmt.Sprintf("  - {athlete: %s, status: DQ, annulled: unknown, original_place: 1, mark: \"3:30.00\"}\n", nameOf(i))
		}),
		"one name":           numbered(worstPart, "  - {athlete: Ann Bo}\n"),
		"names in any order": made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, nation: GBR}\n", shuffled(i)) }),
		"names with ids":     made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, id: a%d}\n", shuffled(i), i) }),
		"one name, births":   numbered(worstPart, "  - {athlete: Ann Bo, id: a%d, born: 1990}\n"),
		"one bib":            made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, bib: b}\n", nameOf(i)) }),
		"one lane":           made(strings.Replace(worstPart, "mile", "400m", 1), func(i int) string { return fmt.Sprintf("  - {athlete: %s, lane: 1}\n", nameOf(i)) }),
		"unknown nations":    numbered(worstPart, "  - {athlete: A%d, nation: XQ}\n"),
		"strange nations":    numbered(worstPart, "  - {athlete: A, nation: Xq%dx}\n"),
		"nations not then":   numbered(worstPart, "  - {athlete: A%d, nation: URS}\n"),
		"unknown statuses":   numbered(worstPart, "  - {athlete: A, status: DxQ%d}\n"),
		"unknown events":     numbered(strings.Replace(worstPart, "mile", "mle", 1), "  - {athlete: A%d}\n"),
		"flags":              numbered(worstOne+"    flags: [", "NR, ").ending("PB]\n"),
		"other flags":        numbered(worstOne+"    flags: [", "N%dR, ").ending("PB]\n"),
		"wrong flags":        numbered(worstOne+"    flags: [", "n r %d, ").ending("PB]\n"),
		"a flag each":        made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, flags: [PB, WR]}\n", nameOf(i)) }),
		"born late":          made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, born: 2030}\n", nameOf(i)) }),
		"children": made(worstPart, func(i int) string {
			return fmt.Sprintf("  - {athlete: %s, mark: \"3:50.00\", born: 2015}\n", nameOf(i))
		}),
		"notes":            made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, note: n%d}\n", nameOf(i), i) }),
		"a note":           numbered(worstOne+"    note: ", "word%d "),
		"a blank note":     made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: \" %s\", note: \" n\"}\n", nameOf(i)) }),
		"wrong marks":      made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, mark: 3:9%d}\n", nameOf(i), i) }),
		"marks with words": made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, mark: \"3:45.34 (PB) %d\"}\n", nameOf(i), i) }),
		"wrong dates":      made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, born: 3/%d/99}\n", nameOf(i), i) }),
		"wrong shapes":     made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: [%s], splits: [], flags: PB}\n", nameOf(i)) }),
		"ineligible": made(worstFull, func(i int) string {
			return fmt.Sprintf("  - {place: %d, athlete: %s, mark: %q, ineligible: x}\n", i+1, nameOf(i), clockOf(22500+i))
		}),
	}
}

// worstPlaces is places and marks.
func worstPlaces() map[string]worst {
	result := func(place, mark func(i int) int) func(i int) string {
		return func(i int) string {
			return fmt.Sprintf("  - {place: %d, athlete: %s, nation: GBR, mark: %q}\n", place(i), nameOf(i), clockOf(mark(i)))
		}
	}
	next := func(i int) int { return i + 1 }
	one := func(int) int { return 1 }
	even := func(i int) int { return 2*i + 1 }
	back := func(i int) int { return 20000 - i }
	rising := func(i int) int { return 22600 + i }
	falling := func(i int) int { return 60000 - i }
	level := func(int) int { return 22600 }
	zigzag := func(i int) int { return 22600 + i/2*2 - i%2*50 }
	fast := func(int) int { return 16534 }
	record := func(int) int { return 22000 }
	slow := func(i int) int { return 400000 + i }
	all := map[string]worst{}
	for name, lines := range map[string]func(i int) string{
		"finishers": result(next, rising), "finishers backwards": result(back, rising), "marks out of order": result(next, falling),
		"marks to and fro": result(next, zigzag), "level marks": result(next, level), "one place": result(one, level),
		"one place, other marks": result(one, rising), "one place, falling": result(one, falling), "holes in places": result(even, rising),
		"holes, out of order": result(even, falling), "too fast": result(next, fast), "breakthroughs": result(next, record), "too slow": result(next, slow),
	} {
		all[name] = made(worstFull, lines)
		all[name+", partial"] = made(worstPart, lines)
	}
	all["decimals"] = made(worstFull, func(i int) string {
		return fmt.Sprintf("  - {place: %d, athlete: %s, mark: \"%d:%02d\"}\n", i+1, nameOf(i), 4+i/60, i%60)
	})
	all["thousandths"] = made(worstFull, func(i int) string {
		return fmt.Sprintf("  - {place: %d, athlete: %s, mark: \"3:50.00\", thousandths: \"3:50.%03d\"}\n", i+1, nameOf(i), 999-i%999)
	})
	all["overall places"] = made(worstFull, func(i int) string {
		return fmt.Sprintf("  - {place: %d, athlete: %s, mark: \"3:50.00\", overall: 1}\n", i+1, nameOf(i))
	})
	return all
}

// worstPoints is splits, positions and segments.
func worstPoints() map[string]worst {
	split := func(mark func(i int) int) func(i int) string {
		return func(i int) string { return fmt.Sprintf("      %s: %q\n", pointOf(i), clockOf(mark(i))) }
	}
	each := func(format string) func(i int) string {
		return func(i int) string { return filled("  - {athlete: %s, "+format+"}\n", nameOf(i), i+1) }
	}
	all := map[string]worst{}
	for name, mark := range map[string]func(i int) int{
		"rising": func(i int) int { return 1400 + i/8 }, "falling": func(i int) int { return 30000 - i }, "level": func(int) int { return 6000 },
		"slow": func(i int) int { return 300000 + i*9 }, "fast": func(i int) int { return 200 + i/50 }, "to and fro": func(i int) int { return 3000 + i/8 + i%2*900 },
	} {
		all["splits "+name] = made(worstOne+"    splits:\n", split(mark))
		all["leader splits "+name] = made(worstOne+"leader_splits:\n", split(mark))
		all["splits "+name+", no mark"] = made(worstPart+"  - athlete: Ann Archer\n    splits:\n", split(mark))
	}
	all["wrong splits"] = numbered(worstOne+"    splits:\n", "      400.%dm: x\n")
	all["wrong points"] = numbered(worstOne+"    splits:\n", "      x%d: \"1:00.0\"\n")
	all["points beyond"] = numbered(worstOne+"    splits:\n", "      9%dkm: \"1:00.0\"\n")
	all["one point"] = made(worstOne+"    splits:\n", func(i int) string { return fmt.Sprintf("      400.%sm: \"1:00.0\"\n", strings.Repeat("0", i%3)) })
	all["positions"] = made(worstOne+"    positions:\n", func(i int) string { return fmt.Sprintf("      %s: %d\n", pointOf(i), 1+i%9) })
	all["wrong positions"] = made(worstOne+"    positions:\n", func(i int) string { return fmt.Sprintf("      %s: x\n", pointOf(i)) })
	all["leaders at one point"] = made(worstPart, each("positions: {400m: 1}"))
	all["one position at one point"] = made(worstPart, each("positions: {400m: 2}"))
	all["positions at one point"] = made(worstPart, each("positions: {400m: %d}"))
	all["positions beyond the field"] = made(worstFull, each("positions: {400m: 9%04d}, status: DNF"))
	all["splits at one point"] = made(worstPart, func(i int) string {
		return fmt.Sprintf("  - {athlete: %s, splits: {400m: %q}}\n", nameOf(i), clockOf(5000+i%999))
	})
	all["splits against positions"] = made(worstPart, func(i int) string {
		return fmt.Sprintf("  - {athlete: %s, splits: {400m: %q}, positions: {400m: %d}}\n", nameOf(i), clockOf(35000-i), i+1)
	})
	all["splits to and fro against positions"] = made(worstPart, func(i int) string {
		return fmt.Sprintf("  - {athlete: %s, splits: {400m: %q}, positions: {400m: %d}}\n", nameOf(i), clockOf(5000+i+i%2*600), i+1)
	})
	all["a point each"] = made(worstPart, func(i int) string {
		return fmt.Sprintf("  - {athlete: %s, splits: {%s: %q}}\n", nameOf(i), pointOf(i), clockOf(1400+i))
	})
	all["a position each"] = made(worstPart, func(i int) string {
		return fmt.Sprintf("  - {athlete: %s, positions: {%s: 1}}\n", nameOf(i), pointOf(i))
	})
	segments := func(mark string) func(i int) string {
		return func(i int) string { return fmt.Sprintf("      400m-8%s: %q\n", pointOf(i)[1:], mark) }
	}
	all["segments"] = made(worstOne+"    segments:\n", segments("55.0"))
	all["segments fast"] = made(worstOne+"    segments:\n", segments("35.0"))
	all["segments slow"] = made(worstOne+"    segments:\n", segments("9:35.0"))
	all["wrong segments"] = numbered(worstOne+"    segments:\n", "      lst %d: x\n")
	all["segments of the race"] = made(worstOne+"segments:\n", segments("35.0"))
	all["a segment each"] = made(worstPart, each("segments: {last 400m: \"35.%02d\"}"))
	return all
}

// muchListed is more than any map or list of a result has that is true.
const muchListed = 60

// worstRunners is results that each have much of one thing.
func worstRunners() map[string]worst {
	points := func(value func(i int) string) string {
		var b strings.Builder
		for i := range muchListed {
			fmt.Fprintf(&b, "      %s: %s\n", pointOf(i), value(i))
		}
		return b.String()
	}
	quoted := func(mark func(i int) int) func(i int) string {
		return func(i int) string { return fmt.Sprintf("%q", clockOf(mark(i))) }
	}
	all := map[string]worst{}
	for name, text := range map[string]string{
		"splits":          "    splits:\n" + points(quoted(func(i int) int { return 1400 + 12*i })),
		"splits falling":  "    splits:\n" + points(quoted(func(i int) int { return 30000 - i })),
		"splits in waves": "    splits:\n" + points(quoted(func(i int) int { return 3000 + i/8 + i%2*900 })),
		"positions":       "    positions:\n" + points(func(i int) string { return fmt.Sprint(1 + i%9) }),
		"splits and positions": "    splits:\n" + points(quoted(func(i int) int { return 1400 + 12*i })) +
			"    positions:\n" + points(func(i int) string { return fmt.Sprint(1 + i%9) }),
		"cited points":  "    splits:\n" + points(quoted(func(i int) int { return 1400 + 12*i })) + "    source:\n" + points(func(int) string { return "[tfn]" }),
		"cited nothing": "    source:\n" + points(func(int) string { return "[tfn]" }),
		"segments":      "    segments:\n" + strings.ReplaceAll(points(func(int) string { return "\"35.0\"" }), "      1", "      400m-8"),
		"flags":         "    flags: [" + strings.Repeat("PB, ", muchListed-1) + "WR]\n",
	} {
		all["runners with "+name] = made(worstTop+"coverage: partial\n"+worstTail+"results:\n", func(i int) string {
			return fmt.Sprintf("  - athlete: %s\n    mark: %q\n%s", nameOf(i), clockOf(23000+i), text)
		})
	}
	holds := ""
	for i := range muchListed {
		holds += fmt.Sprintf("      meeting m%d: listed\n", i)
	}
	all["entries that hold much"] = made(worstList+"records:\n", func(i int) string {
		return fmt.Sprintf("  - mark: %q\n    athlete: %s\n    date: %s\n    holds:\n%s", clockOf(60000-i), nameOf(i), days(i), holds)
	}).at(listPlace)
	return all
}

// worstSources is sources, what names them, and what is excused.
func worstSources() map[string]worst {
	key := func(i int) string { return fmt.Sprintf("s%d", i) }
	return map[string]worst{
		"sources":            made(worstOne+"sources:\n", func(i int) string { return fmt.Sprintf("  %s: {publisher: P, date: 2020}\n", key(i)) }),
		"one source":         numbered(worstOne+"sources:\n", "  s: {publisher: P%d}\n"),
		"sources older":      made(worstTop+"source: {mark: [a, b]}\n"+"results: []\nsources:\n", func(i int) string { return fmt.Sprintf("  %s: {publisher: P, date: 2020-01-01}\n", key(i)) }),
		"cited sources":      made(worstOne+"    source: [", func(i int) string { return key(i) + ", " }).ending("z]\n"),
		"one cited source":   made(worstOne+"    source: [", func(int) string { return "tfn, " }).ending("tfn]\n" + worstTail),
		"cited points":       made(worstOne+"    source:\n", func(i int) string { return fmt.Sprintf("      %s: [tfn]\n", pointOf(i)) }).ending(worstTail),
		"cited unknown":      numbered(worstOne+"    source:\n", "      x%d: [tfn]\n").ending(worstTail),
		"cited by each":      made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, source: [tfn]}\n", nameOf(i)) }).ending(worstTail),
		"unknown by each":    made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, source: [s%d]}\n", nameOf(i), i) }),
		"cited by the race":  made(worstTop+"coverage: partial\nresults:\n  - {athlete: A Bo, mark: \"3:50.00\"}\nsource:\n", func(i int) string { return fmt.Sprintf("  %s: [tfn]\n", pointOf(i)) }).ending(worstTail),
		"wrong citations":    numbered(worstOne+"    source: [", "S %d, ").ending("z]\n"),
		"allowances":         numbered(worstOne+"allow:\n", "  - {rule: flag, because: b%d}\n"),
		"unknown allowances": numbered(worstOne+"allow:\n", "  - {rule: flg%d, because: b}\n"),
		"allowed flags": {
			place: "worst.yaml", head: worstTop + "coverage: partial\nallow:\n", line: func(i int) string { return "  - {rule: flag-counts, because: b}\n" },
			finish: "results:\n", tail: strings.Repeat("  - {athlete: Ann Bo, flags: [PB, SB, WR, WL]}\n", 40),
		},
		"allowed flags of many": made(worstTop+"allow:\n"+strings.Repeat("  - {rule: flag-counts, because: b}\n", 1000)+"coverage: partial\nresults:\n", func(i int) string {
			return fmt.Sprintf("  - {athlete: %s, flags: [PB, SB, WR, WL]}\n", nameOf(i))
		}),
	}
}

// worstClaims is claims, as many of each subject as there is room for.
func worstClaims() map[string]worst {
	all := map[string]worst{}
	subjects := map[string]string{
		"mark": "mark: \"3:50.%02d\"", "place": "place: %d", "split": "at: 400m, mark: \"57.%02d\"", "position": "at: 400m, position: %d", "leader": "at: 400m",
		"led-throughout": "at: 400m", "count": "under: \"3:50.%02d\", count: 3", "margin": "margin: \"0.%02d\"", "ahead": "behind: B%d", "nation": "nation: GBR", "record": "record: GBR, mark: \"3:50.%02d\"",
		"record-age": "record: GBR, years: %d", "personal-best": "mark: \"3:50.%02d\"", "season-best": "mark: \"3:50.%02d\"", "world-lead": "mark: \"3:50.%02d\"",
		"days-since": "days: %d", "undefeated": "date: 2023, event: mile, says: w%d", "first-since": "date: 2023, under: \"3:50.%02d\"", "age": "years: %d", "date": "date: 2024-05-25", "pace-lights": "mark: \"3:50.%02d\"", "equal-mark": "mark: \"3:50.%02d\"", "other": "says: w%d",
	}
	for subject, keys := range subjects {
		w := made(worstTop+"coverage: partial\n"+worstTail+"claims:\n", func(i int) string {
			return fmt.Sprintf("  - {athlete: %s, nation: GBR, mark: %q, splits: {400m: \"57.0\"}}\n", nameOf(i), clockOf(23000+i))
		})
		w.first, w.parted = func(i int) string {
			return filled("  - {source: tfn, about: %s, athlete: %s, "+keys+"}\n", subject, nameOf(i*7), 10+i%80)
		}, "results:\n"
		all["claims about "+subject] = w
	}
	all["claims of nobody"] = made(worstOne+worstTail+"claims:\n", func(i int) string {
		return fmt.Sprintf("  - {source: tfn, about: mark, athlete: %s, mark: \"3:50.0\"}\n", nameOf(i))
	})
	all["one claim"] = made(worstOne+worstTail+"claims:\n", func(int) string { return "  - {source: tfn, about: mark, athlete: Ann Archer, mark: \"3:50.0\"}\n" })
	all["claims that lack"] = numbered(worstOne+worstTail+"claims:\n", "  - {source: tfn, about: mark, says: s%d}\n")
	all["claims of races"] = numbered(worstOne+worstTail+"claims:\n", "  - {source: tfn, about: mark, race: r%d, athlete: A, mark: \"3:50.0\"}\n")
	all["wrong claims"] = numbered(worstOne+worstTail+"claims:\n", "  - {source: tfn, about: mrk%d}\n")
	return all
}

// worstLists is the entries of a record list.
func worstLists() map[string]worst {
	all := map[string]worst{}
	entry := func(format string) func(i int) string {
		return func(i int) string {
			return strings.NewReplacer("NAME", nameOf(i), "DAY", days(i), "BETTER", clockOf(60000-i), "WORSE", clockOf(22600+i), "N", fmt.Sprint(i)).
				Replace("  - {" + format + "}\n")
		}
	}
	for name, format := range map[string]string{
		"better":          "mark: \"BETTER\", athlete: NAME, nation: GBR, date: DAY, holds: {world: ratified}",
		"worse":           "mark: \"WORSE\", athlete: NAME, nation: GBR, date: DAY, holds: {world: ratified}",
		"level":           "mark: \"3:50.00\", athlete: NAME, nation: GBR, date: DAY, holds: {world: ratified}",
		"one day":         "mark: \"BETTER\", athlete: NAME, nation: GBR, date: 2024-05-25, holds: {world: ratified}",
		"in a race":       "mark: \"BETTER\", athlete: NAME, date: 2024-05-25, race: rN, holds: {world: ratified}",
		"derived":         "mark: \"BETTER\", athlete: NAME, nation: GBR, date: DAY, holds: {GBR: derived}",
		"pending":         "mark: \"BETTER\", athlete: NAME, nation: GBR, date: DAY, holds: {world: pending}",
		"annulled":        "mark: \"BETTER\", athlete: NAME, nation: GBR, date: DAY, annulled: 2020-01-01, holds: {world: annulled}",
		"by the year":     "mark: \"WORSE\", athlete: NAME, date: 2024, holds: {world: listed}",
		"of meetings":     "mark: \"WORSE\", athlete: NAME, date: DAY, holds: {meeting mN: listed}",
		"of one meeting":  "mark: \"BETTER\", athlete: NAME, date: DAY, holds: {meeting w: listed}",
		"of one athlete":  "mark: \"BETTER\", athlete: Ann Bo, date: DAY, holds: {world: listed}",
		"in any order":    "mark: \"BETTER\", athlete: Ann Bo, nation: GBR, date: 2024-05-25, holds: {world: listed}, note: nN",
		"too slow":        "mark: \"1:59:50\", athlete: NAME, date: DAY, holds: {world: listed}",
		"with allowances": "mark: \"BETTER\", athlete: NAME, date: DAY, holds: {world: listed}, allow: [{rule: too-slow, because: x}]",
		"wrong":           "mark: x, athlete: NAME, date: DAY, holds: {wrld: lsted}",
	} {
		all["entries "+name] = made(worstList+"records:\n", entry(format)).at(listPlace)
	}
	// A race each verdict on which has thousands of marks of its day, or thousands who share what stood.
	for name, beside := range map[string]worst{"entries of its day": all["entries one day"], "entries that share a record": all["entries level"]} {
		finishers := made(worstFull, func(i int) string {
			return fmt.Sprintf("  - {place: %d, athlete: %s, nation: GBR, mark: %q}\n", i+1, nameOf(i), clockOf(22600+i))
		})
		finishers.beside = &beside
		all["finishers beside "+name] = finishers
	}
	all["list claims"] = numbered(worstEntry+"    holds: {world: ratified}\n"+worstTail+"claims:\n", "  - {source: tfn, about: record-age, record: GBR, years: %d}\n").at(listPlace)
	all["list counts"] = numbered(worstEntry+"    holds: {world: ratified}\n"+worstTail+"claims:\n", "  - {source: tfn, about: record, record: GBR, athlete: Ann Archer, mark: \"3:%d.0\"}\n").at(listPlace)
	return all
}

// worstScopes is what entries hold and lists cover.
func worstScopes() map[string]worst {
	return map[string]worst{
		"holds":         numbered(worstEntry+"    holds:\n", "      meeting m%d: listed\n").at(listPlace),
		"wrong holds":   numbered(worstEntry+"    holds:\n", "      mxeting m%d: listed\n").at(listPlace),
		"wrong nations": numbered(worstEntry+"    holds:\n", "      Q%d: listed\n").at(listPlace),
		"wrong status":  numbered(worstEntry+"    holds:\n", "      meeting m%d: lsted\n").at(listPlace),
		"covers":        numbered(worstList+"records: []\ncovers:\n", "  meeting m%d: {from: always}\n").at(listPlace),
		"wrong covers":  numbered(worstList+"records: []\ncovers:\n", "  Q%d: {from: always}\n").at(listPlace),
		"holds and covers": {
			place: listPlace, head: worstEntry + "    holds:\n", line: func(i int) string { return fmt.Sprintf("      meeting m%d: listed\n", i) },
			finish: "covers: {world: {from: always}}\n",
		},
	}
}

// worstRegisters is the athletes of a register.
func worstRegisters() map[string]worst {
	all := map[string]worst{
		"athletes":           made(worstFolk, func(i int) string { return fmt.Sprintf("  - {name: %s}\n", nameOf(i)) }),
		"one athlete":        numbered(worstFolk, "  - {name: Ann Archer}\n"),
		"one name, ids":      numbered(worstFolk, "  - {name: Ann Archer, id: a%d}\n"),
		"one id":             made(worstFolk, func(i int) string { return fmt.Sprintf("  - {name: %s, id: a}\n", nameOf(i)) }),
		"registered births":  numbered(worstFolk, "  - {name: Ann Archer, id: a%d, born: 1990-01-01}\n"),
		"shuffled athletes":  made(worstFolk, func(i int) string { return fmt.Sprintf("  - {name: %s, id: a%d}\n", shuffled(i), i) }),
		"also":               made(worstFolk+"  - name: Ann Archer\n    also: [", func(i int) string { return nameOf(i) + ", " }).ending("Z]\n"),
		"also one":           made(worstFolk+"  - name: Ann Archer\n    also: [", func(int) string { return "Ann Bo, " }).ending("Z]\n"),
		"also each other":    made(worstFolk, func(i int) string { return fmt.Sprintf("  - {name: %s, also: [%s]}\n", nameOf(i), nameOf(i+1)) }),
		"also one of all":    made(worstFolk, func(i int) string { return fmt.Sprintf("  - {name: %s, also: [Ann Archer]}\n", nameOf(i)) }),
		"nations":            made(worstFolk+"  - name: Ann Archer\n    nations:\n", func(i int) string { return fmt.Sprintf("      - {nation: GBR, until: %s}\n", days(i)) }),
		"unknown nations of": numbered(worstFolk+"  - name: Ann Archer\n    nations:\n", "      - {nation: Q%d}\n"),
	}
	for name, w := range all {
		all[name] = w.at(folkPlace)
	}
	return all
}
