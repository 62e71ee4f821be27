package syntax

// Parse is the root of the nodes of a source. What is wrong with its bytes, or
// with it as YAML, is reported to found; so is what YAML allows and documents do
// not: anchors, aliases, merges, tags, duplicate keys, values left out, further
// documents. A nil node means that nothing can be read; without a finding, that the
// source holds nothing.
func Parse(src *Source, found *Findings) *Node {
	before := found.Count()
	scan(src, found)
	if found.Count() > before {
		return nil
	}
	if root, ok := readPlainly(src); ok {
		return root
	}
	return readYAML(src, found)
}
