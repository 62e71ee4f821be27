package words

import "unique"

// Own gives texts room of their own, that equal ones share: those of a document are parts of its whole text, which they
// would keep in memory.
func Own[T ~string](texts ...*T) {
	for _, text := range texts {
		if *text != "" {
			*text = T(unique.Make(string(*text)).Value())
		}
	}
}
