package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

const bedKubeconfigName = "testbed.kubeconfig"

type cluster struct {
	name   string
	region string
	// dir has the cluster's keys, tokens and settings.
	dir      string
	listener net.Listener
	server   string
	tokens   map[string]string
	// audit is the file of the audit log, or empty.
	audit string
	pid   int
}

func (c *cluster) bedKubeconfig() string { return filepath.Join(c.dir, bedKubeconfigName) }

// newCluster takes a port and writes everything that the processes of a cluster read.
func newCluster(dir, name, region string, audit bool) (*cluster, error) {
	c := &cluster{name: name, region: region, dir: filepath.Join(dir, name), pid: os.Getpid()}
	if audit {
		c.audit = filepath.Join(dir, name+"-audit.log")
		// The server appends to it.
		if err := os.RemoveAll(c.audit); err != nil {
			return nil, err
		}
	}
	err := os.MkdirAll(c.dir, 0o700)
	if err != nil {
		return nil, err
	}
	if c.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return nil, err
	}
	c.server = "https://" + c.listener.Addr().String()
	if c.tokens, err = newTokens(c.dir); err != nil {
		return nil, err
	}
	return c, errors.Join(writeCerts(c.dir), writeAuditPolicy(c.dir), writeBedKubeconfig(c))
}

func (c *cluster) client() (kubernetes.Interface, error) {
	config, err := clientcmd.BuildConfigFromFlags("", c.bedKubeconfig())
	if err != nil {
		return nil, err
	}
	// A request must not outwait a server that has just died.
	config.Timeout = 10 * time.Second
	config.QPS = -1
	return kubernetes.NewForConfig(config)
}

// waitFor asks until there is no error. What it was waiting for is in the error when it gives up.
func waitFor(ctx context.Context, what string, ask func(context.Context) error) error {
	var last error
	err := wait.PollUntilContextCancel(ctx, 50*time.Millisecond, true, func(ctx context.Context) (bool, error) {
		if err := ask(ctx); err != nil {
			// The end of the context would hide the reason.
			if ctx.Err() == nil {
				last = err
			}
			return false, nil
		}
		return true, nil
	})
	if err != nil {
		return fmt.Errorf("waiting for %s: %w (last: %v)", what, context.Cause(ctx), last)
	}
	return nil
}

func (c *cluster) waitForServer(ctx context.Context, client kubernetes.Interface) error {
	err := waitFor(ctx, c.name+" to be ready", func(ctx context.Context) error {
		return client.CoreV1().RESTClient().Get().AbsPath("/readyz").Do(ctx).Error()
	})
	if err != nil {
		return err
	}
	return waitFor(ctx, "the namespaces of "+c.name, func(ctx context.Context) error {
		for _, namespace := range []string{"default", "kube-system", "kube-public", "kube-node-lease"} {
			if _, err := client.CoreV1().Namespaces().Get(ctx, namespace, metav1.GetOptions{}); err != nil {
				return err
			}
		}
		return nil
	})
}

// waitForControllers looks at what each of them makes before a test could need it.
func (c *cluster) waitForControllers(ctx context.Context, client kubernetes.Interface) error {
	return waitFor(ctx, "the controllers of "+c.name, func(ctx context.Context) error {
		if _, err := client.CoreV1().ServiceAccounts("default").Get(ctx, "default", metav1.GetOptions{}); err != nil {
			return err
		}
		if _, err := client.CoreV1().ConfigMaps("default").Get(ctx, "kube-root-ca.crt", metav1.GetOptions{}); err != nil {
			return err
		}
		role, err := client.RbacV1().ClusterRoles().Get(ctx, "view", metav1.GetOptions{})
		if err != nil {
			return err
		}
		if len(role.Rules) == 0 {
			return errors.New("the ClusterRole view is not aggregated yet")
		}
		nodes, err := client.CoreV1().Nodes().List(ctx, metav1.ListOptions{})
		if err != nil {
			return err
		}
		for _, node := range nodes.Items {
			if !isReady(node) {
				return fmt.Errorf("%s is not ready", node.Name)
			}
		}
		return nil
	})
}

func isReady(node corev1.Node) bool {
	for _, condition := range node.Status.Conditions {
		if condition.Type == corev1.NodeReady {
			return condition.Status == corev1.ConditionTrue
		}
	}
	return false
}

// populate makes what every test may count on.
func (c *cluster) populate(ctx context.Context, client kubernetes.Interface) error {
	role, binding := viewerRights()
	if _, err := client.RbacV1().ClusterRoles().Create(ctx, role, metav1.CreateOptions{}); err != nil {
		return err
	}
	if _, err := client.RbacV1().ClusterRoleBindings().Create(ctx, binding, metav1.CreateOptions{}); err != nil {
		return err
	}
	for i := range 2 {
		if _, err := client.CoreV1().Nodes().Create(ctx, fakeNode(c, i), metav1.CreateOptions{}); err != nil {
			return err
		}
	}
	return nil
}
