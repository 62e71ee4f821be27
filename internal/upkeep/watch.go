package upkeep

import (
	"errors"
	"time"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/words"
)

// betweenLooks is how long a file must be at rest before it is read.
const betweenLooks = time.Second

// watch imports each file that comes into a folder once it has the results of all, with
// the start lists that were named or have come before. What is wrong with a file is
// told, and the next is waited for; it ends when it is interrupted, or when the folder
// is gone.
func (a *app) watch(arguments []string, o *importOptions) error {
	if len(arguments) > 0 {
		return &failure.Error{Message: "--watch: not together with files", Remedy: "name start lists with --start-list; all else comes from the folder"}
	}
	options, err := o.Parse()
	if err != nil {
		return err
	}
	lists, err := a.readResults(o.startLists, options)
	if err != nil {
		return err
	}
	for watched := importing.NewWatch(o.watched); ; time.Sleep(betweenLooks) {
		names, err := watched.Look()
		if err != nil {
			return &failure.Error{Message: "--watch: " + err.Error(), Remedy: "name the folder that the timing computer writes to"}
		}
		for _, name := range names {
			lists = a.importCome(name, lists, options, o)
		}
	}
}

// importCome imports a file that has come, and is the lists that are known from then on.
func (a *app) importCome(name string, lists []*importing.Read, options importing.Options, o *importOptions) []*importing.Read {
	read, err := a.readResults([]string{name}, options)
	switch {
	case err != nil:
		a.Explain(err)
		return lists
	case read[0].IsList():
		a.Say("%s: names the competitors of what comes", words.Visible(name))
		return append(lists, read[0])
	case !read[0].IsComplete():
		a.Say("%s: not all have a result yet", words.Visible(name))
		return lists
	}
	if err := a.importRead(append(read, lists...), options, o); err != nil && !errors.Is(err, command.ErrNo) {
		a.Explain(err)
	}
	return lists
}
