package race

// Side is on which side of a record a mark was.
type Side string

// The sides of a record.
const (
	Inside  Side = "inside"  // better than it
	Outside Side = "outside" // not as good
)

// Sides lists the sides.
func Sides() []Side { return []Side{Inside, Outside} }

// String is the side as documents write it.
func (s Side) String() string { return string(s) }
