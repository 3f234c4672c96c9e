package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"sync"

	"github.com/spf13/pflag"
	utilerrors "k8s.io/apimachinery/pkg/util/errors"
	"k8s.io/apiserver/pkg/util/compatibility"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
	"k8s.io/kubernetes/cmd/kube-apiserver/app/options"
)

var setFeatureGates = sync.OnceValue(compatibility.DefaultComponentGlobalsRegistry.Set)

// startAPIServer serves from the given socket. Unlike the upstream command it can be called
// several times in one process, but not at the same time: assembling a server touches globals.
func startAPIServer(ctx context.Context, listener net.Listener, args []string) (<-chan error, error) {
	// Clients name themselves, and so their managed fields, after the program.
	os.Args[0] = "kube-apiserver"
	opts := options.NewServerRunOptions()
	flags := pflag.NewFlagSet("kube-apiserver", pflag.ContinueOnError)
	for _, set := range opts.Flags().FlagSets {
		flags.AddFlagSet(set)
	}
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if err := setFeatureGates(); err != nil {
		return nil, err
	}
	rest.SetDefaultWarningHandler(rest.NoWarnings{})

	address := listener.Addr().(*net.TCPAddr)
	opts.SecureServing.Listener = listener
	opts.SecureServing.BindPort = address.Port
	// Otherwise it looks for a network interface, and a sandbox may have none.
	opts.SecureServing.ExternalAddress = address.IP

	// Such names are unique in a process.
	name, err := cache.NewInformerName("kube-apiserver-" + address.String())
	if err != nil {
		return nil, err
	}
	opts.InformerName = name

	completedOptions, err := opts.Complete(ctx)
	if err != nil {
		return nil, err
	}
	if errs := completedOptions.Validate(); len(errs) != 0 {
		return nil, utilerrors.NewAggregate(errs)
	}
	config, err := app.NewConfig(completedOptions)
	if err != nil {
		return nil, err
	}
	completed, err := config.Complete()
	if err != nil {
		return nil, err
	}
	server, err := app.CreateServerChain(completed)
	if err != nil {
		return nil, err
	}
	prepared, err := server.PrepareRun()
	if err != nil {
		return nil, err
	}
	failed := make(chan error, 1)
	go func() { failed <- fmt.Errorf("kube-apiserver ended: %v", prepared.Run(ctx)) }()
	return failed, nil
}

func apiServerFlags(m *cluster, etcd string, controllers bool) []string {
	file := func(name string) string { return filepath.Join(m.dir, name) }
	// Without the node controllers its taint would stay for ever; with them it delays the first pods.
	disabled := "TaintNodesByCondition"
	if !controllers {
		// Nobody makes the default service accounts.
		disabled += ",ServiceAccount"
	}
	flags := []string{
		"--etcd-servers=" + etcd,
		"--etcd-prefix=/" + m.name,
		"--bind-address=127.0.0.1",
		"--tls-cert-file=" + file("server.crt"),
		"--tls-private-key-file=" + file("server.key"),
		"--client-ca-file=" + file("ca.crt"),
		"--token-auth-file=" + file("tokens.csv"),
		"--authorization-mode=RBAC",
		"--disable-admission-plugins=" + disabled,
		"--allow-privileged=true",
		"--profiling=false",
		"--service-cluster-ip-range=10.96.0.0/16",
		// There is no address other than loopback to publish.
		"--endpoint-reconciler-type=none",
		"--service-account-issuer=https://kubernetes.default.svc",
		"--service-account-key-file=" + file("service-account.key"),
		"--service-account-signing-key-file=" + file("service-account.key"),
		// For aggregated API servers behind this one.
		"--requestheader-client-ca-file=" + file("ca.crt"),
		"--requestheader-allowed-names=" + frontProxy,
		"--requestheader-username-headers=X-Remote-User",
		"--requestheader-group-headers=X-Remote-Group",
		"--requestheader-extra-headers-prefix=X-Remote-Extra-",
		"--proxy-client-cert-file=" + file("front-proxy.crt"),
		"--proxy-client-key-file=" + file("front-proxy.key"),
	}
	if m.audit != "" {
		flags = append(flags,
			"--audit-policy-file="+file("audit-policy.yaml"),
			"--audit-log-path="+m.audit,
			// Never rotate: tests count lines.
			"--audit-log-maxsize=100000",
		)
	}
	return flags
}

const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
- level: Metadata
`

func writeAuditPolicy(dir string) error {
	return os.WriteFile(filepath.Join(dir, "audit-policy.yaml"), []byte(auditPolicy), 0o600)
}
