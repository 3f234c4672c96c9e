import { diagnose } from '#core/diagnostics';
import { bad, type Outcome, type Ports } from '#core/model';

const specText = (name: string): string => `# yaml-language-server: $schema=https://fleet.config.test/schemas/fleet.schema.json
apiVersion: fleet.config/v1alpha1
kind: Fleet
metadata:
  name: ${name}
spec:
  # Member clusters: fleet join NAME --cluster-kubeconfig=FILE
  clusters: []
  # Ordinary Kubernetes manifests: files, folders, globs.
  templates: [templates/]
  # Karmada policies: where templates go, and how they differ from cluster to cluster.
  policies: [policies/]
`;

/** Writes a new fleet spec; a spec that is there already is never touched. Gives the path of the new file. */
export const startFleet = async (ask: { readonly name: string; readonly file: string }, world: Ports): Promise<Outcome<string>> => {
  const path = /\.ya?ml$/.test(ask.file) ? ask.file : `${ask.file.replace(/\/$/, '')}/fleet.yaml`.replace(/^\.\//, '');
  const there = await world.documents.read(path);
  if (there.ok) return bad([diagnose('FLT5507', `"${path}" is there already.`, { hint: 'Start the fleet in another folder:\n    fleet init NAME --file other/fleet.yaml' })]);
  const written = await world.documents.write(path, specText(ask.name));
  return written.ok ? { ...written, value: path } : written;
};
