import { bad, byText, type Diagnostic, type FleetSpec, type OverridePolicy, type Outcome, type PropagationPolicy, type Source, unlessErrors } from '#core/model';
import { type Checked, present } from './checked.ts';
import { notACluster } from './cluster/describe.ts';
import { memberClusters } from './cluster/clusters.ts';
import { digestOf } from './digest.ts';
import { duplicates } from './duplicates.ts';
import { type FleetDocument, fleetDocument } from './fleet/fleet-document.ts';
import { applySettings, stateOf } from './fleet/settings.ts';
import type { Identified } from './identify.ts';
import { overridePolicy } from './override/override.ts';
import { propagationPolicy } from './propagation/propagation.ts';
import { type Sorted, sortDocuments } from './sort-documents.ts';
import { templatesOf } from './template/templates.ts';

const policyText = ({ ref }: PropagationPolicy | OverridePolicy): string => [ref.kind, ...(ref.namespace === undefined ? [] : [ref.namespace]), ref.name].join('/');

const sorted = <Policy extends PropagationPolicy | OverridePolicy>(policies: readonly Policy[]): readonly Policy[] => [...policies].sort((one, other) => byText(policyText(one), policyText(other)));

const isPropagation = ({ kind }: Identified): boolean => kind.endsWith('PropagationPolicy');

const policiesOf = (found: readonly Identified[], clusters: readonly string[]): Checked<Pick<FleetSpec, 'propagation' | 'override'>> => {
  const propagation = present(found.filter(isPropagation).map((one) => propagationPolicy(one, clusters)));
  const override = present(found.filter((one) => !isPropagation(one)).map((one) => overridePolicy(one, clusters)));
  const all = [...propagation.value, ...override.value];
  return {
    value: { propagation: sorted(propagation.value), override: sorted(override.value) },
    diagnostics: [...propagation.diagnostics, ...override.diagnostics, ...duplicates(all.map((policy) => ({ what: policyText(policy), document: policy.document })))],
  };
};

type Parts = Omit<FleetSpec, 'digest'>;

const partsOf = (fleet: FleetDocument, documents: Sorted): Checked<Parts> => {
  const clusters = memberClusters(fleet.fleet, fleet.document, documents.clusters);
  const strangers = documents.templates.filter(({ role }) => role === 'cluster');
  const templates = templatesOf(documents.templates.filter(({ role }) => role !== 'cluster'));
  const policies = policiesOf(documents.policies, clusters.value.map(({ name }) => name));
  const apply = applySettings(fleet.fleet, fleet.document);
  return {
    value: {
      name: fleet.fleet.metadata.name,
      at: fleet.document.at,
      clusters: clusters.value,
      templates: [...templates.value].sort((one, other) => byText(one.key, other.key)),
      ...policies.value,
      state: stateOf(fleet.fleet),
      apply: apply.value,
    },
    diagnostics: [
      ...clusters.diagnostics,
      ...strangers.map(notACluster),
      ...templates.diagnostics,
      ...duplicates(templates.value.map(({ key, document }) => ({ what: key, document }))),
      ...policies.diagnostics,
      ...apply.diagnostics,
    ],
  };
};

const byPlace = (one: Diagnostic, other: Diagnostic): number => {
  const [here, there] = [one.at, other.at];
  if (here === undefined || there === undefined) return Number(here !== undefined) - Number(there !== undefined);
  return byText(here.file, there.file) || here.line - there.line || here.column - there.column || byText(one.code, other.code);
};

/** The fleet spec of everything that was read: validated as Karmada validates, defaults filled in, sorted. All problems are told, in the order of files and lines. */
export const parseSpec = (sources: readonly Source[]): Outcome<FleetSpec> => {
  const documents = sortDocuments(sources);
  const fleet = fleetDocument(documents.value.fleets, sources);
  if (!fleet.ok) return bad([...fleet.diagnostics, ...documents.diagnostics].sort(byPlace));
  const parts = partsOf(fleet.value, documents.value);
  const diagnostics = [...documents.diagnostics, ...fleet.diagnostics, ...parts.diagnostics].sort(byPlace);
  return unlessErrors({ ...parts.value, digest: digestOf(sources) }, diagnostics);
};
