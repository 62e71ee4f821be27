package table

import (
	"net/url"

	"github.com/milectl/milectl/internal/words"
)

// webAddress is a text of a document as an address that a page may link to: of http or https, with a host, without a
// user's name, which would pass for the host, and without characters that nobody sees or bytes that are no UTF-8. All else stays a text.
func webAddress(text string) (address string, ok bool) {
	if words.Visible(text) != text {
		return "", false
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return "", false
	}
	return u.String(), true
}

// Web is the address as a page may link to it, and false where it is none of the web.
func (l Link) Web() (address string, ok bool) { return webAddress(l.Address) }

// Address is the address of the web that pages link the cell to; empty where there is none.
func (c Cell) Address() string {
	address, _ := webAddress(c.seen().link)
	return address
}
