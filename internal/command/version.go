package command

import (
	"runtime/debug"
	"strings"

	"golang.org/x/mod/module"
)

// Version is the version that the build knows, as far as it does with the commit and its day, and what it was built with.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "of unknown version"
	}
	return versionOf(info)
}

// versionOf tells the commit of a build in a work tree. A module that was downloaded has none: where its version is that of
// a commit, that tells it, else the sum of the module says which text it is.
func versionOf(info *debug.BuildInfo) string {
	settings := map[string]string{}
	for _, setting := range info.Settings {
		settings[setting.Key] = setting.Value
	}
	commit, day := settings["vcs.revision"], settings["vcs.time"]
	if module.IsPseudoVersion(info.Main.Version) && commit == "" {
		commit, _ = module.PseudoVersionRev(info.Main.Version)
		if at, err := module.PseudoVersionTime(info.Main.Version); err == nil {
			day = at.Format("2006-01-02")
		}
	}
	parts := []string{info.Main.Version}
	switch {
	case commit != "":
		of := "commit " + commit[:min(len(commit), 12)]
		if day, _, _ := strings.Cut(day, "T"); day != "" {
			of += " of " + day
		}
		if settings["vcs.modified"] == "true" {
			of += " with changes"
		}
		parts = append(parts, of)
	case info.Main.Sum != "":
		parts = append(parts, "sum "+info.Main.Sum)
	}
	parts = append(parts, strings.TrimSpace(info.GoVersion+" "+settings["GOOS"]+"/"+settings["GOARCH"]))
	return strings.Join(parts, ", ")
}
