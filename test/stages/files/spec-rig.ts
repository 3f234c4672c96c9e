import type { Outcome } from '#core/model';
import { type SpecEdit, specEditor } from '#edge/files';
import { folderWith } from './folder.ts';

/** How a spec begins. */
export const HEAD = 'apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: {name:   "shop"}   # the name\n';

/** What cordon sets. */
export const TAINT = { key: 'cluster.karmada.io/unschedulable', effect: 'NoSchedule' } as const;

/** A spec with its own white space and comments. */
export const SPEC = `${HEAD}spec:

  # all of them
  clusters:   # here
  # the first
  - name: a   # in the cellar
    kubeconfig: |-
      kc

  # the second
  - name: b
    kubeconfig: 'kb'
    taints: []   # none yet
  - {name: c, kubeconfig: x}
  # that was all
  templates:   [ t ]
`;

/** Clusters in a file of their own. */
export const MEMBERS = `# one
apiVersion: cluster.karmada.io/v1alpha1
kind: Cluster
metadata: {name: one}
spec:
  syncMode: Push
---
# two
apiVersion: cluster.karmada.io/v1alpha1
kind: Cluster
metadata: {name: two}
spec:
  syncMode: Push
  taints:
  - key: x   # keep
    effect: NoExecute
`;

/** Lines that went and lines that came, as a diff shows them. */
export const difference = (before: string, after: string): string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [...old.slice(start, old.length - end).map((line) => `-${line}`), ...now.slice(start, now.length - end).map((line) => `+${line}`)];
};

/** What an edit changes, by file. */
export const changesOf = (outcome: Outcome<SpecEdit>): Record<string, string[]> =>
  Object.fromEntries(
    outcome.ok
      ? outcome.value.changes.map(({ file, before, after }) => [file, after === undefined ? ['gone'] : difference(before, after)])
      : [['refused', outcome.diagnostics.map(({ code }) => code)]],
  );

/** What edits. */
export type Editor = ReturnType<typeof specEditor>;

/** An edit of some text, and what it changes. */
export type Row = {
  readonly name: string;
  readonly spec?: string;
  readonly edit: (editor: Editor) => Promise<Outcome<SpecEdit>>;
  readonly want: Record<string, string[]>;
};

/** What an edit does to a spec. */
export const edited = async ({ spec = SPEC, edit }: Row): Promise<Record<string, string[]>> =>
  changesOf(await edit(specEditor({ cwd: folderWith({ 'fleet.yaml': spec }) })));
