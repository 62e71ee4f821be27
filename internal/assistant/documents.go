package assistant

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/milectl/milectl/internal/store"
)

const (
	scheme   = "milectl://documents/"
	yaml     = "application/yaml"
	template = scheme + "{+path}"
)

// address is the address of a document: by its path, as several may have one id.
func address(ref store.Ref) string { return scheme + (&url.URL{Path: ref.Path}).EscapedPath() }

// offerDocuments offers the documents: by their address, and as a list for who asks for it.
func (s *server) offerDocuments() {
	s.mcp.AddResourceTemplate(&mcp.ResourceTemplate{
		Name: "document", Title: "A document of the corpus", URITemplate: template, MIMEType: yaml,
		Description: "A race, such as bowerman-2024.yaml; a record list, such as records/mile-men-outdoor.yaml; a register of athletes below athletes/. With its sources, notes and claims.",
	}, s.read)
	s.mcp.AddReceivingMiddleware(func(next mcp.MethodHandler) mcp.MethodHandler {
		return func(ctx context.Context, method string, r mcp.Request) (mcp.Result, error) {
			if method == "resources/list" {
				if err := s.listDocuments(ctx); err != nil {
					return nil, err
				}
			}
			return next(ctx, method, r)
		}
	})
}

// listDocuments has the documents listed that there are now.
func (s *server) listDocuments(ctx context.Context) error {
	s.list <- struct{}{}
	defer func() { <-s.list }()
	documents, err := s.Documents.Now(ctx)
	if err != nil {
		return err
	}
	are := map[string]string{}
	for _, ref := range documents.Refs() {
		if ref.Fault == nil && !ref.Folder {
			are[address(ref)] = ref.ID
		}
	}
	var gone []string
	for at := range s.listed {
		if _, there := are[at]; !there {
			gone = append(gone, at)
		}
	}
	if len(gone) > 0 {
		s.mcp.RemoveResources(gone...)
	}
	for at, id := range are {
		if _, known := s.listed[at]; !known {
			s.mcp.AddResource(&mcp.Resource{URI: at, Name: id, MIMEType: yaml}, s.read)
		}
	}
	s.listed = are
	return nil
}

// read is the text of a document, looked up among those of the corpus: no file is opened by its address.
func (s *server) read(ctx context.Context, r *mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error) {
	documents, err := s.Documents.Now(ctx)
	if err != nil {
		return nil, err
	}
	refs := documents.Refs()
	at := slices.IndexFunc(refs, func(ref store.Ref) bool { return address(ref) == r.Params.URI && ref.Fault == nil && !ref.Folder })
	if at < 0 {
		return nil, mcp.ResourceNotFoundError(r.Params.URI)
	}
	text, err := documents.Text(refs[at])
	if err != nil {
		return nil, mcp.ResourceNotFoundError(r.Params.URI)
	}
	return &mcp.ReadResourceResult{Contents: []*mcp.ResourceContents{{URI: r.Params.URI, MIMEType: yaml, Text: string(text)}}}, nil
}

// complete completes the path of a document.
func (s *server) complete(ctx context.Context, r *mcp.CompleteRequest) (*mcp.CompleteResult, error) {
	const most = 100 // by the protocol
	result := &mcp.CompleteResult{Completion: mcp.CompletionResultDetails{Values: []string{}}}
	if r.Params.Ref.URI != template || r.Params.Argument.Name != "path" {
		return result, nil
	}
	documents, err := s.Documents.Now(ctx)
	if err != nil {
		return nil, err
	}
	for _, ref := range documents.Refs() {
		if ref.Fault != nil || ref.Folder || !strings.HasPrefix(ref.Path, r.Params.Argument.Value) {
			continue
		}
		if result.Completion.Total++; len(result.Completion.Values) < most {
			result.Completion.Values = append(result.Completion.Values, ref.Path)
		}
	}
	result.Completion.HasMore = result.Completion.Total > most
	return result, nil
}
