package tools

// Withheld is the flags that no tool has.
func Withheld() map[string]string { return withheld() }

// Arguments is how many arguments a tool has.
func (t Tool) Arguments() int { return len(t.question.arguments) }
