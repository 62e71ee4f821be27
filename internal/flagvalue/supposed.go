package flagvalue

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/timing"
)

// OtherMark is what was typed for another mark of somebody: NAME=MARK.
func OtherMark(text string) (name string, mark timing.Mark, err error) {
	name, figure, ok := strings.Cut(text, "=")
	if name = strings.TrimSpace(name); !ok || name == "" {
		return "", timing.Mark{}, &failure.Error{Message: fmt.Sprintf("--mark: %q is not a name and a mark", text), Remedy: `write it like --mark "Josh Kerr=3:46.50"`}
	}
	if mark, err = timing.Parse(strings.TrimSpace(figure)); err != nil {
		return "", timing.Mark{}, failure.OfFlag("mark", err)
	}
	return name, mark, nil
}

// Swap is what was typed for two who change places: NAME, NAME.
func Swap(text string) (one, other string, err error) {
	one, other, _ = strings.Cut(text, ",")
	one, other = strings.TrimSpace(one), strings.TrimSpace(other)
	if one == "" || other == "" || strings.Contains(other, ",") {
		return "", "", &failure.Error{Message: fmt.Sprintf("--swap: %q is not two names", text), Remedy: `write them like --swap "Josh Kerr, Jakob Ingebrigtsen"`}
	}
	return one, other, nil
}

// Annulment is what was typed for whose results are annulled: NAME from YYYY-MM-DD.
func Annulment(text string) (name string, from date.Date, err error) {
	i := strings.LastIndex(text, " from ")
	if i < 0 || strings.TrimSpace(text[:i]) == "" {
		return "", date.Date{}, &failure.Error{Message: fmt.Sprintf("--annul: %q is not a name and a day", text), Remedy: `write it like --annul "Josh Kerr from 2024-05-25"`}
	}
	from, err = date.Parse(strings.TrimSpace(text[i+len(" from "):]))
	if err != nil {
		return "", date.Date{}, failure.OfFlag("annul", err)
	}
	if !from.IsFull() {
		return "", date.Date{}, &failure.Error{Message: fmt.Sprintf("--annul: %q: no whole day", from), Remedy: "write the first day as YYYY-MM-DD"}
	}
	return strings.TrimSpace(text[:i]), from, nil
}
