package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/cli"
	"github.com/milectl/milectl/internal/manual"
)

// pages is all pages by the names of their files.
func pages(root *cobra.Command, e edition) map[string]string {
	all := map[string]string{"milectl.1": rootPage(root, e)}
	for _, cmd := range root.Commands() {
		all[pageName(cmd)+".1"] = commandPage(cmd, e)
	}
	for _, topic := range manual.Topics() {
		all["milectl-"+topic.Name+".7"] = topicPage(topic, e)
	}
	return all
}

func pageName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// rootPage is the page of the program: its commands and topics.
func rootPage(root *cobra.Command, e edition) string {
	r := begun(root, e)
	r.section("Commands")
	for _, cmd := range root.Commands() {
		r.term(bold(pageName(cmd))+"(1)", cmd.Short)
	}
	r.section("Topics")
	for _, topic := range manual.Topics() {
		r.term(bold("milectl-"+topic.Name)+"(7)", topic.Short)
	}
	r.section("Options")
	r.flags(root.LocalFlags())
	r.end(root)
	r.section("Environment")
	r.term(bold("MILECTL_RACES"), "the folder that holds the documents, where --races does not name it")
	r.term(bold("MILECTL_PAGER")+", "+bold("PAGER"), "the program that shows what is longer than the screen")
	r.term(bold("NO_COLOR"), "where it is set, nothing is bold or coloured")
	return r.String()
}

// commandPage is the page of a command, with those that stand below it.
func commandPage(cmd *cobra.Command, e edition) string {
	r := begun(cmd, e)
	for _, below := range cmd.Commands() {
		r.WriteString(".SS " + escaped(below.CommandPath()) + "\n")
		r.WriteString(line(below.Short) + "\n.PP\n" + synopsis(below) + "\n")
		r.flags(below.LocalNonPersistentFlags())
	}
	r.section("Options")
	r.flags(cmd.LocalFlags())
	r.flags(cmd.InheritedFlags())
	r.end(cmd)
	r.section("See also")
	r.WriteString(bold("milectl") + "(1)")
	for _, topic := range manual.Topics() {
		r.WriteString(",\n" + bold("milectl-"+topic.Name) + "(7)")
	}
	r.WriteString("\n")
	return r.String()
}

func topicPage(topic manual.Topic, e edition) string {
	var r roff
	r.head("milectl-"+topic.Name, "7", topic.Short, e)
	r.section("Description")
	r.text(topic.Text)
	r.section("See also")
	r.WriteString(bold("milectl") + "(1)\n")
	return r.String()
}

// begun is a page with its name, synopsis and description.
func begun(cmd *cobra.Command, e edition) *roff {
	var r roff
	r.head(pageName(cmd), "1", cmd.Short, e)
	r.section("Synopsis")
	r.WriteString(synopsis(cmd) + "\n")
	r.section("Description")
	r.text(cmd.Long)
	return &r
}

// end is what a page ends with: examples and exit statuses.
func (r *roff) end(cmd *cobra.Command) {
	if cmd.Example != "" {
		r.section("Examples")
		r.text(cmd.Example)
	}
	r.section("Exit status")
	for _, block := range manual.Blocks(cli.ExitStatuses(cmd)) {
		for _, of := range block.Lines {
			if status, meaning, ok := strings.Cut(of, " "); ok && status != "" {
				r.term(bold(status), strings.TrimSpace(meaning))
			} else {
				r.WriteString(line(strings.TrimSpace(of)) + "\n")
			}
		}
	}
}

// synopsis is the line by which a command is called.
func synopsis(cmd *cobra.Command) string {
	use := strings.TrimPrefix(cmd.UseLine(), cmd.CommandPath())
	if !cmd.HasParent() {
		use = " COMMAND" + use
	}
	return bold(cmd.CommandPath()) + escaped(use)
}

// flags is flags in alphabetical order.
func (r *roff) flags(set *pflag.FlagSet) {
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		word := bold("--" + f.Name)
		if f.Shorthand != "" {
			word = bold("-"+f.Shorthand) + ", " + word
		}
		value, usage := pflag.UnquoteUsage(f)
		if value != "" {
			word += " " + italic(value)
		}
		if !slices.Contains([]string{"", "false", "0", "[]"}, f.DefValue) {
			usage += " (default " + f.DefValue + ")"
		}
		r.term(word, usage)
	})
}
