// Package label knows the words that result files are labelled with, in the
// languages that they come in: what the title of a race says, what a column holds,
// what a category is, how days are written. It must not know the format of any
// file.
//
// A word is looked up folded: without case, accents and points.
package label
