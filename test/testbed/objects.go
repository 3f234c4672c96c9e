package main

import (
	"fmt"

	corev1 "k8s.io/api/core/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/component-base/version"
)

var regions = []string{"eu-west", "us-east", "eu-north"}

const hostRegion = "eu-central"

// fakeNode is only data: kwok plays the kubelet where there are controllers, and nobody does elsewhere.
func fakeNode(c *cluster, i int) *corev1.Node {
	name := fmt.Sprintf("node-%d", i)
	capacity := corev1.ResourceList{
		corev1.ResourceCPU:              resource.MustParse("64"),
		corev1.ResourceMemory:           resource.MustParse("256Gi"),
		corev1.ResourceEphemeralStorage: resource.MustParse("1Ti"),
		corev1.ResourcePods:             resource.MustParse("1000"),
	}
	return &corev1.Node{
		ObjectMeta: metav1.ObjectMeta{
			Name: name,
			Labels: map[string]string{
				corev1.LabelHostname:       name,
				corev1.LabelOSStable:       "linux",
				corev1.LabelArchStable:     "amd64",
				corev1.LabelTopologyRegion: c.region,
				corev1.LabelTopologyZone:   c.region + "-" + string(rune('a'+i)),
			},
		},
		Spec: corev1.NodeSpec{ProviderID: "kwok://" + c.name + "/" + name},
		Status: corev1.NodeStatus{
			Capacity:    capacity,
			Allocatable: capacity,
			NodeInfo: corev1.NodeSystemInfo{
				KubeletVersion:  version.Get().GitVersion,
				OperatingSystem: "linux",
				Architecture:    "amd64",
			},
		},
	}
}

// viewerRights are spelled out, because the built-in role "view" is empty until a controller fills it.
func viewerRights() (*rbacv1.ClusterRole, *rbacv1.ClusterRoleBinding) {
	name := metav1.ObjectMeta{Name: "testbed-viewer"}
	return &rbacv1.ClusterRole{
			ObjectMeta: name,
			Rules: []rbacv1.PolicyRule{{
				APIGroups: []string{rbacv1.APIGroupAll},
				Resources: []string{rbacv1.ResourceAll},
				Verbs:     []string{"get", "list", "watch"},
			}},
		}, &rbacv1.ClusterRoleBinding{
			ObjectMeta: name,
			RoleRef:    rbacv1.RoleRef{APIGroup: rbacv1.GroupName, Kind: "ClusterRole", Name: name.Name},
			Subjects:   []rbacv1.Subject{{APIGroup: rbacv1.GroupName, Kind: rbacv1.UserKind, Name: "viewer"}},
		}
}
