package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// compiler tells whether a package would compile with another text for one of its
// files. It asks the rules of the language and writes nothing.
type compiler struct {
	files    *token.FileSet
	imported types.Importer
	packages map[string]map[string]*ast.File // by folder and file; tests are none of them
}

// newCompiler reads the packages of some folders, and knows all that they import.
func newCompiler(dirs []string) (*compiler, error) {
	args := []string{"list", "-export", "-deps", "-f", "{{if .Export}}{{.ImportPath}}\t{{.Export}}{{end}}", "os", "strconv", "sync/atomic"} // what a switchboard imports
	for _, dir := range dirs {
		args = append(args, "./"+filepath.ToSlash(dir))
	}
	out, err := goCommand(10*time.Minute, args...)
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, out)
	}
	exports := map[string]string{}
	for line := range strings.Lines(out) {
		if path, file, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			exports[path] = file
		}
	}
	c := &compiler{files: token.NewFileSet(), packages: map[string]map[string]*ast.File{}}
	c.imported = importer.ForCompiler(c.files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, dir := range dirs {
		if err := c.read(dir); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// read parses a package, with the functions that switch its mutants.
func (c *compiler) read(dir string) error {
	names, err := sources(dir)
	if err != nil {
		return err
	}
	c.packages[dir] = map[string]*ast.File{}
	for _, name := range names {
		file, err := parser.ParseFile(c.files, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		c.packages[dir][name] = file
	}
	board, err := parser.ParseFile(c.files, "", fmt.Sprintf(switchboard, c.name(dir), 1), parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	c.packages[dir][""] = board
	return c.check(dir, slices.Collect(maps.Values(c.packages[dir])))
}

func (c *compiler) check(dir string, files []*ast.File) error {
	_, err := (&types.Config{Importer: c.imported}).Check(dir, c.files, files, nil)
	return err
}

// name is what the package of a folder is called.
func (c *compiler) name(dir string) string {
	for _, file := range c.packages[dir] {
		return file.Name.Name
	}
	return ""
}

// compiles reports whether the package of a file compiles with another text for it.
func (c *compiler) compiles(name, text string) bool {
	instead, err := parser.ParseFile(c.files, name, text, parser.SkipObjectResolution)
	if err != nil {
		return false
	}
	var all []*ast.File
	for other, file := range c.packages[filepath.Dir(name)] {
		if other == name {
			file = instead
		}
		all = append(all, file)
	}
	return c.check(filepath.Dir(name), all) == nil
}
