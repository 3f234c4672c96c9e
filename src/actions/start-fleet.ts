import { diagnose } from '#core/diagnostics';
import { attempt, bad, type Outcome, type Ports } from '#core/model';

const specText = (name: string): string => `# yaml-language-server: $schema=.fleet/schemas/fleet.schema.json
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

/** A schema that ships with fleet: its file's name and its text. */
export type ShippedSchema = { readonly name: string; readonly text: string };

/** Writes a new fleet spec, and the schemas that editors complete it by; a spec that is there already is never touched. Gives the path of the new file. */
export const startFleet = async (ask: { readonly name: string; readonly file: string; readonly schemas: readonly ShippedSchema[] }, world: Ports): Promise<Outcome<string>> => {
  const path = /\.ya?ml$/.test(ask.file) ? ask.file : `${ask.file.replace(/\/$/, '')}/fleet.yaml`.replace(/^\.\//, '');
  const there = await world.documents.read(path);
  if (there.ok) return bad([diagnose('FLT5507', `"${path}" is there already.`, { hint: 'Start the fleet in another folder:\n    fleet init NAME --file other/fleet.yaml' })]);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return attempt(async (must) => {
    for (const { name, text } of ask.schemas) must(await world.documents.write(`${folder}.fleet/schemas/${name}`, text));
    must(await world.documents.write(path, specText(ask.name)));
    return path;
  });
};
