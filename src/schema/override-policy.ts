// Generated from schemas (override-policy.schema.json); do not edit.

/**
 * Karmada: edits templates of its own namespace for some member clusters.
 */
export interface OverridePolicy {
  /**
   * `policy.karmada.io/v1alpha1`.
   */
  apiVersion: 'policy.karmada.io/v1alpha1';
  /**
   * `OverridePolicy`.
   */
  kind: 'OverridePolicy';
  metadata: ObjectMeta;
  spec: OverrideSpec;
}
/**
 * Name and labels of the policy.
 */
export interface ObjectMeta {
  /**
   * Name of the object, unique for its kind and namespace.
   */
  name?: string;
  /**
   * Namespace of the object. A namespaced policy without one is in `default`.
   */
  namespace?: string;
  labels?: StringMap;
  annotations?: StringMap1;
  /**
   * When the object was made (RFC 3339).
   */
  creationTimestamp?: string;
  [k: string]: unknown;
}
/**
 * Labels: what selectors look at.
 */
export interface StringMap {
  [k: string]: string;
}
/**
 * Annotations: notes that no selector looks at.
 */
export interface StringMap1 {
  [k: string]: string;
}
/**
 * Which templates are edited, for which clusters, and how.
 */
export interface OverrideSpec {
  /**
   * The templates; none means all in the policy's reach.
   */
  resourceSelectors?: ResourceSelector[];
  /**
   * Edits per group of clusters; they run in order.
   */
  overrideRules?: {
    targetCluster?: ClusterAffinity;
    overriders: Overriders;
  }[];
  targetCluster?: ClusterAffinity1;
  overriders?: Overriders1;
}
/**
 * Chooses templates by apiVersion and kind and, where given, by namespace and by name or labels.
 */
export interface ResourceSelector {
  /**
   * apiVersion of the templates, such as `apps/v1`.
   */
  apiVersion: string;
  /**
   * Kind of the templates, such as `Deployment`.
   */
  kind: string;
  /**
   * Namespace of the templates. In a namespaced policy it is the policy's own; in a cluster policy empty means all.
   */
  namespace?: string;
  /**
   * Name of the template. With a name, labels do not count.
   */
  name?: string;
  labelSelector?: LabelSelector;
}
/**
 * Labels of the templates. Ignored where a name is given.
 */
export interface LabelSelector {
  matchLabels?: StringMap2;
  /**
   * Further requirements; all must hold.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Labels that must be there with exactly these values.
 */
export interface StringMap2 {
  [k: string]: string;
}
/**
 * One requirement: a key, an operator and values.
 */
export interface SelectorRequirement {
  /**
   * What is looked at: a label's key, or for field selectors `provider`, `region` or `zone`.
   */
  key: string;
  /**
   * `In`, `NotIn`, `Exists` or `DoesNotExist`; field selectors know `In` and `NotIn` only.
   */
  operator: string;
  /**
   * Values for `In` and `NotIn`.
   */
  values?: string[];
}
/**
 * The clusters; none means all.
 */
export interface ClusterAffinity {
  labelSelector?: LabelSelector1;
  fieldSelector?: FieldSelector;
  /**
   * Names of clusters; none means any.
   */
  clusterNames?: string[];
  /**
   * Names of clusters that never match, whatever else says.
   */
  exclude?: string[];
}
/**
 * Labels of the clusters.
 */
export interface LabelSelector1 {
  matchLabels?: StringMap2;
  /**
   * Further requirements; all must hold.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Provider, region and zones of the clusters.
 */
export interface FieldSelector {
  /**
   * Requirements; all must hold. Keys are `provider`, `region` and `zone`, operators `In` and `NotIn`.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * The edits.
 */
export interface Overriders {
  /**
   * Edits parts of container images.
   */
  imageOverrider?: {
    /**
     * Edit the image at this place only. Without it the images of all containers of known kinds.
     */
    predicate?: {
      /**
       * JSON pointer to the image.
       */
      path: string;
    };
    /**
     * The part of the image: registry/repository:tag.
     */
    component: 'Registry' | 'Repository' | 'Tag';
    /**
     * What the edit does at its place.
     */
    operator: 'add' | 'remove' | 'replace';
    /**
     * The text to add or to put in place.
     */
    value?: string;
  }[];
  /**
   * Edits containers' commands.
   */
  commandOverrider?: ContainerListEdit[];
  /**
   * Edits containers' args.
   */
  argsOverrider?: ContainerListEdit[];
  /**
   * Edits the object's labels.
   */
  labelsOverrider?: MapEdit[];
  /**
   * Edits the object's annotations.
   */
  annotationsOverrider?: MapEdit[];
  /**
   * Edits inside a text field that holds JSON or YAML, such as a ConfigMap's value.
   */
  fieldOverrider?: {
    /**
     * JSON pointer to the text field.
     */
    fieldPath: string;
    /**
     * Edits of a text that is JSON. Not together with `yaml`.
     */
    json?: FieldEdit[];
    /**
     * Edits of a text that is YAML. Not together with `json`.
     */
    yaml?: FieldEdit[];
  }[];
  /**
   * Edits any field, by JSON patch.
   */
  plaintext?: {
    /**
     * JSON pointer to the field.
     */
    path: string;
    /**
     * What the edit does at its place.
     */
    operator: 'add' | 'remove' | 'replace';
    /**
     * The new value; any JSON.
     */
    value?: {
      [k: string]: unknown;
    };
  }[];
}
/**
 * Adds words to a container's command or args, or removes them.
 */
export interface ContainerListEdit {
  /**
   * Name of the container.
   */
  containerName: string;
  /**
   * What the edit does.
   */
  operator: 'add' | 'remove';
  /**
   * The words.
   */
  value?: string[];
}
/**
 * Edits labels or annotations.
 */
export interface MapEdit {
  /**
   * What the edit does at its place.
   */
  operator: 'add' | 'remove' | 'replace';
  value: StringMap3;
}
/**
 * Keys and values; for `remove` only the keys count.
 */
export interface StringMap3 {
  [k: string]: string;
}
/**
 * One edit inside a text field that holds JSON or YAML.
 */
export interface FieldEdit {
  /**
   * JSON pointer inside the text.
   */
  subPath: string;
  /**
   * What the edit does at its place.
   */
  operator: 'add' | 'remove' | 'replace';
  /**
   * The new value; none for `remove`.
   */
  value?: {
    [k: string]: unknown;
  };
}
/**
 * Deprecated: use `overrideRules`.
 */
export interface ClusterAffinity1 {
  labelSelector?: LabelSelector1;
  fieldSelector?: FieldSelector;
  /**
   * Names of clusters; none means any.
   */
  clusterNames?: string[];
  /**
   * Names of clusters that never match, whatever else says.
   */
  exclude?: string[];
}
/**
 * Deprecated: use `overrideRules`.
 */
export interface Overriders1 {
  /**
   * Edits parts of container images.
   */
  imageOverrider?: {
    /**
     * Edit the image at this place only. Without it the images of all containers of known kinds.
     */
    predicate?: {
      /**
       * JSON pointer to the image.
       */
      path: string;
    };
    /**
     * The part of the image: registry/repository:tag.
     */
    component: 'Registry' | 'Repository' | 'Tag';
    /**
     * What the edit does at its place.
     */
    operator: 'add' | 'remove' | 'replace';
    /**
     * The text to add or to put in place.
     */
    value?: string;
  }[];
  /**
   * Edits containers' commands.
   */
  commandOverrider?: ContainerListEdit[];
  /**
   * Edits containers' args.
   */
  argsOverrider?: ContainerListEdit[];
  /**
   * Edits the object's labels.
   */
  labelsOverrider?: MapEdit[];
  /**
   * Edits the object's annotations.
   */
  annotationsOverrider?: MapEdit[];
  /**
   * Edits inside a text field that holds JSON or YAML, such as a ConfigMap's value.
   */
  fieldOverrider?: {
    /**
     * JSON pointer to the text field.
     */
    fieldPath: string;
    /**
     * Edits of a text that is JSON. Not together with `yaml`.
     */
    json?: FieldEdit[];
    /**
     * Edits of a text that is YAML. Not together with `json`.
     */
    yaml?: FieldEdit[];
  }[];
  /**
   * Edits any field, by JSON patch.
   */
  plaintext?: {
    /**
     * JSON pointer to the field.
     */
    path: string;
    /**
     * What the edit does at its place.
     */
    operator: 'add' | 'remove' | 'replace';
    /**
     * The new value; any JSON.
     */
    value?: {
      [k: string]: unknown;
    };
  }[];
}
