package main

import (
	"context"
	"fmt"

	clusterv1alpha1 "github.com/karmada-io/karmada/pkg/apis/cluster/v1alpha1"
	policyv1alpha1 "github.com/karmada-io/karmada/pkg/apis/policy/v1alpha1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// reader is the client that Karmada's code reads a world through. Whatever else is called fails loudly.
type reader struct {
	client.Client
	*world
}

func take[Object any](into *Object, from []Object, is func(*Object) bool) error {
	for at := range from {
		if is(&from[at]) {
			*into = from[at]
			return nil
		}
	}
	return apierrors.NewNotFound(schema.GroupResource{Group: policyv1alpha1.GroupVersion.Group}, "")
}

func (r reader) Get(_ context.Context, key client.ObjectKey, into client.Object, _ ...client.GetOption) error {
	switch into := into.(type) {
	case *clusterv1alpha1.Cluster:
		for _, cluster := range r.clusters {
			if cluster.Name == key.Name {
				*into = *cluster
				return nil
			}
		}
		return apierrors.NewNotFound(schema.GroupResource{Group: clusterv1alpha1.GroupVersion.Group, Resource: "clusters"}, key.Name)
	case *policyv1alpha1.OverridePolicy:
		return take(into, r.overrides, func(one *policyv1alpha1.OverridePolicy) bool {
			return one.Name == key.Name && one.Namespace == key.Namespace
		})
	case *policyv1alpha1.ClusterOverridePolicy:
		return take(into, r.clusterOverrides, func(one *policyv1alpha1.ClusterOverridePolicy) bool { return one.Name == key.Name })
	}
	return fmt.Errorf("nobody expected a read of %T", into)
}

func within[Object any](items []Object, namespace string, of func(*Object) string) []Object {
	if namespace == "" {
		return items
	}
	var found []Object
	for at := range items {
		if of(&items[at]) == namespace {
			found = append(found, items[at])
		}
	}
	return found
}

func (r reader) List(_ context.Context, into client.ObjectList, given ...client.ListOption) error {
	var options client.ListOptions
	options.ApplyOptions(given)
	switch into := into.(type) {
	case *policyv1alpha1.PropagationPolicyList:
		into.Items = within(r.propagation, options.Namespace, func(one *policyv1alpha1.PropagationPolicy) string { return one.Namespace })
	case *policyv1alpha1.ClusterPropagationPolicyList:
		into.Items = r.clusterWide
	case *policyv1alpha1.OverridePolicyList:
		into.Items = within(r.overrides, options.Namespace, func(one *policyv1alpha1.OverridePolicy) string { return one.Namespace })
	case *policyv1alpha1.ClusterOverridePolicyList:
		into.Items = r.clusterOverrides
	default:
		return fmt.Errorf("nobody expected a list of %T", into)
	}
	return nil
}

// lister is the same for the scheduler's cache.
type lister []*clusterv1alpha1.Cluster

func (l lister) List(selector labels.Selector) (found []*clusterv1alpha1.Cluster, err error) {
	for _, cluster := range l {
		if selector.Matches(labels.Set(cluster.Labels)) {
			found = append(found, cluster)
		}
	}
	return found, nil
}

func (l lister) Get(name string) (*clusterv1alpha1.Cluster, error) {
	for _, cluster := range l {
		if cluster.Name == name {
			return cluster, nil
		}
	}
	return nil, apierrors.NewNotFound(schema.GroupResource{Resource: "clusters"}, name)
}
