import type { GivenUp, K8sObject, OldHand } from '#core/model';

type Row = {
  /** Its field managers: what it applies from files. What somebody did by hand with the same tool (`kubectl edit`) is not among them. */
  readonly managers: RegExp;
  /** What it calls the object its own by, as `label` or `annotation` and a name; nothing where it leaves no such mark. */
  readonly marks: readonly { readonly on: 'labels' | 'annotations'; readonly name: string; readonly value?: string }[];
  /** Its name, and how it lets go. */
  readonly name: string;
  readonly letsGo: string;
};

/** Tools that apply objects, by the names that flags and import blocks use. */
const rows: Readonly<Record<OldHand, Row>> = {
  // kubectl v1.37: the default managers of apply (both ways), create and replace; objects without managedFields belong to before-first-apply.
  kubectl: { managers: /^(kubectl|kubectl-client-side-apply|kubectl-last-applied|kubectl-create|kubectl-replace|before-first-apply)$/, marks: [], name: 'kubectl', letsGo: 'nobody applies it from a file any more' },
  // Helm 3 and 4 both write as "helm".
  helm: {
    managers: /^helm$/,
    marks: [{ on: 'annotations', name: 'meta.helm.sh/release-name' }, { on: 'labels', name: 'app.kubernetes.io/managed-by', value: 'Helm' }],
    name: 'Helm',
    letsGo: 'the release is gone, or its chart no longer holds the object (helm.sh/resource-policy: keep leaves it there)',
  },
  kapp: { managers: /^kapp(-controller|-server-side-apply)?$/, marks: [{ on: 'labels', name: 'kapp.k14s.io/app' }], name: 'kapp', letsGo: 'the app is gone, or its label is taken off the object' },
  argocd: {
    managers: /^argocd(-application)?-controller$/,
    marks: [{ on: 'annotations', name: 'argocd.argoproj.io/tracking-id' }, { on: 'labels', name: 'argocd.argoproj.io/instance' }],
    name: 'Argo CD',
    letsGo: 'the Application is deleted without cascade, or its source no longer holds the object (Prune=false leaves it there)',
  },
  flux: {
    managers: /^(kustomize|helm)-controller$/,
    marks: [{ on: 'labels', name: 'kustomize.toolkit.fluxcd.io/name' }, { on: 'labels', name: 'helm.toolkit.fluxcd.io/name' }],
    name: 'Flux',
    letsGo: 'its Kustomization or HelmRelease is suspended, or no longer holds the object (prune: disabled leaves it there)',
  },
  karmada: {
    managers: /^karmada(-agent|-controller-manager|-execution-controller)?$|^execution-controller$/,
    marks: [{ on: 'labels', name: 'karmada.io/managed' }, { on: 'annotations', name: 'resourcetemplate.karmada.io/uid' }],
    name: 'Karmada',
    letsGo: 'its propagation policy no longer selects it (preserveResourcesOnDeletion leaves it there)',
  },
};

/** The names of all tools. */
export const allHands = Object.keys(rows) as readonly OldHand[];

/** The field managers of some tools on a live object. */
export const givenUpIn = ({ metadata }: K8sObject, hands: readonly OldHand[]): readonly GivenUp[] =>
  (metadata.managedFields ?? [])
    .filter(({ manager, subresource }) => subresource === undefined && hands.some((hand) => rows[hand].managers.test(manager)))
    .map(({ manager, operation }) => ({ manager, operation }));

/** A tool that calls a live object its own. */
export type Contender = { readonly hand: OldHand; readonly name: string; readonly mark: string; readonly letsGo: string };

/** The tools whose marks a live object carries: they go on applying it from their own source. */
export const contenders = ({ metadata }: K8sObject): readonly Contender[] =>
  allHands.flatMap((hand) => {
    const { marks, name, letsGo } = rows[hand];
    const found = marks.find((mark) => {
      const value = metadata[mark.on]?.[mark.name];
      return value !== undefined && (mark.value === undefined || mark.value === value);
    });
    return found === undefined ? [] : [{ hand, name, mark: `${found.name}=${metadata[found.on]?.[found.name]}`, letsGo }];
  });
