import {
  bad,
  byText,
  type Diagnostic,
  type FleetSpec,
  type OverridePolicy,
  type Outcome,
  type PropagationPolicy,
  type Source,
  unlessErrors,
} from '#core/model';
import { type Checked, present } from './checked.ts';
import { notACluster, objectEntry } from './cluster/describe.ts';
import { memberClusters } from './cluster/clusters.ts';
import { customizationsOf } from './customization/customizations.ts';
import { digestOf } from './digest.ts';
import { duplicates } from './duplicates.ts';
import { blocksOf } from './fleet/blocks.ts';
import { type FleetDocument, fleetDocument } from './fleet/fleet-document.ts';
import { drifting } from './fleet/ignore.ts';
import { notifiersOf } from './fleet/notifiers.ts';
import { applySettings, gatesOf } from './fleet/settings.ts';
import { statePlace } from './fleet/state-place.ts';
import type { Identified } from './identify.ts';
import { overridePolicy } from './override/override.ts';
import { propagationPolicy } from './propagation/propagation.ts';
import { type Sorted, sortDocuments } from './sort-documents.ts';
import { templatesOf } from './template/templates.ts';

const policyText = ({ ref }: PropagationPolicy | OverridePolicy): string =>
  [ref.kind, ...(ref.namespace === undefined ? [] : [ref.namespace]), ref.name].join('/');

const sorted = <Policy extends PropagationPolicy | OverridePolicy>(policies: readonly Policy[]): readonly Policy[] =>
  [...policies].sort((one, other) => byText(policyText(one), policyText(other)));

const isPropagation = ({ kind }: Identified): boolean => kind.endsWith('PropagationPolicy');

const policiesOf = (found: readonly Identified[], clusters: readonly string[]): Checked<Pick<FleetSpec, 'propagation' | 'override'>> => {
  const propagation = present(found.filter(isPropagation).map((one) => propagationPolicy(one, clusters)));
  const override = present(found.filter((one) => !isPropagation(one)).map((one) => overridePolicy(one, clusters)));
  const all = [...propagation.value, ...override.value];
  return {
    value: { propagation: sorted(propagation.value), override: sorted(override.value) },
    diagnostics: [
      ...propagation.diagnostics,
      ...override.diagnostics,
      ...duplicates(all.map((policy) => ({ what: policyText(policy), document: policy.document }))),
    ],
  };
};

type Sent = Pick<FleetSpec, 'templates' | 'propagation' | 'override' | 'customizations'>;
type Own = Omit<FleetSpec, 'digest' | keyof Sent>;

/** What the Fleet itself says. */
const ownPart = (fleet: FleetDocument, documents: Sorted): Checked<Own> => {
  const clusters = memberClusters(fleet, documents.clusters);
  const apply = applySettings(fleet.fleet, fleet.document);
  const drift = drifting(fleet.fleet, fleet.document);
  const notify = notifiersOf(fleet.fleet, fleet.document);
  const state = statePlace(fleet.fleet, fleet.document);
  const blocks = blocksOf(fleet.fleet, fleet.document, clusters.value.map(({ name }) => name));
  return {
    value: { name: fleet.fleet.metadata.name, at: fleet.document.at, clusters: clusters.value, state: state.value, apply: apply.value, ...gatesOf(fleet.fleet, fleet.document), ...drift.value, ...notify.value, ...blocks.value },
    diagnostics: [...clusters.diagnostics, ...apply.diagnostics, ...drift.diagnostics, ...notify.diagnostics, ...state.diagnostics, ...blocks.diagnostics],
  };
};

/** What it places. Names of clusters are looked up only where it is known which there are. */
const sentPart = (documents: Sorted, clusters: readonly string[]): Checked<Sent> => {
  const strangers = documents.templates.filter(({ role }) => role === 'cluster');
  const templates = templatesOf(documents.templates.filter(({ role }) => role !== 'cluster'));
  const policies = policiesOf(documents.policies, clusters);
  const customizations = customizationsOf(documents.customizations);
  return {
    value: {
      templates: [...templates.value].sort((one, other) => byText(one.key, other.key)),
      ...policies.value,
      ...(customizations.value.length > 0 && { customizations: customizations.value }),
    },
    diagnostics: [
      ...strangers.map(notACluster),
      ...templates.diagnostics,
      ...duplicates(templates.value.map(({ key, document }) => ({ what: key, document }))),
      ...policies.diagnostics,
      ...customizations.diagnostics,
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
  const own = fleet.value && ownPart(fleet.value, documents.value);
  const clusterProblems = own ? own.diagnostics : documents.value.clusters.flatMap((one) => objectEntry(one).diagnostics);
  const sent = sentPart(documents.value, own?.value.clusters.map(({ name }) => name) ?? []);
  const diagnostics = [...documents.diagnostics, ...fleet.diagnostics, ...clusterProblems, ...sent.diagnostics].sort(byPlace);
  return own === undefined ? bad(diagnostics) : unlessErrors({ ...own.value, ...sent.value, digest: digestOf(sources) }, diagnostics);
};
