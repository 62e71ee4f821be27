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

// certain is an error that knows the text that says the same as one that was refused,
// where only its spelling is wrong: the parsers of marks and dates return such.
type certain interface {
	error
	Sure() (text string, ok bool)
}

// Sure is the text that says the same as one that was refused, spelt as it must be. It
// reports false where somebody must decide what was meant.
func Sure(err error) (text string, ok bool) {
	if c, known := errors.AsType[certain](err); known {
		return c.Sure()
	}
	return "", false
}
