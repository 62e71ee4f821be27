package nation

import "fmt"

// Error says why a text is no nation or no area.
type Error struct {
	Thing   string // what the text was read as: "nation" or "area"
	Text    string // the text as it was given
	Problem string // what is wrong, such as "not a nation code, Germany is GER"
	Remedy  string // what to do instead, such as "write GER"
}

// Error returns the thing, its text and the problem; the remedy is left to the
// caller, who knows where it is shown.
func (e *Error) Error() string {
	return fmt.Sprintf("%s %q: %s", e.Thing, e.Text, e.Problem)
}

// Help is how to mend the text.
func (e *Error) Help() string { return e.Remedy }
