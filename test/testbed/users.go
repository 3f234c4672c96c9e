package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"k8s.io/client-go/tools/clientcmd"
	clientcmdapi "k8s.io/client-go/tools/clientcmd/api"
)

// user is who a context of the kubeconfig logs in as.
type user struct {
	name string
	// suffix comes after the cluster's name in the name of the context.
	suffix string
	group  string
	// unknown users have a token that no server accepts.
	unknown bool
}

// bedUser is behind everything the test bed does itself, controllers included,
// so that an audit log tells its requests from those of a test.
var bedUser = user{name: "testbed", group: "system:masters"}

var testUsers = []user{
	{name: "admin", group: "system:masters"},
	{name: "viewer", suffix: "-viewer"},
	{name: "nobody", suffix: "-nobody"},
	{name: "expired", suffix: "-expired", unknown: true},
}

// newTokens writes the server's token file and returns the tokens by user name.
func newTokens(dir string) (map[string]string, error) {
	tokens := map[string]string{}
	var known strings.Builder
	for _, u := range append([]user{bedUser}, testUsers...) {
		tokens[u.name] = rand.Text()
		if !u.unknown {
			fmt.Fprintf(&known, "%s,%s,%s,%q\n", tokens[u.name], u.name, u.name, u.group)
		}
	}
	return tokens, os.WriteFile(filepath.Join(dir, "tokens.csv"), []byte(known.String()), 0o600)
}

// addContexts gives the kubeconfig a context for each of the users.
func addContexts(config *clientcmdapi.Config, c *cluster, users ...user) error {
	ca, err := os.ReadFile(filepath.Join(c.dir, "ca.crt"))
	if err != nil {
		return err
	}
	config.Clusters[c.name] = &clientcmdapi.Cluster{Server: c.server, CertificateAuthorityData: ca}
	for _, u := range users {
		context := c.name + u.suffix
		config.AuthInfos[context] = &clientcmdapi.AuthInfo{Token: c.tokens[u.name]}
		config.Contexts[context] = &clientcmdapi.Context{Cluster: c.name, AuthInfo: context}
	}
	return nil
}

func writeKubeconfig(file string, clusters []*cluster) error {
	config := clientcmdapi.NewConfig()
	for _, c := range clusters {
		if err := addContexts(config, c, testUsers...); err != nil {
			return err
		}
	}
	config.CurrentContext = clusters[0].name
	return clientcmd.WriteToFile(*config, file)
}

// writeBedKubeconfig is for the controllers of one cluster.
func writeBedKubeconfig(c *cluster) error {
	config := clientcmdapi.NewConfig()
	if err := addContexts(config, c, bedUser); err != nil {
		return err
	}
	config.CurrentContext = c.name
	return clientcmd.WriteToFile(*config, c.bedKubeconfig())
}
