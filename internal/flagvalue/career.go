package flagvalue

import "github.com/milectl/milectl/internal/date"

// Before reads the day before which something is asked; zero where none is given.
func Before(text string) (date.Date, error) { return firstDay("before", text) }
