package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"
	"k8s.io/client-go/rest"
	controllermanager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	controllermanageroptions "k8s.io/kubernetes/cmd/kube-controller-manager/app/options"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
	scheduleroptions "k8s.io/kubernetes/cmd/kube-scheduler/app/options"
)

// runControllers is the rest of a cluster in one process: three would need twice the memory.
// Two clusters cannot share one, because the controller manager registers itself under a fixed name.
func runControllers(ctx context.Context, dir string) error {
	if err := setFeatureGates(); err != nil {
		return err
	}
	rest.SetDefaultWarningHandler(rest.NoWarnings{})
	kubeconfig := "--kubeconfig=" + filepath.Join(dir, bedKubeconfigName)
	// No leader to elect and no port of their own; the rates only keep large tests from waiting.
	common := []string{kubeconfig, "--leader-elect=false", "--secure-port=0", "--kube-api-qps=500", "--kube-api-burst=1000"}

	stages := filepath.Join(dir, "kwok.yaml")
	if err := writeKwokStages(stages); err != nil {
		return err
	}
	os.Args = []string{"kwok", kubeconfig, "--config=" + stages, "--manage-all-nodes=true", "--node-lease-duration-seconds=40"}

	manage, err := controllerManager(ctx, append(common,
		"--root-ca-file="+filepath.Join(dir, "ca.crt"),
		"--service-account-private-key-file="+filepath.Join(dir, "service-account.key"),
		"--cluster-signing-cert-file="+filepath.Join(dir, "ca.crt"),
		"--cluster-signing-key-file="+filepath.Join(dir, "ca.key"),
	))
	if err != nil {
		return fmt.Errorf("kube-controller-manager: %w", err)
	}
	schedule, err := podScheduler(ctx, common)
	if err != nil {
		return fmt.Errorf("kube-scheduler: %w", err)
	}
	ended := make(chan error)
	go func() { ended <- fmt.Errorf("kwok ended: %v", kwok(ctx)) }()
	go func() { ended <- fmt.Errorf("kube-controller-manager ended: %v", manage()) }()
	go func() { ended <- fmt.Errorf("kube-scheduler ended: %v", schedule()) }()
	return <-ended
}

// controllerManager and podScheduler do without the upstream commands:
// both of those install the signal handler, which may be done only once in a process.
func controllerManager(ctx context.Context, args []string) (func() error, error) {
	opts, err := controllermanageroptions.NewKubeControllerManagerOptions()
	if err != nil {
		return nil, err
	}
	all, disabled, aliases := controllermanager.KnownControllers(), controllermanager.ControllersDisabledByDefault(), controllermanager.ControllerAliases()
	sets := opts.Flags(all, disabled, aliases)
	flags := pflag.NewFlagSet("kube-controller-manager", pflag.ContinueOnError)
	for _, set := range sets.FlagSets {
		flags.AddFlagSet(set)
	}
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	opts.ParsedFlags = &sets
	config, err := opts.Config(ctx, all, disabled, aliases)
	if err != nil {
		return nil, err
	}
	return func() error { return controllermanager.Run(ctx, config.Complete()) }, nil
}

func podScheduler(ctx context.Context, args []string) (func() error, error) {
	opts := scheduleroptions.NewOptions()
	flags := pflag.NewFlagSet("kube-scheduler", pflag.ContinueOnError)
	for _, set := range opts.Flags.FlagSets {
		flags.AddFlagSet(set)
	}
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	config, pods, err := scheduler.Setup(ctx, opts)
	if err != nil {
		return nil, err
	}
	return func() error { return scheduler.Run(ctx, config, pods) }, nil
}
