package diag

import "errors"

// helper is an error that knows how to mend what it is about: the parsers of
// marks, dates, events, nations and records return such.
type helper interface {
	error
	Help() string
}

// Help is how to mend what an error is about, where the error or one that it
// wraps knows.
func Help(err error) string {
	if h, ok := errors.AsType[helper](err); ok {
		return h.Help()
	}
	return ""
}
