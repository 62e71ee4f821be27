package store

// IsEmpty reports whether the corpus has no document at all, and nothing that cannot be read and may have one.
func (s *Store) IsEmpty() bool { return len(s.given) == 0 && len(s.names()) == 0 }
