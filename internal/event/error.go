package event

import "fmt"

// Error says why a text is no distance, event, environment, split point or
// segment.
type Error struct {
	Thing   string // what the text was read as, such as "split point"
	Text    string // the text as it was given
	Problem string // what is wrong, such as "a mile ends at 1609.344m"
	Remedy  string // what to do instead, such as "write 800m"; may be empty
}

// Error returns the thing, its text and the problem; the remedy is left to the
// caller, who knows where it is shown.
func (e *Error) Error() string {
	return fmt.Sprintf("%s %q: %s", e.Thing, e.Text, e.Problem)
}

// Help is how to mend the text.
func (e *Error) Help() string { return e.Remedy }

// suggest names the code that was meant.
func (e *Error) suggest(code string) {
	e.Problem += ", the nearest is " + code
	e.Remedy = "write " + code
}
