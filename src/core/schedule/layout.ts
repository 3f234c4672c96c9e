import { diagnose } from '#core/diagnostics';
import { byText, type Diagnostic, type FleetSpec, type Outcome, unlessErrors } from '#core/model';
import { keysFor } from './keys.ts';
import { stateKeyOf } from './state-key.ts';

/** A file of the fleet, by its path from where fleet was started. */
export type ScheduledFile = { readonly path: string; readonly text: string };

/** A key of a ConfigMap or a Secret, and where it stands in the pod. */
export type Item = { readonly key: string; readonly path: string };

/** Where the files of a fleet stand in a pod. */
export type Layout = {
  readonly specFile: string;
  readonly data: Readonly<Record<string, string>>;
  /** In base64. */
  readonly binaryData: Readonly<Record<string, string>>;
  readonly open: readonly Item[];
  /** Keys of the Secret, and the files that they are made of here. */
  readonly made: readonly { readonly key: string; readonly from: string }[];
  /** Of the Secret: in the spec's folder, in the home folder, and by absolute path. */
  readonly beside: readonly Item[];
  readonly home: readonly Item[];
  readonly absolute: readonly Item[];
};

/** `ValidateConfigMap`: the values of one, all together. */
const LARGEST = 1_048_576;

// What a view would make visible must not stand in one as text.
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const base64 = (text: string): string => btoa(Array.from(bytesOf(text), (byte) => String.fromCharCode(byte)).join(''));

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

const leaves = (path: string): boolean => /^(?:~\/|\/)/.test(path) || path === '-' || path.split('/').includes('..');

/** The path of a file below the folder of the spec; undefined where it is not there. */
const within = (folder: string, path: string): string | undefined => {
  const inside = path.startsWith(folder) ? path.slice(folder.length) : undefined;
  return inside === undefined || inside === '' || leaves(inside) ? undefined : inside;
};

const outside = (path: string): Diagnostic =>
  diagnose('FLT6702', path === '-' ? 'The spec reads templates from standard input ("-"), which a scheduled job does not have.' : `"${path}" does not lie in the folder of the spec, and the job would not find it there.`, {
    hint: 'Put the file below the folder that has fleet.yaml; a kubeconfig may also be named by a path that begins with / or ~/:\n    fleet validate',
  });

const tooMuch = (files: readonly ScheduledFile[], sum: number): Diagnostic => {
  const [largest] = [...files].sort((one, other) => bytesOf(other.text).length - bytesOf(one.text).length);
  return diagnose('FLT6701', `The files of the fleet are ${sum} bytes together, and a ConfigMap holds ${LARGEST}; the largest is "${largest?.path ?? ''}" with ${bytesOf(largest?.text ?? '').length}.`, {
    hint: 'Split the fleet in two, or build an image that has the files and name it; what is long among them, shows:\n    ls -lS',
  });
};

/** Where each file stands. Files that hold Secrets, kubeconfigs and identities are in `made`, never in `data`. */
export const layoutOf = (spec: FleetSpec, files: readonly ScheduledFile[], asides: readonly string[]): Outcome<Layout> => {
  const folder = folderOf(spec.at.file);
  const closed = secretFiles(spec);
  const shown = files.filter(({ path }) => !closed.has(path));
  const privates = [...new Set([...asides, ...files.map(({ path }) => path).filter((path) => closed.has(path))])].sort(byText);
  const strays = [...shown.map(({ path }) => path), ...privates.filter((path) => !/^(?:~\/|\/)/.test(path))].filter((path) => within(folder, path) === undefined);
  const sum = shown.reduce((bytes, { text }) => bytes + bytesOf(text).length, 0);
  const named = shown.map((file) => ({ ...file, inside: within(folder, file.path) ?? file.path }));
  const openKeys = keysFor(named.map(({ inside }) => inside));
  const madeKeys = keysFor(privates.map((path) => within(folder, path) ?? path));
  const items = (fits: (path: string) => boolean, to: (path: string) => string): readonly Item[] =>
    privates.flatMap((path, at) => (fits(path) ? [{ key: madeKeys[at] ?? path, path: to(path) }] : []));
  const entries = (isHidden: boolean, write: (text: string) => string): Readonly<Record<string, string>> =>
    Object.fromEntries(named.flatMap(({ text }, at) => (HIDDEN.test(text) === isHidden ? [[openKeys[at] ?? '', write(text)] as const] : [])));
  const opens = stateKeyOf(spec);
  const layout = {
    specFile: within(folder, spec.at.file) ?? spec.at.file,
    data: entries(false, (text) => text),
    binaryData: entries(true, base64),
    open: named.map(({ inside }, at) => ({ key: openKeys[at] ?? inside, path: inside })),
    made: [...privates.map((from, at) => ({ key: madeKeys[at] ?? from, from })), ...(opens === undefined ? [] : [{ key: opens.key, from: `$${opens.variable}` }])],
    beside: items((path) => within(folder, path) !== undefined, (path) => within(folder, path) ?? path),
    home: items((path) => path.startsWith('~/'), (path) => path.slice(2)),
    absolute: [...items((path) => path.startsWith('/') && within(folder, path) === undefined, (path) => path), ...(opens === undefined ? [] : [{ key: opens.key, path: opens.path }])],
  };
  return unlessErrors(layout, [...strays.map(outside), ...(sum > LARGEST ? [tooMuch(shown, sum)] : [])]);
};

/** Files in which a value of a Secret may stand: its template, and policies that override Secrets. */
const secretFiles = ({ templates, override }: FleetSpec): ReadonlySet<string> =>
  new Set([
    ...templates.filter(({ object }) => object.kind === 'Secret' && object.apiVersion === 'v1').map(({ document }) => document.at.file),
    ...override.filter(({ selectors }) => selectors.some(({ kind }) => kind === 'Secret')).map(({ document }) => document.at.file),
  ]);
