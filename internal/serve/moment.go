package serve

import (
	"bytes"
	"fmt"
	"maps"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/inspection"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/site"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/watch"
	"github.com/milectl/milectl/internal/words"
)

// moment is the documents as they were at a moment, and the site of them. It does not change, but for the pages that are made.
type moment struct {
	opened  bool         // there were documents
	source  *store.Store // from which what has no text is read
	is      *store.Store // the documents
	texts   store.Texts
	refs    map[string]store.Ref // by file
	shows   *store.Store         // the same with what they said before in those that have errors now
	earlier map[string]bool      // the files of these
	lacks   int                  // how many others have errors, and are not shown

	site   *site.Site // nil where none could be made yet
	pages  *pages
	failed error // why the site is that of an earlier moment; nil where it is not

	checked  bool // the findings are of this moment; else some may be missing
	findings []diag.Finding
	byFile   map[string][]diag.Finding
}

// load shows the documents as they are now, of which some changed, and has them checked. Where nothing changed, nothing does.
func (s *Server) load(changed watch.Changes) {
	was := s.now()
	source, err := s.options.Open()
	if err != nil {
		if was == nil || was.opened || was.failed.Error() != err.Error() {
			for !s.show(unopened(was, err), was) {
				was = s.now()
			}
		}
		return
	}
	m := s.read(source, was, changed)
	if was != nil && was.opened && len(was.refs) == len(m.refs) && maps.EqualFunc(was.texts, m.texts, bytes.Equal) {
		_ = source.Close() // it was only read, as the one below
		return
	}
	s.open(m, was)
	for !s.show(m, was) { // what was found of it came between
		was = s.now()
	}
	if was != nil && was.source != nil {
		_ = was.source.Close()
	}
	go s.check(m)
}

// unopened is what is shown where there are no documents any more: those of before.
func unopened(was *moment, err error) *moment {
	m := &moment{}
	if was != nil {
		*m = *was
	}
	m.opened, m.failed = false, err
	if was == nil {
		m.pages = newPages(m)
	}
	return m
}

// read is the documents as they are now, and what is shown of them: of those that have errors now, what they said before.
func (s *Server) read(source *store.Store, was *moment, changed watch.Changes) *moment {
	var before store.Texts
	if was != nil && was.opened {
		before = was.texts
	}
	m := &moment{opened: true, source: source, texts: source.TextsAfter(before, changed.Has), refs: map[string]store.Ref{}, earlier: map[string]bool{}, byFile: map[string][]diag.Finding{}}
	var shown *store.Store
	if was != nil {
		shown = was.shows // what stands there now was shown then, but for what changed
	}
	m.is = source.Holding(m.texts, shown)
	m.shows = m.is
	refs := m.is.Refs()
	faulty := make([]bool, len(refs))
	store.EachOf(len(refs), func(i int) {
		text, there := m.texts[refs[i].Path]
		if good, known := s.good[refs[i].Path]; !there || !known || !bytes.Equal(text, good) {
			faulty[i] = m.is.Read(refs[i]).Faulty()
		}
	})
	good := make(store.Texts, len(refs))
	for i, ref := range refs {
		m.refs[ref.File] = ref
		before, known := s.good[ref.Path]
		switch {
		case !faulty[i]:
			good[ref.Path] = m.texts[ref.Path]
		case known:
			good[ref.Path], m.earlier[ref.File] = before, true
		default:
			m.lacks++
		}
	}
	if s.good = good; len(m.earlier) > 0 {
		texts := maps.Clone(m.texts)
		maps.Copy(texts, good)
		m.shows = m.is.Holding(texts, m.is)
	}
	return m
}

// open makes the site of a moment. Where none can be made, that of before stays.
func (s *Server) open(m, was *moment) {
	if was != nil {
		m.keepFindings(was)
	}
	options := site.Options{
		Title: title, Version: s.options.Version, Faulty: m.lacks,
		People: []string{"This site is for who keeps the documents: people stand on it as they do in these. Publish what milectl site writes."},
	}
	if s.options.Recent != nil {
		options.Recent = s.options.Recent(m.is)
	}
	shows := m.shows
	if s.options.Lists != nil {
		shows = shows.WithLists(s.options.Lists)
	}
	if m.site, m.failed = site.Open(site.ReadOwn(shows), options); m.failed == nil {
		m.pages = newPages(m)
		return
	}
	m.site = nil
	if was == nil {
		m.pages = newPages(m)
		return
	}
	m.site = was.site
	m.pages = was.pages.of(m, was)
}

// keepFindings takes over what was found in documents that are the same, until it is known what there is to find now.
func (m *moment) keepFindings(was *moment) {
	for _, f := range was.findings {
		ref, there := m.refs[f.File]
		if there && bytes.Equal(m.texts[ref.Path], was.texts[ref.Path]) {
			m.findings = append(m.findings, f)
			m.byFile[f.File] = append(m.byFile[f.File], f)
		}
	}
}

// check looks for what is wrong with the documents of a moment, as the command check does, and tells it on their pages.
func (s *Server) check(m *moment) {
	s.checking.Lock()
	defer s.checking.Unlock()
	if s.now() != m {
		return
	}
	set := query.CheckAll(m.is)
	found, _ := set.Findings(check.Selection{}, s.options.Today(), func() {})
	told := *m
	told.checked, told.findings, told.byFile = true, diag.Sort(found), map[string][]diag.Finding{}
	for _, f := range told.findings {
		told.byFile[f.File] = append(told.byFile[f.File], f)
	}
	told.pages = m.pages.of(&told, m)
	s.show(&told, m)
}

// said is the state of the documents in a sentence, which stands on every page.
func (m *moment) said() string {
	state := ""
	switch {
	case m.failed != nil && m.site == nil:
		state = "There is nothing to show: " + m.failed.Error() + "."
	case m.failed != nil:
		state = "The documents cannot be shown as they are now: " + m.failed.Error() + ". This is what they said before."
	case len(m.earlier) == 1:
		state = fmt.Sprintf("%s has errors now: what it said before stands here.", only(m.earlier))
	case len(m.earlier) > 1:
		state = fmt.Sprintf("%d documents have errors now: what they said before stands here.", len(m.earlier))
	}
	found := "The documents are being checked."
	if m.checked {
		found = inspection.Checked(m.findings, len(m.refs)) + "."
	}
	return words.Visible(words.Join(" ", state, found))
}

// only is the one element of a set.
func only(set map[string]bool) string {
	for one := range set {
		return one
	}
	return ""
}
