package tools

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/cli"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// Corpus is what tools are asked about.
type Corpus struct {
	Documents *store.Store // as they are now
	Folder    string       // where they lie, for who asks of revisions; empty for the built-in ones
	Getenv    func(string) string
	Now       func() time.Time

	shut bool // nothing is opened, as there will be no answer
}

// errShut is why documents are not opened that nobody needs.
var errShut = errors.New("the documents are not asked")

// Answer is what a tool says.
type Answer struct {
	JSON  []byte      // one object without blanks, or several as they were printed where several were asked for
	Notes string      // what else is to be known: what was left out, which lists stand for missing ones
	Races []store.Ref // the documents of the races that the answer names, as far as they are few
}

// FailedError is the error of a question that has no answer: all that is wrong with it, a line each.
type FailedError struct{ Said string }

// Error is what was said.
func (f *FailedError) Error() string { return f.Said }

// The bounds of an answer.
const (
	longestAnswer  = 100_000 // bytes: more than anybody reads, and a good part of what models take
	longestPrinted = 400_000 // bytes, with the blanks
	mostRows       = 10_000  // of a statement in SQL
)

// Ask answers a call of the tool. The error is a [*FailedError], or that of the context.
func (t *Tool) Ask(ctx context.Context, c Corpus, call map[string]json.RawMessage) (*Answer, error) {
	l, wrong := t.line(call)
	c.shut = len(wrong) > 0
	said, err := t.run(ctx, c, l)
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if len(wrong) > 0 || err != nil {
		wrong, err = t.allFaults(ctx, c, l, wrong, err)
		if err != nil {
			return nil, err
		}
		return nil, &FailedError{strings.Join(wrong, "\n")}
	}
	answer := compact(said.out.text.Bytes())
	notes := t.wording.notes(strings.TrimSuffix(said.notes.text.String(), "\n"))
	switch {
	case said.out.over || len(answer) > longestAnswer:
		return nil, &FailedError{fmt.Sprintf("the answer is longer than %d bytes: ask for less of it, with limit, columns or a narrower question", longestAnswer)}
	case len(answer) == 0:
		return nil, &FailedError{notes}
	}
	if c.Documents.IsBuiltin() {
		notes = words.Join("\n", "no folder was named, and none called races was found: answered from the built-in corpus", notes)
	}
	return &Answer{JSON: answer, Notes: notes, Races: racesIn(answer, c.Documents)}, nil
}

// compact is an answer in as few characters as it has: whoever reads it pays for each.
func compact(answer []byte) []byte {
	var text bytes.Buffer
	if json.Compact(&text, answer) != nil {
		return answer // several objects
	}
	return text.Bytes()
}

// said is what a command printed.
type said struct{ out, notes bounded }

// run runs a command line. The error is why it failed; a "no" is an answer.
func (t *Tool) run(ctx context.Context, c Corpus, l line) (*said, error) {
	s := &said{bounded{most: longestPrinted}, bounded{most: longestPrinted}}
	app := command.New(command.Process{
		In: strings.NewReader(l.input), Out: &s.out, Err: &s.notes, Getenv: c.Getenv, Getwd: noFolder, Now: c.Now,
	})
	app.Find.Given, app.Find.Dir, app.MostRows = c.Documents, c.Folder, mostRows
	app.Find.OnlyRevisions = true
	if c.shut {
		app.Find.Shut = errShut
	}
	err := cli.Answer(ctx, l.args(), app)
	switch {
	case errors.Is(err, command.ErrNo):
		return s, nil
	case errors.Is(err, command.ErrFailed):
		return s, errors.New(strings.TrimSuffix(s.notes.text.String(), "\n"))
	default:
		return s, err
	}
}

// noFolder is the working directory of who has none: nothing is looked for near it.
func noFolder() (string, error) { return "", errors.New("there is no working directory") }

// bounded takes a text as far as it may go.
type bounded struct {
	text bytes.Buffer
	most int
	over bool // there was more
}

// Write never fails: what is too long is known afterwards.
func (b *bounded) Write(p []byte) (int, error) {
	if b.text.Len()+len(p) > b.most {
		b.over = true
		return len(p), nil
	}
	return b.text.Write(p)
}

// linked is how many documents an answer refers to.
const linked = 20

// racesIn is the races that an answer names in the columns that hold their ids, in its order.
func racesIn(answer []byte, s *store.Store) []store.Ref {
	var refs []store.Ref
	seen := map[string]bool{}
	take := func(id string) {
		if seen[id] || len(refs) == linked {
			return
		}
		seen[id] = true
		if ref, err := s.Race(id); err == nil && ref.Fault == nil {
			refs = append(refs, ref)
		}
	}
	decoder := json.NewDecoder(bytes.NewReader(answer))
	isRace := false
	for len(refs) < linked {
		token, err := decoder.Token()
		if err != nil {
			break
		}
		text, isText := token.(string)
		if isRace && isText {
			take(text)
		}
		isRace = isText && !isRace && (text == "race" || text == "id")
	}
	return refs
}
