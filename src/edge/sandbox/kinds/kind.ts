import type { Json } from '#core/model';
import type { Shape } from '../codec/shape.ts';
import type { Draft } from '../draft.ts';
import type { Cause } from '../refusal.ts';

/** What is known while an object is written: when, by whom, and what the cluster can be asked for. */
export type Writing = {
  readonly now: string;
  readonly user: string;
  /** A fresh identity. */
  readonly uid: () => string;
  /** Five random letters and digits, for generated names. */
  readonly token: () => string;
  /** Whether controllers run: some admission plugins are only there then. */
  readonly controllers: boolean;
  /** An address or port of the service range that is free; a fixed one is undefined where it is taken. */
  readonly allocate: (what: 'clusterIP' | 'nodePort', fixed?: string) => string | undefined;
  /** The stored object, for checks that look at others. */
  readonly look: (kind: string, namespace: string | undefined, name: string) => Draft | undefined;
};

/** What happens to an object of a kind when it is written. Everything changes the draft in place; nothing here touches the store. */
export type Rules = {
  /** Fills in what was not given (the kind's `SetDefaults` functions). Also runs over what is read back from a patch. */
  readonly defaults?: (draft: Draft) => void;
  /** The strategy's `PrepareForCreate` and the admission plugins that change a new object. */
  readonly onCreate?: (draft: Draft, writing: Writing) => void;
  /** The strategy's `PrepareForUpdate`. */
  readonly onUpdate?: (draft: Draft, old: Draft, writing: Writing) => void;
  /** What is wrong with a new or changed object. */
  readonly check?: (draft: Draft, writing: Writing, old?: Draft) => readonly Cause[];
  /** What may not be changed like this. */
  readonly checkUpdate?: (draft: Draft, old: Draft) => readonly Cause[];
  /** What an admission plugin forbids outright; the message of a 403. */
  readonly forbids?: (draft: Draft, writing: Writing) => string | undefined;
  /** `metadata.generation` counts changes of these members; none: there is no generation. */
  readonly counts?: readonly string[];
  /** An update without a resourceVersion is refused. */
  readonly needsVersion?: true;
  /** PUT to a name that is not there makes the object. */
  readonly madeByUpdate?: true;
  /** DELETE answers with the object instead of a Status. */
  readonly answersDeleted?: true;
  /** What every request on the kind is warned of. */
  readonly warning?: string;
  /** What names of this kind have to look like. */
  readonly name?: (name: string) => readonly string[];
};

/** One column of a Table. */
export type Column = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date' | 'boolean' | 'number';
  readonly format?: string;
  readonly description?: string;
  /** 0 is always shown, 1 only in wide output. */
  readonly priority: number;
  readonly cell: (object: Draft, now: number) => Json;
};

/** Where a kind that can be scaled keeps its numbers; paths of member names. */
export type Scaling = { readonly spec: readonly string[]; readonly status: readonly string[]; readonly selector?: readonly string[] };

/** A kind that a sandbox serves, in one version. */
export type Kind = {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly listKind: string;
  readonly plural: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  readonly subresources: readonly string[];
  readonly scaling?: Scaling;
  readonly rules: Rules;
  readonly columns: readonly Column[];
  /** The OpenAPI definition's full name. */
  readonly definition: string;
  /** Built-in kinds are typed: this is what their Go type keeps. */
  readonly shape?: Shape;
  /** Kinds of a CRD have their structural schema instead, and keep apiVersion and kind inside lists. */
  readonly structural?: Draft;
  /** The shape of `metadata`, for kinds that have no shape as a whole. */
  readonly metadata?: Shape;
  /** Objects of all versions of a CRD are stored under one name: `group/plural`. */
  readonly storage: string;
};

/** `apps/v1` of a kind. */
export const versionText = (kind: { readonly group: string; readonly version: string }): string =>
  kind.group === '' ? kind.version : `${kind.group}/${kind.version}`;
