//go:build race

package site

// someDraws is one: what makes parts at the same time does so in each.
const someDraws = 1
