declare const brand: unique symbol;
type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** A member cluster's name: a DNS label of at most 48 characters (Karmada `Cluster`). */
export type ClusterName = Brand<string, 'ClusterName'>;
/** `group/Kind/namespace/name`; `v1` stands for the core group; no namespace part for cluster-scoped kinds. */
export type ObjectKey = Brand<string, 'ObjectKey'>;
/** The text form of a field path: `spec.template.spec.containers[name=web].image`. */
export type FieldPathText = Brand<string, 'FieldPathText'>;
/** An RFC 6901 pointer. */
export type JsonPointer = Brand<string, 'JsonPointer'>;
/** `sha256:` and 64 hex digits, over stable JSON. */
export type Digest = Brand<string, 'Digest'>;
/** A state's identity, kept for its whole life. */
export type Lineage = Brand<string, 'Lineage'>;
/** Counts a state's writes. */
export type Serial = Brand<number, 'Serial'>;
/** `metadata.uid` of a live object. */
export type Uid = Brand<string, 'Uid'>;
/** A duration in milliseconds. */
export type Milliseconds = Brand<number, 'Milliseconds'>;
/** A point in time as Kubernetes writes it: RFC 3339, UTC. */
export type Timestamp = Brand<string, 'Timestamp'>;
/** An ed25519 public key: its SubjectPublicKeyInfo (RFC 8410) in base64, which is the middle line of its PEM file. */
export type PublicKey = Brand<string, 'PublicKey'>;
