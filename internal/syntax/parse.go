package syntax

import "strings"

// Parse is the root of the nodes of a source. What is wrong with its bytes, or
// with it as YAML, is reported to found; so is what YAML allows and documents do
// not: anchors, aliases, merges, tags, duplicate keys, values left out, further
// documents; and so are characters that are hardly what was meant. A nil node means that nothing can be read; without a finding, that the
// source holds nothing.
func Parse(src *Source, found *Findings) *Node {
	root, _ := ParseIn(new(Memory), src, found)
	return root
}

// ParseIn is [Parse] for who needs the nodes only until the memory is used again, if they
// are in it: brief reports whether they are. Those of a text in canonical form are.
func ParseIn(memory *Memory, src *Source, found *Findings) (root *Node, brief bool) {
	if root := readCanonical(src, found, memory); root != nil {
		return root, true // all texts are read without this too, but slower
	}
	return readAny(src, found), false
}

// ParseCanonical is [ParseIn] for who has no use for a text of another form: nil where it is of one.
func ParseCanonical(memory *Memory, src *Source, found *Findings) *Node {
	return readCanonical(src, found, memory)
}

// readAny reads a text that may be of any form.
func readAny(src *Source, found *Findings) *Node {
	before := found.Count()
	scan(src, found)
	if found.Count() > before {
		return nil
	}
	root := readYAML(src, found)
	if !isASCII(src.text) || strings.ContainsAny(src.text, `\&`) {
		characters(src, root, found)
	}
	return root
}
