package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// wrap is what is put around a part of a file so that a fault is there while a number
// is switched on, and else not: many faults stand in one program then, which is built once.
type wrap struct {
	from, to      int // the bytes of the file that it is put around
	before, after string
}

// What stands in a wrap for the number of the mutant, and for the type of its values.
const (
	switchNumber = "\x00n"
	typed        = "\x00t"
)

// asTypes is the types that values may need to be said to have: none, as it is what
// they are, or a kind of number that a constant is meant to be.
func asTypes() []string { return []string{"", "[int64]", "[time.Duration]", "[rune]", "[byte]"} }

// in is the wrap with a number and a type.
func (w wrap) in(number int, as string) wrap {
	fill := strings.NewReplacer(switchNumber, fmt.Sprint(number), typed, as)
	w.before, w.after = fill.Replace(w.before), fill.Replace(w.after)
	return w
}

// switchboard is the functions that a package of mutants is given. A number that is
// asked for leaves a file in a folder, if there is one: so it is known which tests reach which.
const switchboard = `package %s

import ("os"; "strconv"; "sync/atomic")

var (
	mutantOn, _  = strconv.Atoi(os.Getenv("MUTANT"))
	mutantReach  = os.Getenv("MUTANT_REACHED")
	mutantAsked  [%d]atomic.Bool
)

func mutantIs(n int) bool {
	if mutantReach != "" && !mutantAsked[n].Swap(true) {
		os.WriteFile(mutantReach+"/"+strconv.Itoa(n), nil, 0o600)
	}
	return n == mutantOn
}

func mutantEither[T any](n int, mutated, right T) T {
	if mutantIs(n) {
		return mutated
	}
	return right
}
`

// wrapped is a text with wraps around its parts, the outer ones first.
func wrapped(source string, all []wrap) string {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b wrap) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	var text strings.Builder
	var open []wrap
	at := 0
	upTo := func(end int) {
		for len(open) > 0 && open[len(open)-1].to <= end {
			inner := open[len(open)-1]
			text.WriteString(source[at:inner.to] + inner.after)
			at, open = inner.to, open[:len(open)-1]
		}
		text.WriteString(source[at:end])
		at = end
	}
	for _, w := range all {
		upTo(w.from)
		text.WriteString(w.before)
		open = append(open, w)
	}
	upTo(len(source))
	return text.String()
}

// switchable numbers the mutants that can be switched, and is what stands instead of
// the files of their packages: all of them in one program.
func switchable(all []mutant, c *compiler) (instead map[string]string, err error) {
	wraps := map[string][]wrap{}
	boards := map[string]string{}
	for i := range all {
		m := &all[i]
		source, err := os.ReadFile(m.file)
		if err != nil {
			return nil, err
		}
		dir := filepath.Dir(m.file)
		for _, as := range asTypes() {
			w := m.switched.in(i+1, as)
			if w.before == "" || !c.compiles(m.file, wrapped(string(source), []wrap{w})) {
				continue
			}
			m.number = i + 1
			wraps[m.file] = append(wraps[m.file], w)
			boards[dir] = fmt.Sprintf(switchboard, c.name(dir), len(all)+1)
			break
		}
	}
	instead = map[string]string{}
	for file, some := range wraps {
		source, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		instead[file] = wrapped(string(source), some)
	}
	for dir, board := range boards {
		instead[filepath.Join(dir, "mutantswitch.go")] = board
	}
	return instead, nil
}
