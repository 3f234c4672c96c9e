import type { Interpreter, Json } from '#core/model';
import { keep } from '../built-in/retain.ts';
import { type Names, references } from '../pod/dependencies.ts';
import { at, listAt, plain, textAt } from '../read.ts';
import type { KindRules, Rules } from '../rules.ts';
import { health, isTrue } from './verdict.ts';

const secrets = (object: Json, ...paths: readonly string[]): readonly (string | undefined)[] =>
  paths.map((path) => textAt(object, 'spec', ...path.split('.'), 'name'));

const account = (object: Json): readonly (string | undefined)[] => [textAt(object, 'spec', 'serviceAccountName')];

const dependencies =
  (namesOf: (object: Json) => Names): Interpreter['dependencies'] =>
  (object) =>
    references(namesOf(plain(object)), object.metadata.namespace);

const rules = (reasons: readonly string[], namesOf: (object: Json) => Names): KindRules => ({
  retain: keep('spec', 'suspend'),
  dependencies: dependencies(namesOf),
  health: health((object) => isTrue(object, 'Ready', reasons)),
});

const values = (object: Json, kind: string): readonly (string | undefined)[] =>
  listAt(object, 'spec', 'valuesFrom').flatMap((one) => (textAt(one, 'kind') === kind ? [textAt(one, 'name')] : []));

const RECONCILED = ['ReconciliationSucceeded'];
const SUCCEEDED = ['Succeeded'];

// Without a service account Karmada's rule for an OCIRepository fails, and nothing follows it.
const ofOci = (object: Json): Names =>
  at(object, 'spec', 'serviceAccountName') === undefined
    ? {}
    : { Secret: secrets(object, 'secretRef', 'verify.secretRef', 'certSecretRef'), ServiceAccount: account(object) };

/** Flux (fluxcd.io), as Karmada v1.16 ships rules for it. */
export const flux: Rules = {
  'kustomize.toolkit.fluxcd.io/v1/Kustomization': rules(RECONCILED, (object) => ({
    Secret: secrets(object, 'decryption.secretRef', 'kubeConfig.secretRef'),
    ServiceAccount: account(object),
  })),
  'helm.toolkit.fluxcd.io/v2beta1/HelmRelease': rules(RECONCILED, (object) => ({
    ConfigMap: values(object, 'ConfigMap'),
    Secret: [...values(object, 'Secret'), ...secrets(object, 'chart.spec.verify.secretRef', 'kubeConfig.secretRef')],
    ServiceAccount: account(object),
  })),
  'source.toolkit.fluxcd.io/v1/GitRepository': rules(SUCCEEDED, (object) => ({ Secret: secrets(object, 'secretRef', 'verify.secretRef') })),
  'source.toolkit.fluxcd.io/v1beta2/OCIRepository': rules(SUCCEEDED, ofOci),
  'source.toolkit.fluxcd.io/v1beta2/HelmRepository': rules(SUCCEEDED, (object) => ({ Secret: secrets(object, 'secretRef') })),
  'source.toolkit.fluxcd.io/v1beta2/Bucket': rules(SUCCEEDED, (object) => ({ Secret: secrets(object, 'secretRef') })),
  'source.toolkit.fluxcd.io/v1beta2/HelmChart': rules([...SUCCEEDED, 'ChartPullSucceeded'], (object) => ({
    Secret: secrets(object, 'verify.secretRef'),
  })),
};
