package syntax

import "strings"

// Parse is the root of the nodes of a source. What is wrong with its bytes, or
// with it as YAML, is reported to found; so is what YAML allows and documents do
// not: anchors, aliases, merges, tags, duplicate keys, values left out, further
// documents; and so are characters that are hardly what was meant. A nil node means that nothing can be read; without a finding, that the
// source holds nothing.
func Parse(src *Source, found *Findings) *Node {
	before := found.Count()
	scan(src, found)
	if found.Count() > before {
		return nil
	}
	root, ok := readPlainly(src)
	if !ok {
		root = readYAML(src, found)
	}
	if !isASCII(src.text) || strings.ContainsAny(src.text, `\&`) {
		characters(src, root, found)
	}
	return root
}
