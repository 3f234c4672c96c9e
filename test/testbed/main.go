// Command testbed runs real Kubernetes API servers for tests: one binary, no containers.
package main

import (
	"fmt"
	"os"
	_ "time/tzdata" // CronJobs with a time zone must work on machines without that database

	"github.com/spf13/cobra"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	_ "k8s.io/component-base/metrics/prometheus/version"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllermanager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

const usage = `usage: testbed up --members N --dir DIR [--host] [--controllers] [--procs] [--audit]
       testbed kube-apiserver|kube-controller-manager|kube-scheduler|kwok ...`

// The upstream commands with all their flags, for trying things by hand.
var upstream = map[string]func() *cobra.Command{
	"kube-apiserver":          apiserver.NewAPIServerCommand,
	"kube-controller-manager": controllermanager.NewControllerManagerCommand,
	"kube-scheduler":          func() *cobra.Command { return scheduler.NewSchedulerCommand() },
}

var own = map[string]func() error{
	"up":             up,
	"kwok":           runKwok,
	childAPIServer:   runAPIServerChild,
	childControllers: runControllersChild,
	childEtcd:        runEtcdChild,
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	name := os.Args[1]
	// kwok and cobra read os.Args themselves.
	os.Args = os.Args[1:]
	if newCommand := upstream[name]; newCommand != nil {
		os.Exit(cli.Run(newCommand()))
	}
	run := own[name]
	if run == nil {
		fmt.Fprintf(os.Stderr, "testbed: no sub-command %q\n%s\n", name, usage)
		os.Exit(2)
	}
	// up points os.Stderr at its log.
	console := os.Stderr
	if err := run(); err != nil {
		fmt.Fprintf(console, "testbed %s: %v\n", name, err)
		os.Exit(1)
	}
}
