package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

// Handler answers requests to a port of this computer.
func (s *Server) Handler(port int) http.Handler {
	return guard(port, http.HandlerFunc(s.answer))
}

// changesPath is where a page hears that something else is shown.
const changesPath = "/.changes"

// sumHeader is the header of a page by which it knows whether it is still the same.
const sumHeader = "Page-Sum"

// answer answers with a file of the site, or one that only a served site has.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	name, ok := fileOf(r.URL.Path)
	switch {
	case r.URL.Path == changesPath:
		s.tellChanges(w, r)
		return
	case name == scriptName:
		send(w, r, http.StatusOK, name, script)
		return
	case name == styleName:
		send(w, r, http.StatusOK, name, style)
		return
	}
	m := s.shown(r)
	if m == nil {
		return
	}
	if name == "findings/index.html" {
		m.sendPage(w, r, http.StatusOK, m.findingsPage())
		return
	}
	if !ok {
		m.sendPage(w, r, http.StatusNotFound, m.missingPage(name))
		return
	}
	text, there, err := m.pages.file(name)
	switch {
	case !there && m.site == nil:
		m.sendPage(w, r, http.StatusServiceUnavailable, emptyPage(name))
	case err != nil:
		m.sendPage(w, r, http.StatusInternalServerError, failedPage(name, err))
	case there:
		m.sendFile(w, r, name, text)
	case m.isFolder(name):
		http.Redirect(w, r, "/"+name+"/", http.StatusFound)
	default:
		m.sendPage(w, r, http.StatusNotFound, m.missingPage(name))
	}
}

// fileOf is the file that is meant by the path of a request: that of a folder is its page. It is false for what is no path
// of a site.
func fileOf(path string) (name string, ok bool) {
	name = strings.TrimPrefix(path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name, fs.ValidPath(name) && !strings.ContainsAny(name, "\\\x00")
}

// isFolder reports whether a path lacks the slash of a folder with a page.
func (m *moment) isFolder(name string) bool {
	if path.Ext(name) != "" {
		return false
	}
	_, there, err := m.pages.file(name + "/index.html")
	return there && err == nil
}

// sendFile sends a file of the site.
func (m *moment) sendFile(w http.ResponseWriter, r *http.Request, name string, text []byte) {
	if path.Ext(name) == ".html" {
		m.sendPage(w, r, http.StatusOK, text)
		return
	}
	send(w, r, http.StatusOK, name, text)
}

// sendPage sends a page with what is said of the documents, and with the script that loads it anew once it is another.
func (m *moment) sendPage(w http.ResponseWriter, r *http.Request, status int, text []byte) {
	bytes := sha256.Sum256(text)
	sum := hex.EncodeToString(bytes[:8])
	w.Header().Set(sumHeader, sum)
	send(w, r, status, "index.html", dressed(text, sum, m.said()))
}

// send sends a file of a type that its name tells.
func send(w http.ResponseWriter, r *http.Request, status int, name string, text []byte) {
	kind := mime.TypeByExtension(path.Ext(name))
	switch path.Ext(name) { // whatever the computer takes these for
	case ".html":
		kind = "text/html; charset=utf-8"
	case ".js":
		kind = "text/javascript; charset=utf-8"
	case ".json":
		kind = "application/json"
	case ".csv":
		kind = "text/csv; charset=utf-8"
	case ".md":
		kind = "text/markdown; charset=utf-8"
	case ".svg":
		kind = "image/svg+xml"
	case ".css":
		kind = "text/css; charset=utf-8"
	}
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", fmt.Sprint(len(text)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(text) // who asked may have gone
	}
}

// tellChanges tells what is said of the documents, now and each time that something else is shown, as events.
func (s *Server) tellChanges(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	flush := http.NewResponseController(w)
	for r.Method == http.MethodGet {
		next := s.next()
		m := s.shown(r)
		if m == nil {
			return
		}
		said, err := json.Marshal(map[string]string{"said": m.said()})
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", said); err != nil || flush.Flush() != nil {
			return
		}
		select {
		case <-next:
		case <-r.Context().Done():
			return
		}
	}
}
