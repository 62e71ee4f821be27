package page

import (
	"net/url"
	"strings"

	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// web is the address of a link where it is one of the web.
func (l Link) web() (string, bool) { return table.Link{Address: l.Address}.Web() }

// relative is the address of a link where it is one within a site: a path of a file without a scheme, a host or a root, with
// what may stand behind a path.
func (l Link) relative() (string, bool) {
	a := l.Address
	if a == "" || a[0] == '/' || strings.ContainsFunc(a, func(r rune) bool { return r <= ' ' || r == '\\' }) || words.Visible(a) != a {
		return "", false
	}
	u, err := url.Parse(a)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || u.Opaque != "" {
		return "", false
	}
	return ofFile(a), true
}

// ofFile is an address within a site as that of a file. A folder stands for the page in it: a server gives that out by
// itself, but from a disk a browser shows what is in the folder.
func ofFile(address string) string {
	path := address
	if end := strings.IndexAny(address, "?#"); end >= 0 {
		path = address[:end]
	}
	if !strings.HasSuffix(path, "/") {
		return address
	}
	return path + indexName + address[len(path):]
}

// indexName is the name of the page of a folder.
const indexName = "index.html"

// address is where a link leads; empty where it leads nowhere.
func (l Link) address() string {
	if a, ok := l.relative(); ok {
		return a
	}
	a, _ := l.web()
	return a
}

// Outside reports whether a link leads out of the site.
func (l Link) Outside() bool {
	_, ok := l.web()
	return ok
}
