import { type Filling, fillings } from '#core/defaulting';
import { byText, type RuleReader } from '#core/model';
import { shapesOf } from '../codec/shape.ts';
import { kindsOfDefinition } from '../crd/kinds.ts';
import type { Draft } from '../draft.ts';
import { rules } from '../rules/registry.ts';
import type { Definitions } from '../schemas/definitions.ts';
import { columnsOf } from '../tables/columns.ts';
import type { Kind, Rules } from './kind.ts';
import { type GroupRow, groups, type KindRow, usualVerbs } from './table.ts';

/** The kinds that a cluster serves at a moment. */
export type Kinds = {
  readonly all: () => readonly Kind[];
  readonly find: (group: string, version: string, plural: string) => Kind | undefined;
  /** By kind name; the preferred version. */
  readonly named: (group: string, kind: string) => Kind | undefined;
  readonly inStorage: (storage: string) => Kind | undefined;
  /** Takes over what the stored definitions say now. */
  readonly define: (definitions: readonly Draft[]) => void;
  /** Counts the changes of `all`. */
  readonly revision: () => number;
};

const METADATA = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

// What a kind's rules fill in beyond its defaults comes after them.
const withFilling = (own: Rules, filling: Filling | undefined): Rules =>
  filling === undefined
    ? own
    : {
        ...own,
        defaults: (draft) => {
          filling(draft);
          own.defaults?.(draft);
        },
      };

const builtIn = (group: GroupRow, row: KindRow, shape: Kind['shape']): Kind => ({
  group: group.group, version: group.version, kind: row.kind, listKind: `${row.kind}List`, plural: row.plural, singular: row.kind.toLowerCase(),
  shortNames: row.short ?? [], categories: row.categories ?? [], namespaced: row.namespaced,
  verbs: row.verbs ?? usualVerbs, subresources: row.subresources ?? [], ...(row.scaling && { scaling: row.scaling }),
  rules: withFilling(rules[row.kind] ?? {}, fillings[`${group.group === '' ? '' : `${group.group}/`}${group.version} ${row.kind}`]), columns: columnsOf(row.kind),
  definition: `${group.definitions}.${row.kind}`, ...(shape && { shape }), storage: `${group.group}/${row.plural}`,
});

/** `v2` before `v1` before `v1beta1`, as versions of a group are preferred. */
const versionRank = (version: string): string => {
  const [, major = '0', stage = '', minor = '0'] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const steady = stage === '' ? 9 : stage === 'beta' ? 5 : 1;
  return [steady, 1000 - Number(major), 1000 - Number(minor)].map((part, at) => String(at === 0 ? 9 - part : part).padStart(4, '0')).join('.');
};

/** All built-in kinds, and those of CustomResourceDefinitions as they come and go; `read` reads their rules. */
export const makeKinds = (definitions: Definitions, read?: RuleReader): Kinds => {
  const shapes = shapesOf(definitions);
  const fixed = groups.flatMap((group) => group.kinds.map((row) => builtIn(group, row, shapes(`${group.definitions}.${row.kind}`))));
  let custom: readonly Kind[] = [];
  let changes = 0;
  let index = new Map<string, Kind>();

  const reindex = (): void => {
    index = new Map([...fixed, ...custom].map((kind) => [`${kind.group}/${kind.version}/${kind.plural}`, kind]));
    changes += 1;
  };
  reindex();

  const all = (): readonly Kind[] => [...fixed, ...custom];
  return {
    all,
    find: (group, version, plural) => index.get(`${group}/${version}/${plural}`),
    named: (group, kind) => all().find((one) => one.group === group && one.kind === kind),
    inStorage: (storage) => all().find((one) => one.storage === storage),
    define: (stored) => {
      custom = stored
        .flatMap((crd) => kindsOfDefinition(crd, { metadata: shapes(METADATA), read }))
        .sort((one, other) => byText(one.group, other.group) || byText(versionRank(one.version), versionRank(other.version)) || byText(one.plural, other.plural));
      reindex();
    },
    revision: () => changes,
  };
};
