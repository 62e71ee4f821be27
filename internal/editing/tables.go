package editing

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/schema"
)

// Tables is which keys and words documents have, from the tables by which they are read. It may be asked from several goroutines.
type Tables struct {
	roots map[document.Kind]func() *schema.Schema
	plain func() *regexp.Regexp // what needs no quotes
}

// plain matches what needs no quotes, as the canonical form has it.
const plain = `^[\p{L}\p{N}][\p{L}\p{N} .'/&()+-]*$`

// NewTables makes the tables, each when it is asked for first.
func NewTables() *Tables {
	t := &Tables{
		roots: map[document.Kind]func() *schema.Schema{},
		plain: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(plain) }),
	}
	for _, kind := range document.Kinds() {
		t.roots[kind] = sync.OnceValue(func() *schema.Schema { return document.SchemaOf(kind) })
	}
	return t
}

// value is what may stand at a path of a document.
type value struct {
	*schema.Schema

	of   *schema.Schema // the root
	name string         // of a definition that several keys share, such as nation-code
}

// at is what may stand at a path; nil where nothing may.
func (t *Tables) at(kind document.Kind, path []cursor.Step) *value {
	root := t.roots[kind]()
	v := &value{Schema: root, of: root}
	for _, step := range path {
		if v = v.step(step); v == nil {
			return nil
		}
	}
	return v
}

// follow is a schema, with the definition that it refers to.
func (v *value) follow(s *schema.Schema) *value {
	if s == nil {
		return nil
	}
	name, refers := strings.CutPrefix(s.Ref, "#/$defs/")
	if !refers {
		return &value{Schema: s, of: v.of}
	}
	for _, def := range v.of.Defs {
		if def.Name == name {
			return &value{Schema: def.Schema, of: v.of, name: name}
		}
	}
	return nil
}

func (v *value) step(step cursor.Step) *value {
	if step.Index >= 0 {
		return v.follow(v.Items)
	}
	for _, p := range v.Properties {
		if p.Name == step.Key {
			return v.follow(p.Schema)
		}
	}
	for _, p := range v.PatternProperties {
		if matches, err := regexp.MatchString(p.Name, step.Key); err == nil && matches {
			return v.follow(p.Schema)
		}
	}
	if rest, ok := v.AdditionalProperties.(*schema.Schema); ok {
		return v.follow(rest)
	}
	return nil
}

// about is what a key of a map says.
func (v *value) about(key string) string {
	for _, p := range v.Properties {
		if p.Name == key {
			return once(p.Schema.Description)
		}
	}
	return ""
}

// once is what a key is about where the form of its values, in brackets behind, says it again: the event's code, such as mile, not the
// event's code (an event's code, such as mile).
func once(about string) string {
	what, form, ok := strings.Cut(about, " (")
	bare := func(text string) string {
		for _, article := range []string{"the ", "an ", "a "} {
			if rest, has := strings.CutPrefix(text, article); has {
				return rest
			}
		}
		return text
	}
	if ok && strings.HasPrefix(bare(form), bare(what)) && strings.HasSuffix(form, ")") {
		return what + strings.TrimSuffix(bare(form)[len(bare(what)):], ")")
	}
	return about
}

// isRequired reports whether a map must have a key.
func (v *value) isRequired(key string) bool {
	return slices.Contains(v.Required, key)
}

// holdsMore reports whether a value is a list or a map.
func (v *value) holdsMore() bool {
	return v.Items != nil || len(v.Properties)+len(v.PatternProperties) > 0 || v.PropertyNames != nil
}

// isQuoted reports whether a value stands in double quotes: what YAML would take for a number.
func (v *value) isQuoted(description string) bool {
	return !v.holdsMore() && strings.Contains(description, "in double quotes")
}

// words is the words of a closed list that a value may be.
func (v *value) words() []string {
	words := v.Enum
	for _, s := range v.AnyOf {
		words = append(slices.Clip(words), s.Enum...)
	}
	return words
}

// written is a text as it is written as a value, in quotes where it needs some.
func (t *Tables) written(text string) string {
	if t.plain().MatchString(text) {
		return text
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}
