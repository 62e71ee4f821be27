package document

import (
	"sync"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

// sourcesField is the map of the sources that a document names.
func sourcesField[T any](ptr func(*T) *[]race.Source) field[T] {
	table := sourceFields()
	e := expected{"a map from source keys to sources", keyform.Named, schema.Map(schema.Key, takesSource)}
	return newField("sources", "what the source keys stand for", e, func(r *reader, n *syntax.Node, v *T) {
		if !r.want(n, syntax.Map, "sources") || !r.few(n, "sources") {
			return
		}
		sources := make([]race.Source, 0, len(n.Pairs()))
		for _, p := range n.Pairs() {
			source := race.Source{Key: p.Key.Text}
			if p.Value.Kind == syntax.Map && len(p.Value.Pairs()) == 0 {
				r.Report(p.Value, "missing-key", "source: nothing that says what it is", "give it a publisher, a title or a url")
			}
			named := r.key(p.Key, "source")
			if p.Value.Kind != 0 && readObject(r, p.Value, "source", table, &source) && named {
				sources = append(sources, source)
			}
		}
		*ptr(v) = orNil(sources)
	}, func(v *T) *syntax.Node {
		sources := &syntax.Node{Kind: syntax.Map}
		for i := range *ptr(v) {
			source := &(*ptr(v))[i]
			sources.Add(source.Key, writtenObject(table, source))
		}
		return sources
	}).of(sourceKeys)
}

func sourceKeys() []keyform.Key { return keysOf(sourceFields()) }

func takesSource(d *schema.Definitions) *schema.Schema {
	return d.Ref("source", func() *schema.Schema {
		source := keyform.ObjectSchema(d, sourceKeys())
		source.MinProperties = 1
		return source
	})
}

func sourceFields() []field[race.Source] {
	return []field[race.Source]{
		textField("publisher", "who says it", func(v *race.Source) *string { return &v.Publisher }),
		textField("title", "what the text is called", func(v *race.Source) *string { return &v.Title }),
		dateField("date", "when it was published", true, func(v *race.Source) *date.Date { return &v.Date }),
		textField("url", "where it stands", func(v *race.Source) *string { return &v.URL }),
		textField("quote", "the words that the figures rest on", func(v *race.Source) *string { return &v.Quote }),
		textField("page", "on which they stand", func(v *race.Source) *string { return &v.Page }),
		sumField(),
		textField("note", "what a reader should know of it", func(v *race.Source) *string { return &v.Note }),
	}
}

func allowField[T any](ptr func(*T) *[]race.Allowance) field[T] {
	table := sync.OnceValue(allowFields)
	e := expected{"a list of {rule, because}", keyform.Objects, schema.List(keyform.TakesTable("allowance", allowKeys))}
	return newField("allow", "rules that this document is excused from, with the reason", e, func(r *reader, n *syntax.Node, v *T) {
		if r.few(n, "allow") {
			*ptr(v) = readObjects(r, n, "allowance", table())
		}
	}, func(v *T) *syntax.Node { return writtenIfAny(table(), *ptr(v)) }).of(allowKeys)
}

func readAllowedRule(r *reader, n *syntax.Node, v *race.Allowance) {
	if !r.want(n, syntax.Scalar, "rule") {
		return
	}
	severity, known := r.decoder.rules()[n.Text]
	switch {
	case !known:
		r.Report(n, "word", "rule: no "+quote(n.Text), remedy.Word(n.Text, ruleIDs))
	case severity == diag.Error:
		r.Report(n, "word", "rule: "+quote(n.Text)+" is an error, from which nothing is excused", "mend the document")
	default:
		v.Rule = n.Text
	}
}

func ruleIDs(yield func(string) bool) {
	for _, rule := range diag.Rules() {
		if rule.Severity != diag.Error && !yield(rule.ID) {
			return
		}
	}
}

func allowKeys() []keyform.Key { return keysOf(allowFields()) }

func allowFields() []field[race.Allowance] {
	return []field[race.Allowance]{
		newField("rule", "the id of a rule that is not an error", expected{"a rule's id", keyform.Bare, takesAllowedRule}, readAllowedRule,
			func(v *race.Allowance) *syntax.Node { return written(v.Rule) }).must(),
		textField("because", "why the document is right", func(v *race.Allowance) *string { return &v.Because }).must(),
	}
}

func takesAllowedRule(*schema.Definitions) *schema.Schema {
	var s schema.Schema
	for id := range ruleIDs {
		s.Enum = append(s.Enum, id)
	}
	return &s
}
