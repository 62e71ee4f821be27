package tools

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// faults is what is wrong with a call, one a line.
type faults []string

func (f *faults) add(property, problem, remedy string) {
	said := fmt.Sprintf("%s: %s", words.Visible(property), problem)
	if remedy != "" {
		said += " (" + remedy + ")"
	}
	f.say(said)
}

// say adds what is wrong, once.
func (f *faults) say(said string) {
	if !slices.Contains(*f, said) {
		*f = append(*f, said)
	}
}

// mostFaults is how many values are told to be wrong.
const mostFaults = 12

// allFaults is all that is wrong with a call, of which a part is known already and the command said the rest: a command tells the first
// value that it cannot use, so it is asked again without that one, and without the documents where the call was no call. What then is missing because it was left out is no fault.
func (t *Tool) allFaults(ctx context.Context, c Corpus, l line, wrong faults, err error) (faults, error) {
	leftOut := l.leftOut
	for err != nil && len(wrong) < mostFaults {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		var blamed []string
		for _, r := range reasons(err) {
			if strings.Contains(r.message, errShut.Error()) || len(leftOut) > 0 && r.hangsOn(t.Name, leftOut) {
				continue
			}
			wrong.say(t.wording.say(r))
			blamed = append(blamed, r.blamed()...)
		}
		blamed = slices.DeleteFunc(blamed, func(name string) bool { return !l.has(name) })
		if len(blamed) == 0 {
			break
		}
		l, leftOut = l.without(blamed), append(leftOut, blamed...)
		_, err = t.run(ctx, c, l)
	}
	if len(wrong) == 0 { // nothing but what hangs on what was left out
		return faults{Explained(err)}, nil
	}
	return wrong, nil
}

// blamed is the flags that a message begins with: those whose values are wrong.
func (r reason) blamed() []string {
	begins, _, ok := strings.Cut(r.message, ": ")
	if !ok || !strings.HasPrefix(begins, "--") {
		return nil
	}
	var all []string
	for name := range strings.SplitSeq(begins, ", ") {
		all = append(all, strings.TrimPrefix(name, "--"))
	}
	return all
}

// hangsOn reports whether a reason may be none once what was left out stands there: it is about the command as a whole, or names one
// of these.
func (r reason) hangsOn(tool string, leftOut []string) bool {
	return strings.HasPrefix(r.message, tool+": ") || slices.ContainsFunc(leftOut, func(name string) bool {
		return slices.Contains(strings.FieldsFunc(r.message+" "+r.remedy, func(c rune) bool { return strings.ContainsRune(" ,:;", c) }), "--"+name)
	})
}
