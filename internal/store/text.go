package store

// Text is what stands in a document, as far as one may be long; a document that was given has the text that was given.
func (s *Store) Text(ref Ref) ([]byte, error) {
	if ref.given != nil {
		return []byte(ref.given.Text()), nil
	}
	if ref.from != nil {
		s = ref.from
	}
	return s.text(ref.Path)
}
