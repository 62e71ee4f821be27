package crosscheck

// bloom is a Bloom filter with one hash function: it tells which hashes it may
// have been given, and for certain which not.
type bloom struct {
	bits []uint64
	mask uint64
}

// newBloom makes a filter for about so many hashes, of 16 to 32 bits each.
func newBloom(hashes int) bloom {
	size := 1
	for size*64 < 16*hashes {
		size *= 2
	}
	return bloom{make([]uint64, size), uint64(size) - 1}
}

// has reports whether a hash may have been given.
func (b bloom) has(hash uint64) bool {
	return b.bits[hash>>6&b.mask]&(1<<(hash&63)) != 0
}

// add takes a hash, and reports whether it may have been given before.
func (b bloom) add(hash uint64) bool {
	had := b.has(hash)
	b.bits[hash>>6&b.mask] |= 1 << (hash & 63)
	return had
}
