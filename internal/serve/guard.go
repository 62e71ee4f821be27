package serve

import (
	"net"
	"net/http"
	"net/url"
	"strconv"
)

// guard refuses what does not come from a browser of this computer that was sent to this site on purpose: names of other
// hosts, by which pages of these would read the documents; requests of other origins; and all that wants to change something.
func guard(port int, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Content-Security-Policy", "frame-ancestors 'none'")
		h.Set("Cache-Control", "no-store")
		switch {
		case !isHere(r.Host, port):
			refuse(w, http.StatusForbidden, "refused: this site is that of http://127.0.0.1:"+strconv.Itoa(port)+"/ alone")
		case isOfOthers(r, port):
			refuse(w, http.StatusForbidden, "refused: asked for by a page of another site; type the address instead")
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			refuse(w, http.StatusMethodNotAllowed, "refused: nothing can be changed here")
		default:
			next.ServeHTTP(w, r)
		}
	})
}

func refuse(w http.ResponseWriter, status int, why string) { http.Error(w, why, status) }

// isHere reports whether a host, with its port, is this computer as it calls itself.
func isHere(host string, port int) bool {
	name, of, err := net.SplitHostPort(host)
	if err != nil { // without a port it is that of HTTP
		return port == 80 && (host == "127.0.0.1" || host == "localhost" || host == "[::1]")
	}
	return of == strconv.Itoa(port) && (name == "127.0.0.1" || name == "localhost" || name == "::1")
}

// isOfOthers reports whether a browser says that a page of another origin asks.
func isOfOthers(r *http.Request, port int) bool {
	for _, origin := range r.Header["Origin"] {
		if u, err := url.Parse(origin); err != nil || u.Scheme != "http" || !isHere(u.Host, port) {
			return true
		}
	}
	for _, from := range r.Header["Sec-Fetch-Site"] {
		if from != "same-origin" && from != "none" {
			return true
		}
	}
	return false
}
