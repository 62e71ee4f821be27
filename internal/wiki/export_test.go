package wiki

// Unmarked is for the tests.
func Unmarked(line string) string { return newMarkup().unmarked(line) }
