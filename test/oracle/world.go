package main

import (
	"encoding/json"
	"fmt"

	clusterv1alpha1 "github.com/karmada-io/karmada/pkg/apis/cluster/v1alpha1"
	policyv1alpha1 "github.com/karmada-io/karmada/pkg/apis/policy/v1alpha1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

// documents are objects as a user writes them: clusters and policies of any of the four kinds.
type documents struct {
	Clusters []*clusterv1alpha1.Cluster `json:"clusters"`
	Policies []json.RawMessage          `json:"policies"`
}

// world is what a Karmada API server would hold, with what its admission fills in.
type world struct {
	clusters         []*clusterv1alpha1.Cluster
	propagation      []policyv1alpha1.PropagationPolicy
	clusterWide      []policyv1alpha1.ClusterPropagationPolicy
	overrides        []policyv1alpha1.OverridePolicy
	clusterOverrides []policyv1alpha1.ClusterOverridePolicy
}

func decode[Object any](raw []byte) (Object, error) {
	var object Object
	err := json.Unmarshal(raw, &object)
	return object, err
}

func (docs documents) world() (*world, error) {
	all := &world{}
	for _, cluster := range docs.Clusters {
		stored, err := storedCluster(cluster)
		if err != nil {
			return nil, err
		}
		all.clusters = append(all.clusters, stored)
	}
	for _, raw := range docs.Policies {
		if err := all.add(raw); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (w *world) add(raw []byte) error {
	admitted, err := defaulted(raw)
	if err != nil {
		return err
	}
	kind, err := kindOf(admitted)
	if err != nil {
		return err
	}
	switch kind {
	case "PropagationPolicy":
		return appendTo(&w.propagation, admitted)
	case "ClusterPropagationPolicy":
		return appendTo(&w.clusterWide, admitted)
	case "OverridePolicy":
		return appendTo(&w.overrides, admitted)
	case "ClusterOverridePolicy":
		return appendTo(&w.clusterOverrides, admitted)
	}
	return fmt.Errorf("%q is no kind of policy", kind)
}

func appendTo[Object any](list *[]Object, raw []byte) error {
	object, err := decode[Object](raw)
	if err != nil {
		return err
	}
	*list = append(*list, object)
	return nil
}

func kindOf(raw []byte) (string, error) {
	head, err := decode[struct {
		Kind string `json:"kind"`
	}](raw)
	return head.Kind, err
}

func templateOf(raw json.RawMessage) (*unstructured.Unstructured, error) {
	object := &unstructured.Unstructured{}
	return object, object.UnmarshalJSON(raw)
}
