package wiki

// Unmarked is for the tests.
func Unmarked(line string) string { return unmarked(line) }
