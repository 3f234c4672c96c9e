// Holds a dashboard to Grafana's own types, as a package of the npm registry ships them.
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = '@grafana/schema@13.2.3';
const run = promisify(execFile);

// The package types panels of any plugin loosely; here each kind of panel has the options of its own plugin, and enums are their values as in JSON.
const TYPES = `
import type { TableFieldOptions } from '@grafana/schema';
import type { Dashboard, FieldConfig, FieldConfigSource, Panel } from './node_modules/@grafana/schema/dist/types/raw/dashboard/x/types.gen';
import type { Options as Stat } from './node_modules/@grafana/schema/dist/types/raw/composable/stat/panelcfg/x/types.gen';
import type { Options as Table } from './node_modules/@grafana/schema/dist/types/raw/composable/table/panelcfg/x/types.gen';
import type { FieldConfig as Line, Options as Series } from './node_modules/@grafana/schema/dist/types/raw/composable/timeseries/panelcfg/x/types.gen';

type Plain<T> = T extends string ? \`\${T}\` : T extends number ? (\`\${T}\` extends \`\${infer N extends number}\` ? N : never) : T extends readonly (infer I)[] ? Plain<I>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
type Query = { refId: string; datasource: { type: 'prometheus'; uid: string }; editorMode: 'code'; expr: string; instant: boolean; range: boolean; format: 'time_series' | 'table'; legendFormat?: string };
type Drawn<Type extends string, Options, Custom> = Omit<Panel, 'type' | 'options' | 'fieldConfig' | 'targets'> & { type: Type; options: Options; targets: Query[]; fieldConfig: Omit<FieldConfigSource, 'defaults'> & { defaults: Omit<FieldConfig, 'custom'> & { custom?: Custom } } };
type Checked = Plain<Omit<Dashboard, 'panels'> & { panels: (Drawn<'stat', Stat, never> | Drawn<'table', Table, TableFieldOptions> | Drawn<'timeseries', Series, Line>)[] }>;
`;

/** Where the package stands, installed if need be. */
export const grafanaSchema = async (): Promise<string> => {
  const cache = process.env['FLEET_MONITORING_CACHE'] || process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const home = join(cache, 'fleet-monitoring', PACKAGE.replaceAll('/', '-'));
  const modules = join(home, 'node_modules');
  if (await access(modules).then(() => true, () => false)) return modules;
  await mkdir(home, { recursive: true });
  // Renamed when complete, so that nobody ever finds half a package.
  const draft = await mkdtemp(`${home}.`);
  try {
    await run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', draft, PACKAGE], { cwd: draft });
    await rename(join(draft, 'node_modules'), modules);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return modules;
};

/** What Grafana's types say against each of some dashboards; an empty text where nothing. */
export const grafanaSays = async (modules: string, dashboards: readonly string[]): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-grafana-'));
  try {
    await symlink(modules, join(folder, 'node_modules'));
    for (const [nth, text] of dashboards.entries()) await writeFile(join(folder, `dashboard${nth}.ts`), `${TYPES}export const dashboard: Checked = ${text}`);
    const tsc = resolve(import.meta.dirname, '../../node_modules/.bin/tsc');
    const words = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023', '--types', '', ...dashboards.map((_, nth) => `dashboard${nth}.ts`)];
    const says = await run(tsc, words, { cwd: folder }).then(({ stdout }) => stdout, (error: { readonly stdout?: string }) => error.stdout || String(error));
    return dashboards.map((_, nth) => says.split('\n').filter((line) => !line.startsWith('dashboard') || line.startsWith(`dashboard${nth}.ts`)).join('\n').trim());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
