package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"
)

const startTimeout = 5 * time.Minute

type settings struct {
	members                         int
	dir                             string
	host, controllers, procs, audit bool
}

func parseSettings(args []string) (settings, error) {
	var s settings
	flags := flag.NewFlagSet("up", flag.ContinueOnError)
	flags.IntVar(&s.members, "members", 1, "how many member clusters")
	flags.StringVar(&s.dir, "dir", "", "directory for the kubeconfig, logs and data")
	flags.BoolVar(&s.host, "host", false, "one more cluster, called host")
	flags.BoolVar(&s.controllers, "controllers", false, "controllers, scheduler and kubelets, so that workloads become ready")
	flags.BoolVar(&s.procs, "procs", false, "a process for each API server and for etcd, so that a test can kill one")
	flags.BoolVar(&s.audit, "audit", false, "audit logs at level Metadata")
	if err := flags.Parse(args); err != nil {
		return s, err
	}
	if s.dir == "" || s.members < 0 || s.members == 0 && !s.host || flags.NArg() > 0 {
		return s, errors.New(usage)
	}
	dir, err := filepath.Abs(s.dir)
	if err != nil {
		return s, err
	}
	s.dir = dir
	return s, os.MkdirAll(dir, 0o700)
}

// report is the one line on stdout.
type report struct {
	Ready      bool            `json:"ready"`
	Kubeconfig string          `json:"kubeconfig"`
	Members    []reportCluster `json:"members"`
	Host       *reportCluster  `json:"host,omitempty"`
	Seconds    float64         `json:"seconds"`
}

type reportCluster struct {
	Name   string `json:"name"`
	Server string `json:"server"`
	PID    int    `json:"pid"`
	Audit  string `json:"audit,omitempty"`
}

func up() error {
	began := time.Now()
	s, err := parseSettings(os.Args[1:])
	if err != nil {
		return err
	}
	stdout := os.Stdout
	log, err := openLog(filepath.Join(s.dir, "testbed.log"))
	if err != nil {
		return err
	}
	// All that runs in this process logs there, so that stdout has the report alone.
	os.Stdout, os.Stderr = log, log

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP)
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()

	bed := &bed{settings: s, children: &children{dir: s.dir}}
	// Servers in this process end with it; they have nothing to save.
	defer os.RemoveAll(bed.data())
	defer bed.children.kill()

	starting, cancel := context.WithTimeoutCause(ctx, startTimeout, fmt.Errorf("not ready after %v", startTimeout))
	defer cancel()
	if err := bed.start(starting); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	r := bed.report()
	r.Seconds = math.Round(time.Since(began).Seconds()*10) / 10
	if err := json.NewEncoder(stdout).Encode(r); err != nil {
		return err
	}
	<-ctx.Done()
	return nil
}

type bed struct {
	settings
	children *children
	clusters []*cluster
}

func (b *bed) data() string       { return filepath.Join(b.dir, "etcd") }
func (b *bed) kubeconfig() string { return filepath.Join(b.dir, "kubeconfig") }

func (b *bed) start(ctx context.Context) error {
	if err := b.prepare(); err != nil {
		return err
	}
	newEtcd := startEtcd
	if b.procs {
		newEtcd = b.children.startEtcd
	}
	etcd, err := newEtcd(b.data(), filepath.Join(b.dir, "etcd.log"))
	if err != nil {
		return err
	}
	group, starting := errgroup.WithContext(ctx)
	for _, c := range b.clusters {
		// One that failed, or the end of the run, makes the others pointless.
		if starting.Err() != nil {
			break
		}
		serving, err := b.serve(starting, c, etcd)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		// A server gets ready while the next one is assembled.
		group.Go(func() error { return b.complete(serving, c) })
	}
	return errors.Join(group.Wait(), context.Cause(ctx))
}

func (b *bed) prepare() error {
	// A bed that was killed in this directory may have left its data.
	if err := os.RemoveAll(b.data()); err != nil {
		return err
	}
	if b.host {
		c, err := newCluster(b.dir, "host", hostRegion, b.audit)
		if err != nil {
			return err
		}
		b.clusters = append(b.clusters, c)
	}
	for i := range b.members {
		c, err := newCluster(b.dir, fmt.Sprintf("member%d", i+1), regions[i%len(regions)], b.audit)
		if err != nil {
			return err
		}
		b.clusters = append(b.clusters, c)
	}
	return writeKubeconfig(b.kubeconfig(), b.clusters)
}

// serve starts the API server. The context that it returns ends when the server does.
func (b *bed) serve(ctx context.Context, c *cluster, etcd string) (context.Context, error) {
	flags := apiServerFlags(c, etcd, b.controllers)
	if b.procs {
		child, err := b.children.start(c.name, withListener(c.listener), append([]string{childAPIServer}, flags...)...)
		if err != nil {
			return nil, err
		}
		c.pid = child.cmd.Process.Pid
		return child.whileRunning(ctx), nil
	}
	// Not the given context: that one ends when the start does.
	failed, err := startAPIServer(context.Background(), c.listener, flags)
	if err != nil {
		return nil, err
	}
	serving, cancel := context.WithCancelCause(ctx)
	go func() { cancel(<-failed) }()
	return serving, nil
}

// complete waits for the API server and gives the cluster its contents.
func (b *bed) complete(ctx context.Context, c *cluster) error {
	client, err := c.client()
	if err != nil {
		return err
	}
	if err := c.waitForServer(ctx, client); err != nil {
		return err
	}
	if err := c.populate(ctx, client); err != nil {
		return fmt.Errorf("%s: %w", c.name, err)
	}
	if !b.controllers {
		return nil
	}
	child, err := b.children.start(c.name+"-controllers", nil, childControllers, c.dir)
	if err != nil {
		return err
	}
	return c.waitForControllers(child.whileRunning(ctx), client)
}

func (b *bed) report() report {
	r := report{Ready: true, Kubeconfig: b.kubeconfig(), Members: []reportCluster{}}
	for _, c := range b.clusters {
		entry := reportCluster{Name: c.name, Server: c.server, PID: c.pid, Audit: c.audit}
		if c.name == "host" {
			r.Host = &entry
		} else {
			r.Members = append(r.Members, entry)
		}
	}
	return r
}
