package career

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// tellApart says how people who are asked about together are told: those of one name by the
// first of these that all of them have and that differs.
func tellApart(people []*Somebody) {
	byName := map[string][]*Somebody{}
	for _, x := range people {
		x.Telling = x.Name
		byName[words.Fold(x.Name)] = append(byName[words.Fold(x.Name)], x)
	}
	for _, some := range byName {
		if len(some) < 2 {
			continue
		}
		for _, what := range []func(*Somebody) string{
			func(x *Somebody) string { return fmt.Sprint(x.Born.Year()) },
			func(x *Somebody) string { return x.Born.String() },
			func(x *Somebody) string { return strings.Join(x.Nations, "/") },
			func(x *Somebody) string { return string(x.Sex()) },
			func(x *Somebody) string { return x.Person.Key() },
		} {
			if tell(some, what) {
				break
			}
		}
	}
}

// tell puts something behind the names of some people, if each has it and no two the same.
func tell(some []*Somebody, what func(*Somebody) string) bool {
	seen := map[string]bool{"": true, "0": true}
	for _, x := range some {
		if seen[what(x)] {
			return false
		}
		seen[what(x)] = true
	}
	for _, x := range some {
		x.Telling = x.Name + " (" + what(x) + ")"
	}
	return true
}
