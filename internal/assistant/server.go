// Package assistant offers the questions of milectl and its documents to assistants, by the Model Context Protocol. It is
// the one place that knows the library of the protocol. It must not know flags or what an answer says.
package assistant

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/milectl/milectl/internal/current"
	"github.com/milectl/milectl/internal/tools"
	"github.com/milectl/milectl/internal/words"
)

// Options is what is offered.
type Options struct {
	Documents *current.Documents
	Folder    string // where they lie; empty for the built-in ones
	Version   string
	Getenv    func(string) string
	Now       func() time.Time
}

// server answers one client.
type server struct {
	Options
	mcp    *mcp.Server
	room   chan struct{}     // for the questions that are answered at the same time
	listed map[string]string // the documents that the client may list: their files, by address
	list   chan struct{}     // one at a time
}

// Bounds of the work: a question that takes longer than patience was no good question.
const (
	atOnce   = 2
	patience = time.Minute
)

// New is a server of these documents. Nothing is read before somebody asks.
func New(o Options) *mcp.Server {
	s := &server{Options: o, room: make(chan struct{}, atOnce), listed: map[string]string{}, list: make(chan struct{}, 1)}
	s.mcp = mcp.NewServer(
		&mcp.Implementation{Name: "milectl", Title: "milectl: race results in plain text", Version: o.Version},
		&mcp.ServerOptions{Instructions: instructions + "\n\n" + where(o.Folder), CompletionHandler: s.complete, Capabilities: &mcp.ServerCapabilities{}},
	)
	for _, tool := range tools.All() {
		s.add(tool)
	}
	s.offerDocuments()
	return s.mcp
}

// instructions is what an assistant is told before anything else.
const instructions = `Results of races on foot, record lists and athletes, from documents that name their sources. Quote figures from these
tools; do not remember them. list finds races and their ids; results, splits and margins print one; record-check says what
a race did to the records, and records which stood on a day; athlete, versus and toplist are about people; why says what a
figure rests on and who published it; verify judges what reports say, factcheck a whole text. What an answer covers stands
in its field coverage: a corpus that does not hold a race does not say that it was not run. "Cannot be told" is an answer.
columns, sort and limit pick from the main table of an answer: ask for the columns and rows that are needed.
Say "subject to ratification", "listed", "derived" and "or better" wherever the answer does. Each answer links the
documents that it rests on.`

// where is which documents answer, from the folder that holds them.
func where(folder string) string {
	if folder == "" {
		return "No folder was named, and none called races was found: answers come from the corpus that is built into milectl, not from documents of the user."
	}
	return "Answers come from the documents of the folder " + words.Visible(folder) + "."
}

// add offers a tool.
func (s *server) add(tool tools.Tool) {
	closed := false
	offered := &mcp.Tool{
		Name: tool.Name, Title: tool.Title, Description: tool.About, InputSchema: tool.Input,
		Annotations: &mcp.ToolAnnotations{Title: tool.Title, ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed},
	}
	if output := outputOf(tool); output != nil {
		offered.OutputSchema = output
	}
	s.mcp.AddTool(offered, func(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return s.call(ctx, &tool, r.Params.Arguments)
	})
}

// outputOf is the schema of the answers of a tool; nil where nobody wrote one.
func outputOf(tool tools.Tool) any {
	switch len(tool.Answers) {
	case 0:
		return nil
	case 1:
		return tool.Answers[0]
	default:
		return map[string]any{"type": "object", "anyOf": tool.Answers}
	}
}

// call answers a call. What is wrong with the question is an answer too, so that the assistant asks better.
func (s *server) call(ctx context.Context, tool *tools.Tool, arguments json.RawMessage) (*mcp.CallToolResult, error) {
	call := map[string]json.RawMessage{}
	if len(arguments) > 0 {
		if err := json.Unmarshal(arguments, &call); err != nil {
			return failed("the arguments are no object: " + err.Error()), nil
		}
	}
	ctx, cancel := context.WithTimeoutCause(ctx, patience, errors.New("the question took longer than a minute: ask a narrower one"))
	defer cancel()
	select {
	case s.room <- struct{}{}:
	case <-ctx.Done():
		return failed(context.Cause(ctx).Error()), nil
	}
	done := make(chan *mcp.CallToolResult, 1)
	go func() {
		defer func() { <-s.room }() // also of a question for whose answer nobody waits any more
		done <- s.answer(ctx, tool, call)
	}()
	select {
	case result := <-done:
		return result, nil
	case <-ctx.Done():
		return failed(context.Cause(ctx).Error()), nil
	}
}

func (s *server) answer(ctx context.Context, tool *tools.Tool, call map[string]json.RawMessage) *mcp.CallToolResult {
	documents, err := s.Documents.Now(ctx)
	if err != nil {
		return failed(tools.Explained(err))
	}
	answer, err := tool.Ask(ctx, tools.Corpus{Documents: documents, Folder: s.Folder, Getenv: s.Getenv, Now: s.Now}, call)
	if err != nil {
		return failed(err.Error())
	}
	result := &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: string(answer.JSON)}}}
	if json.Valid(answer.JSON) { // one object, not several
		result.StructuredContent = json.RawMessage(answer.JSON)
	}
	if answer.Notes != "" {
		result.Content = append(result.Content, &mcp.TextContent{Text: answer.Notes})
	}
	for _, ref := range answer.Races {
		result.Content = append(result.Content, &mcp.ResourceLink{URI: address(ref), Name: ref.ID, MIMEType: yaml, Description: "the document, with its sources"})
	}
	return result
}

func failed(why string) *mcp.CallToolResult {
	return &mcp.CallToolResult{IsError: true, Content: []mcp.Content{&mcp.TextContent{Text: why}}}
}
