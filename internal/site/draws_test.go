//go:build !race

package site

// someDraws is how many changes are drawn where nobody asks for more.
const someDraws = 6
