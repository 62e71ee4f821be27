package store

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/milectl/milectl/internal/words"

	"github.com/milectl/milectl/internal/document"
)

// gitObjects reads objects of a repository through one git process, which is
// begun when it is first needed and again where it broke off. It may be asked by
// many at a time, and answers one after the other.
type gitObjects struct {
	ctx context.Context // of the process, which outlives a call
	git git

	mu      sync.Mutex
	closed  bool
	process *exec.Cmd // nil where none is running
	ended   chan struct{}
	in      io.WriteCloser
	out     *bufio.Reader
	pipe    *os.File   // that out reads
	said    *beginning // of its complaints
}

// gitObject is an object of a repository, or as much of it as is ever kept.
type gitObject struct {
	size int64  // of the whole
	text []byte // at most a byte more than a document may have
}

// An objectError says why an object cannot be read.
type objectError struct{ problem, remedy string }

// Error is what is wrong.
func (e *objectError) Error() string { return e.problem }

// Help is what to do about it.
func (e *objectError) Help() string { return e.remedy }

// objectTime is how long git may take for an object.
const objectTime = time.Minute

// passed is how many bytes of a large object are read and thrown away rather
// than a new process begun, which takes milliseconds.
const passed = 4 << 20

// read reads an object. The error knows a remedy, unless the context has ended or
// the objects are closed.
func (o *gitObjects) read(oid string) (gitObject, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if err := o.begin(); err != nil {
		return gitObject{}, err
	}
	process := o.process.Process
	late := time.AfterFunc(objectTime, func() { _ = process.Kill() })
	defer late.Stop()
	object, err := o.ask(oid)
	switch {
	case err == nil:
		return object, nil
	case errors.Is(err, errNotHere):
		return object, notHere()
	default:
		o.end()
		return object, cmp.Or(o.ctx.Err(), failure(err, string(o.said.text)))
	}
}

func notHere() error {
	return &objectError{"not in this clone of the repository", "fetch what the clone lacks, with git fetch --refetch"}
}

// failure is why an object could not be read, by what git said as it ended.
func failure(err error, said string) error {
	if strings.Contains(said, "promisor remote") { // it fetches nothing for us
		return notHere()
	}
	problem := err.Error()
	for line := range strings.Lines(said) {
		if fatal, ok := strings.CutPrefix(strings.TrimSpace(line), "fatal: "); ok {
			problem = words.Visible(fatal)
		}
	}
	return &objectError{"git: " + problem, "see whether git fsck finds the repository whole"}
}

// begin sees to it that a process is running.
func (o *gitObjects) begin() error {
	if o.closed {
		return fs.ErrClosed
	}
	if o.process != nil {
		return nil
	}
	// What is larger than a document git need not hold in memory either.
	cmd := o.git.command(o.ctx, "-c", "core.bigFileThreshold=1m", "--no-replace-objects", "cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	// A pipe of our own stays open until all of it is read.
	out, theirs, err := os.Pipe()
	if err != nil {
		_ = in.Close()
		return err
	}
	said := &beginning{left: 4 << 10}
	cmd.Stdout, cmd.Stderr = theirs, said
	err = cmd.Start()
	_ = theirs.Close() // git has its own
	if err != nil {
		_, _ = in.Close(), out.Close()
		return err
	}
	o.process, o.in, o.pipe, o.out = cmd, in, out, bufio.NewReaderSize(out, 64<<10)
	ended := make(chan struct{})
	o.said, o.ended = said, ended
	go func() {
		_ = cmd.Wait() // how it ended is of no interest: what it said is checked
		close(ended)
	}()
	return nil
}

// errNotHere is that git has no object of a name.
var errNotHere = errors.New("missing")

// ask asks the running process. It leaves nothing of the answer unread, or fails.
func (o *gitObjects) ask(oid string) (object gitObject, err error) {
	if _, err := io.WriteString(o.in, oid+"\n"); err != nil {
		return object, err
	}
	head, err := o.out.ReadString('\n')
	if err != nil {
		return object, err
	}
	fields := strings.Fields(head) // OID TYPE SIZE, or OID missing
	if len(fields) == 2 && fields[1] == "missing" {
		return object, errNotHere
	}
	if len(fields) != 3 {
		return object, fmt.Errorf("answered %q", head)
	}
	if object.size, err = strconv.ParseInt(fields[2], 10, 64); err != nil || object.size < 0 {
		return object, fmt.Errorf("answered %q", head)
	}
	object.text = make([]byte, min(object.size, document.MaxSize+1))
	if _, err := io.ReadFull(o.out, object.text); err != nil {
		return object, err
	}
	left := object.size - int64(len(object.text)) + 1 // a line break behind it
	if left > passed {
		o.end()
		return object, nil
	}
	_, err = io.CopyN(io.Discard, o.out, left)
	return object, err
}

// end ends the process that is running, if there is one. It only reads: nothing
// is lost.
func (o *gitObjects) end() {
	if o.process == nil {
		return
	}
	_ = o.in.Close()
	_ = o.process.Process.Kill()
	<-o.ended
	_ = o.pipe.Close()
	o.process = nil
}

// Close ends the process. Nothing can be read any more.
func (o *gitObjects) Close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.closed = true
	o.end()
	return nil
}
