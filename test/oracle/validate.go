package main

import (
	"context"
	"encoding/json"

	clusterapis "github.com/karmada-io/karmada/pkg/apis/cluster"
	clusterinstall "github.com/karmada-io/karmada/pkg/apis/cluster/install"
	"github.com/karmada-io/karmada/pkg/apis/cluster/mutation"
	clusterv1alpha1 "github.com/karmada-io/karmada/pkg/apis/cluster/v1alpha1"
	"github.com/karmada-io/karmada/pkg/apis/cluster/validation"
	"k8s.io/apimachinery/pkg/runtime"
)

type validateAsked struct {
	Object json.RawMessage `json:"object"`
}

type verdict struct {
	Accepted bool   `json:"accepted"`
	Says     string `json:"says,omitempty"`
}

// validate answers what Karmada's admission says of a policy or a cluster.
func validate(asked validateAsked) (any, error) {
	kind, err := kindOf(asked.Object)
	if err != nil {
		return nil, err
	}
	if kind == "Cluster" {
		return validateCluster(asked.Object)
	}
	stored, err := defaulted(asked.Object)
	if err != nil {
		return nil, err
	}
	request, err := requestFor(stored)
	if err != nil {
		return nil, err
	}
	response := webhooks[kind].validate.Handle(context.TODO(), request)
	says := ""
	if response.Result != nil {
		says = response.Result.Message
	}
	return verdict{Accepted: response.Allowed, Says: says}, nil
}

var clusterScheme = func() *runtime.Scheme {
	scheme := runtime.NewScheme()
	clusterinstall.Install(scheme)
	return scheme
}()

// storedCluster is a cluster in the form in which the aggregated API server keeps it.
func storedCluster(written *clusterv1alpha1.Cluster) (*clusterv1alpha1.Cluster, error) {
	cluster := &clusterapis.Cluster{}
	if err := clusterScheme.Convert(written, cluster, nil); err != nil {
		return nil, err
	}
	mutation.StandardizeClusterResourceModels(cluster.Spec.ResourceModels)
	mutation.MutateCluster(cluster)
	stored := &clusterv1alpha1.Cluster{}
	return stored, clusterScheme.Convert(cluster, stored, nil)
}

// As the aggregated API server does on create: models are put in order, and then everything is looked at.
func validateCluster(raw []byte) (any, error) {
	written, err := decode[clusterv1alpha1.Cluster](raw)
	if err != nil {
		return nil, err
	}
	cluster := &clusterapis.Cluster{}
	if err := clusterScheme.Convert(&written, cluster, nil); err != nil {
		return nil, err
	}
	if len(cluster.Spec.ResourceModels) == 0 {
		mutation.SetDefaultClusterResourceModels(cluster)
	} else {
		mutation.StandardizeClusterResourceModels(cluster.Spec.ResourceModels)
	}
	if problems := validation.ValidateCluster(cluster); len(problems) > 0 {
		return verdict{Says: problems.ToAggregate().Error()}, nil
	}
	return verdict{Accepted: true}, nil
}
