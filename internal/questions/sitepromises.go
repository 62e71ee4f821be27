package questions

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/publish"
	"github.com/milectl/milectl/internal/words"
)

// keeps is the error for a folder that keeps back more than the flags say: what a forgotten flag publishes nobody takes
// back. Where they say the same or more, the folder will remember it. Of births one flag says all, so that whoever writes
// it means it; that nobody is left out no flag says.
func (o *siteOptions) keeps(folder *publish.Folder, dir string, may privacy.Options) error {
	before := folder.Promised()
	switch {
	case slices.Contains(before, privacy.SomeLeftOut) && !may.LeavesOut():
		why := "--leave-out is not given"
		if o.leaveOut != "" {
			why = fmt.Sprintf("%q of --leave-out names nobody", o.leaveOut)
		}
		return &failure.Error{
			Message: words.Visible(dir) + ": people were left out of it the last time, and " + why,
			Remedy:  "give the list again with --leave-out; where everybody is to be named again, make the site into an empty folder",
		}
	case slices.Contains(before, privacy.NoBirths) && !o.birthsGiven:
		return &failure.Error{
			Message: words.Visible(dir) + ": births were not published in it the last time, and --births is not given",
			Remedy:  "write --births none again, or --births year to publish the years",
		}
	}
	folder.Promise(may.Promises()...)
	return nil
}
