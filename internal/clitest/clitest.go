// Package clitest runs command lines of milectl for tests, many in one process: a process of its own takes longer to start than
// most of them take to answer. What only a process shows (signals, closed streams, its memory) it cannot test, and it must not
// know of any command.
package clitest

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

// Line is a command line, as a process is given it.
type Line struct {
	Dir  string   // the folder it runs in
	Env  []string // its whole environment, each NAME=VALUE
	Args []string // what follows the name of the program
	In   string   // what its standard input says
}

// Answer is what a command line printed, and its exit status.
type Answer struct {
	Out, Err string
	Status   int
}

// name is what a program of tests is called as where it is to [Serve].
const name = "milectl-many"

// Called reports whether a process of this name is one of those that a [Pool] starts, whose TestMain is to call [Serve].
func Called(process string) bool { return filepath.Base(process) == name }

// Serve answers the command lines of a [Pool] from its standard input to its standard output, one after another, until the pool
// closes. The error is one of the pool, or of a line whose folder is none: no answer of a command is an error.
func Serve(in io.Reader, out io.Writer, now func() time.Time) error {
	lines, answers := gob.NewDecoder(in), gob.NewEncoder(out)
	for {
		var line Line
		if err := lines.Decode(&line); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("a command line: %w", err)
		}
		answer, err := run(line, now)
		if err != nil {
			return err
		}
		if err := answers.Encode(answer); err != nil {
			return fmt.Errorf("an answer: %w", err)
		}
	}
}

// run answers one command line, in this process.
func run(line Line, now func() time.Time) (Answer, error) {
	if err := os.Chdir(line.Dir); err != nil {
		return Answer{}, fmt.Errorf("the folder of a command line: %w", err)
	}
	os.Clearenv()
	for _, setting := range line.Env {
		key, value, _ := strings.Cut(setting, "=")
		if err := os.Setenv(key, value); err != nil {
			return Answer{}, fmt.Errorf("the environment of a command line: %s: %w", setting, err)
		}
	}
	var out, notes bytes.Buffer
	status := cli.Main(line.Args, cli.Process{
		In: strings.NewReader(line.In), Out: &out, Err: &notes, Getenv: os.Getenv, Getwd: os.Getwd, Now: now,
	})
	return Answer{out.String(), notes.String(), status}, nil
}

// Pool is processes that answer command lines. All its methods may be called at the same time.
type Pool struct {
	free chan *server // nil where none is started yet
}

// NewPool is a pool of at most so many processes, each of which is this program of tests once more. They start as they are needed.
func NewPool(processes int) *Pool {
	p := &Pool{free: make(chan *server, processes)}
	for range processes {
		p.free <- nil
	}
	return p
}

// Run answers a command line, once a process is free. The error is one of the process, with what it said: the next line gets another.
func (p *Pool) Run(line Line) (answer Answer, err error) {
	s := <-p.free
	defer func() { p.free <- s }()
	if s == nil {
		if s, err = start(); err != nil {
			return Answer{}, err
		}
	}
	if err = s.lines.Encode(line); err == nil {
		err = s.answers.Decode(&answer)
	}
	if err != nil {
		err = fmt.Errorf("milectl %s: %w\n%s", strings.Join(line.Args, " "), errors.Join(err, s.end()), &s.said)
		s = nil
	}
	return answer, err
}

// Close ends the processes, once each has answered. No line can be run after it.
func (p *Pool) Close() (err error) {
	for range cap(p.free) {
		if s := <-p.free; s != nil {
			err = errors.Join(err, s.end())
		}
	}
	return err
}

// server is a process that serves.
type server struct {
	process *exec.Cmd
	in      io.Closer
	lines   *gob.Encoder
	answers *gob.Decoder
	said    bytes.Buffer // why it ended, if it did
}

func start() (*server, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, err
	}
	s := &server{process: &exec.Cmd{Path: path, Args: []string{name}}}
	s.process.Stderr = &s.said
	in, err := s.process.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := s.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	s.in, s.lines, s.answers = in, gob.NewEncoder(in), gob.NewDecoder(out)
	return s, s.process.Start()
}

// end ends the process once it has answered.
func (s *server) end() error {
	return errors.Join(s.in.Close(), s.process.Wait())
}
