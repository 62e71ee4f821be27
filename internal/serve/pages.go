package serve

import (
	"maps"
	"runtime"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/site"
)

// pages is the files of a site that were made because somebody asked for one of them.
type pages struct {
	site     *site.Site // nil for none
	findings site.Findings
	makers   chan *site.Maker // those that nobody uses; nil for one that is not made yet

	lock sync.Mutex
	made map[string]func() (files, error) // by the names of the parts
}

// files is files by their paths.
type files map[string][]byte

// newPages is the pages of a moment.
func newPages(m *moment) *pages {
	p := &pages{
		site: m.site, findings: site.Findings{ByFile: m.byFile, Earlier: m.earlier}, made: map[string]func() (files, error){},
		makers: make(chan *site.Maker, runtime.GOMAXPROCS(0)),
	}
	for range cap(p.makers) {
		p.makers <- nil
	}
	return p
}

// of is the pages of another moment with the same site: those of documents of which another thing is told are made again.
func (p *pages) of(m, was *moment) *pages {
	next := newPages(m)
	p.lock.Lock()
	maps.Copy(next.made, p.made)
	p.lock.Unlock()
	if m.site == nil {
		return next
	}
	for file, ref := range m.refs {
		if m.earlier[file] != was.earlier[file] || !slices.Equal(m.byFile[file], was.byFile[file]) {
			delete(next.made, m.site.PageOf(ref))
		}
	}
	return next
}

// file is a file of the site by its path from the root, and false where there is none.
func (p *pages) file(path string) (text []byte, there bool, err error) {
	if p.site == nil { // but for how the pages look that say so
		text, there = files{"style.css": page.Style(), "script.js": page.Script(), "icon.svg": page.Icon()}[path]
		return text, there, nil
	}
	part, there := p.site.PartOf(path)
	if !there {
		return nil, false, nil
	}
	p.lock.Lock()
	made, known := p.made[part.Name]
	if !known {
		made = sync.OnceValues(func() (files, error) { return p.make(part) })
		p.made[part.Name] = made
	}
	p.lock.Unlock()
	all, err := made()
	text, there = all[path]
	return text, there, err
}

// make makes the files of a part, as soon as a maker is free.
func (p *pages) make(part site.Part) (files, error) {
	maker := <-p.makers
	defer func() { p.makers <- maker }()
	if maker == nil {
		made, err := p.site.Maker()
		if err != nil {
			return nil, err
		}
		maker = made.Telling(p.findings)
	}
	all, err := part.Make(maker)
	if err != nil {
		return nil, err
	}
	of := make(files, len(all))
	for _, file := range all {
		of[file.Path] = file.Text
	}
	return of, nil
}
