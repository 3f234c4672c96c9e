package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

const (
	childAPIServer   = "api-server"
	childControllers = "controllers"
)

// children are processes of this same binary. Each holds the read end of a pipe from its parent
// and leaves when that closes, so not even a killed parent leaves one behind.
type children struct {
	mu   sync.Mutex
	list []*child
	dir  string
}

type child struct {
	name string
	cmd  *exec.Cmd
	// done is closed when the process is gone; err is set before that.
	done chan struct{}
	err  error
}

func (c *children) start(name string, prepare func(*exec.Cmd) error, args ...string) (*child, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	log, err := openLog(filepath.Join(c.dir, name+".log"))
	if err != nil {
		return nil, err
	}
	defer log.Close()

	cmd := exec.Command(self, args...)
	cmd.Stdout, cmd.Stderr = log, log
	if _, err := cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if prepare != nil {
		if err := prepare(cmd); err != nil {
			return nil, err
		}
	}

	c.mu.Lock()
	defer c.mu.Unlock()
	err = cmd.Start()
	for _, file := range cmd.ExtraFiles {
		_ = file.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	started := &child{name: name, cmd: cmd, done: make(chan struct{})}
	c.list = append(c.list, started)
	go func() {
		started.err = fmt.Errorf("%s ended (%v), see %s", name, cmd.Wait(), log.Name())
		close(started.done)
	}()
	return started, nil
}

// kill ends all children for good: it keeps the lock, so that none can be started any more.
// SIGKILL, because a test may have stopped one with SIGSTOP and there is nothing to save.
func (c *children) kill() {
	c.mu.Lock()
	for _, child := range c.list {
		_ = child.cmd.Process.Kill()
	}
	for _, child := range c.list {
		select {
		case <-child.done:
		case <-time.After(5 * time.Second):
		}
	}
}

// whileRunning gives a context that ends, with the reason, when the process does.
func (c *child) whileRunning(parent context.Context) context.Context {
	ctx, cancel := context.WithCancelCause(parent)
	go func() {
		<-c.done
		cancel(c.err)
	}()
	return ctx
}

func openLog(file string) (*os.File, error) {
	return os.OpenFile(file, os.O_CREATE|os.O_WRONLY|os.O_TRUNC|os.O_APPEND, 0o600)
}

func leaveWithParent() {
	_, _ = io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

// withListener gives an open socket away, so that no port can be taken between choosing and using it.
// No copy stays here: connections to a killed server must be refused.
func withListener(listener net.Listener) func(*exec.Cmd) error {
	return func(cmd *exec.Cmd) error {
		file, err := listener.(*net.TCPListener).File()
		if err != nil {
			return err
		}
		cmd.ExtraFiles = []*os.File{file}
		return listener.Close()
	}
}

func runAPIServerChild() error {
	go leaveWithParent()
	listener, err := net.FileListener(os.NewFile(3, "listener"))
	if err != nil {
		return err
	}
	failed, err := startAPIServer(context.Background(), listener, os.Args[1:])
	if err != nil {
		return err
	}
	return <-failed
}

func runControllersChild() error {
	go leaveWithParent()
	return runControllers(context.Background(), os.Args[1])
}

func runEtcdChild() error {
	go leaveWithParent()
	endpoint, err := startEtcd(os.Args[1], os.Args[2])
	if err != nil {
		return err
	}
	fmt.Println(endpoint)
	select {}
}

func (c *children) startEtcd(data, logFile string) (string, error) {
	var out io.ReadCloser
	child, err := c.start("etcd-process", func(cmd *exec.Cmd) (err error) {
		cmd.Stdout = nil
		out, err = cmd.StdoutPipe()
		return err
	}, childEtcd, data, logFile)
	if err != nil {
		return "", err
	}
	endpoint, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		<-child.done
		return "", child.err
	}
	return strings.TrimSpace(endpoint), nil
}
