import type { ApplyResult, Diagnostic, DriftReport, KeptState, SourceEdits, StateEdit, Explanation, FleetStatus, Migrated, PlacementTable, Plan, Schedule, Signature, State, TestReport } from '#core/model';
import { applyText } from './apply-text.ts';
import { type ClusterRow, clusterNames, clustersTable, clustersWide } from './clusters-table.ts';
import { diagnosticsText } from './diagnostics-text.ts';
import { driftJunit } from './drift-junit.ts';
import { driftPrometheus } from './drift-prometheus.ts';
import { driftSarif } from './drift-sarif.ts';
import { driftText } from './drift-text.ts';
import { patchesOf, sourceEditsText } from './drift-edits.ts';
import { endorsedText } from './endorsed-text.ts';
import type { FieldOrigin } from './field-origins.ts';
import { fieldOriginsText } from './field-origins-text.ts';
import type { View } from './frame.ts';
import { jsonText } from './json-text.ts';
import { driftHtml } from './html/drift-html.ts';
import { planHtml } from './html/plan-html.ts';
import { driftMarkdown } from './markdown/drift-markdown.ts';
import { planMarkdown } from './markdown/plan-markdown.ts';
import { placementTable } from './placement-table.ts';
import { planJunit } from './plan-junit.ts';
import { planSarif } from './plan-sarif.ts';
import { planText } from './plan-text.ts';
import { sarif } from './sarif.ts';
import { scheduleJson } from './schedule-json.ts';
import { scheduleYaml } from './schedule-yaml.ts';
import { stateEditText } from './state-edit.ts';
import { stateMovedText } from './state-moved.ts';
import { stateHistoryText } from './state-history.ts';
import { stateAddresses, stateTable } from './state-table.ts';
import { statusByCluster, statusTable } from './status-table.ts';
import { testsJunit } from './tests-junit.ts';
import { testsText } from './tests-text.ts';
import { whyText } from './why-text.ts';
import { yamlText } from './yaml-text.ts';

type Formats<Subject, Name extends string> = Readonly<Record<Name, View<Subject>>>;

/** Every subject in every format that it has. `json` and `yaml` are the value itself; formats have the names of `-o`. */
export const views: {
  readonly apply: Formats<ApplyResult, 'text' | 'json' | 'yaml'>;
  readonly clusters: Formats<readonly ClusterRow[], 'text' | 'wide' | 'json' | 'yaml' | 'name'>;
  readonly diagnostics: Formats<readonly Diagnostic[], 'text' | 'json' | 'yaml' | 'sarif'>;
  readonly endorsed: Formats<{ readonly file: string; readonly signature: Signature }, 'text' | 'json' | 'yaml'>;
  readonly edits: Formats<SourceEdits, 'text' | 'json' | 'yaml'>;
  readonly drift: Formats<DriftReport, 'text' | 'json' | 'yaml' | 'markdown' | 'html' | 'sarif' | 'junit' | 'prometheus'>;
  readonly origins: Formats<readonly FieldOrigin[], 'text' | 'json' | 'yaml'>;
  readonly placements: Formats<PlacementTable, 'text' | 'json' | 'yaml'>;
  readonly plan: Formats<Plan, 'text' | 'json' | 'yaml' | 'markdown' | 'html' | 'sarif' | 'junit'>;
  readonly schedule: Formats<Schedule, 'yaml' | 'json'>;
  readonly state: Formats<State, 'text' | 'json' | 'yaml' | 'name'>;
  readonly stateEdit: Formats<StateEdit, 'text' | 'json' | 'yaml'>;
  readonly stateMoved: Formats<Migrated, 'text' | 'json' | 'yaml'>;
  readonly stateHistory: Formats<readonly KeptState[], 'text' | 'json' | 'yaml'>;
  readonly status: Formats<FleetStatus, 'text' | 'by-cluster' | 'json' | 'yaml'>;
  readonly tests: Formats<TestReport, 'text' | 'json' | 'yaml' | 'junit'>;
  readonly why: Formats<Explanation, 'text' | 'json' | 'yaml'>;
} = {
  apply: { text: applyText, json: jsonText, yaml: yamlText },
  clusters: { text: clustersTable, wide: clustersWide, json: jsonText, yaml: yamlText, name: clusterNames },
  diagnostics: { text: diagnosticsText, json: jsonText, yaml: yamlText, sarif },
  endorsed: { text: endorsedText, json: jsonText, yaml: yamlText },
  edits: { text: sourceEditsText, json: (edits) => jsonText(patchesOf(edits)), yaml: (edits) => yamlText(patchesOf(edits)) },
  drift: { text: driftText, json: jsonText, yaml: yamlText, markdown: driftMarkdown, html: driftHtml, sarif: driftSarif, junit: driftJunit, prometheus: driftPrometheus },
  origins: { text: fieldOriginsText, json: jsonText, yaml: yamlText },
  placements: { text: placementTable, json: jsonText, yaml: yamlText },
  plan: { text: planText, json: jsonText, yaml: yamlText, markdown: planMarkdown, html: planHtml, sarif: planSarif, junit: planJunit },
  schedule: { yaml: scheduleYaml, json: scheduleJson },
  state: { text: stateTable, json: jsonText, yaml: yamlText, name: stateAddresses },
  stateEdit: { text: stateEditText, json: jsonText, yaml: yamlText },
  stateMoved: { text: stateMovedText, json: jsonText, yaml: yamlText },
  stateHistory: { text: stateHistoryText, json: jsonText, yaml: yamlText },
  status: { text: statusTable, 'by-cluster': statusByCluster, json: jsonText, yaml: yamlText },
  tests: { text: testsText, json: jsonText, yaml: yamlText, junit: testsJunit },
  why: { text: whyText, json: jsonText, yaml: yamlText },
};
