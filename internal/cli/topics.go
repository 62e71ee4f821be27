package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/manual"
)

// topics is the word behind help for the texts that belong to no command.
const topics = "topics"

// helper gives cobra's command help the topics of the manual, and refusals as the other commands have them. A topic that is
// called as a command is found behind the word "topics" alone.
func helper(root, help *cobra.Command) {
	help.Use, help.Short = "help [COMMAND|TOPIC]", "Print the help of a command, or a topic; help topics lists these"
	help.DisableFlagsInUseLine = true
	documented(help)
	help.ValidArgsFunction = completeHelp
	help.Run, help.RunE = nil, func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 && args[0] == topics {
			return printTopics(cmd, args[1:])
		}
		of, rest, err := root.Find(args)
		switch {
		case of != nil && of != root && len(rest) > 0:
			return &failure.Error{
				Message: fmt.Sprintf("no command %q", strings.Join(args, " ")),
				Remedy:  "see " + of.CommandPath() + " --help",
			}
		case (err != nil || len(rest) > 0) && slices.Contains(topicNames(), args[0]):
			return printTopics(cmd, args)
		case err != nil || len(rest) > 0:
			return noCommand(args[0], slices.Concat(commandNames(root), topicNames()))
		}
		of.InitDefaultHelpFlag()
		of.InitDefaultVersionFlag()
		return of.Help()
	}
}

// printTopics prints a topic; without a name the list of all.
func printTopics(cmd *cobra.Command, names []string) error {
	if len(names) > 1 {
		return &failure.Error{Message: fmt.Sprintf("help topics: takes one topic, not %q too", names[1]), Remedy: "ask for one after the other"}
	}
	var out strings.Builder
	if len(names) == 0 {
		for _, topic := range manual.Topics() {
			fmt.Fprintf(&out, "%-8s %s\n", topic.Name, topic.Short)
		}
		out.WriteString("\nmilectl help topics TOPIC prints one of them.\n")
	}
	for _, name := range names {
		at := slices.IndexFunc(manual.Topics(), func(t manual.Topic) bool { return t.Name == name })
		if at < 0 {
			return &failure.Error{
				Message: fmt.Sprintf("no topic %q", name),
				Remedy:  cmp.Or(failure.Nearest(name, topicNames()), "see milectl help topics"),
			}
		}
		topic := manual.Topics()[at]
		out.WriteString(topic.Short + "\n\n" + topic.Text + "\n")
	}
	_, err := cmd.OutOrStdout().Write([]byte(out.String()))
	return err
}

func topicNames() []string {
	var names []string
	for _, topic := range manual.Topics() {
		names = append(names, topic.Name)
	}
	return names
}

// completeHelp completes commands and topics.
func completeHelp(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var all []cobra.Completion
	add := func(name, short string) {
		if strings.HasPrefix(name, typed) {
			all = append(all, cobra.CompletionWithDesc(name, short))
		}
	}
	if len(args) == 0 {
		for _, command := range cmd.Root().Commands() {
			add(command.Name(), command.Short)
		}
		add(topics, "the list of topics")
	}
	if len(args) == 0 || len(args) == 1 && args[0] == topics {
		for _, topic := range manual.Topics() {
			if len(args) == 1 || !slices.Contains(commandNames(cmd.Root()), topic.Name) {
				add(topic.Name, topic.Short)
			}
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}
