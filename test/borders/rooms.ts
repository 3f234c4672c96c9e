/** One room: what it may import of ours and of others, and why the border stands where it does. */
export type Room = {
  readonly room: string;
  readonly may: readonly string[];
  /** Packages and `node:` modules. `node:*` stands for all of Node. */
  readonly outside: readonly string[];
  readonly because: string;
};

const core = ['core/model', 'core/diagnostics', 'lib'];
const edge = core;

/** The import table. A room that is not named here may not exist; a path is of the longest room that begins it. */
export const rooms: readonly Room[] = [
  { room: 'lib', may: [], outside: [], because: 'strangers to the domain; digest alone may use node:crypto' },
  { room: 'schema', may: [], outside: [], because: 'generated; knows nothing' },
  { room: 'core/model', may: ['schema', 'lib'], outside: [], because: 'the nouns are the one thing that all share' },
  { room: 'core/diagnostics', may: ['core/model', 'lib'], outside: [], because: 'a code is written once' },
  { room: 'core/spec', may: [...core, 'schema'], outside: [], because: 'parsing is pure; files are read at the edge' },
  { room: 'core/placement', may: core, outside: [], because: 'stages meet in the model only' },
  { room: 'core/overrides', may: core, outside: ['js-yaml'], because: 'stages meet in the model only; one overrider edits YAML inside a string' },
  { room: 'core/expectations', may: core, outside: [], because: 'what is expected is compared, not decided' },
  { room: 'core/applyset', may: core, outside: [], because: 'stages meet in the model only' },
  { room: 'core/definitions', may: core, outside: [], because: 'the embedded server and the planner must prune and default alike' },
  { room: 'core/definitions/cel', may: [...core, 'core/definitions'], outside: ['@marcbachmann/cel-js'], because: 'the only reader of rules in CEL, loaded where a definition has some' },
  { room: 'core/merge', may: core, outside: [], because: 'what a server would store is computed, not asked' },
  { room: 'core/plan', may: core, outside: [], because: 'the planner does not know how to reach a cluster' },
  { room: 'core/drift', may: core, outside: [], because: 'tells drift from noise; what is live and what was recorded is given to it' },
  { room: 'core/notices', may: core, outside: [], because: 'says who is told what; what was found is given to it by name' },
  { room: 'core/schedule', may: core, outside: [], because: 'objects of a job are values; who applies them is not its affair' },
  { room: 'core/ignore', may: core, outside: ['@marcbachmann/cel-js'], because: 'a reader of CEL, loaded where an ignore rule has an expression' },
  { room: 'core/state', may: core, outside: [], because: 'a state is a value; backends keep its bytes' },
  { room: 'core/moves', may: core, outside: [], because: 'changes what is recorded, and no object' },
  { room: 'core/handover', may: core, outside: [], because: 'whose fields are whose is told from the live object alone' },
  { room: 'core/promotion', may: core, outside: [], because: 'what a person would have written is told from the live object alone' },
  { room: 'core/gates', may: core, outside: ['@marcbachmann/cel-js'], because: 'reads CEL, loaded where a fleet has gates' },
  { room: 'core/signature', may: core, outside: [], because: 'says what a signature must say; the edge computes it' },
  { room: 'core/defaulting', may: core, outside: [], because: 'what Go fills in is a function of one object' },
  { room: 'core/health', may: core, outside: [], because: 'a verdict is a function of one object' },
  { room: 'core/interpreter', may: core, outside: [], because: 'what is known of kinds is a value; something else runs Lua' },
  { room: 'core/interpreter/lua', may: core, outside: ['luaparse'], because: 'the only reader of Lua, loaded where a fleet has scripts' },
  { room: 'render', may: core, outside: ['chalk', 'diff', 'js-yaml'], because: 'views do not compute, and never print' },
  { room: 'edge/files', may: edge, outside: ['node:*', 'js-yaml', 'yaml', 'tinyglobby'], because: 'the only reader of sources' },
  { room: 'edge/clusters', may: edge, outside: ['node:*', 'undici', '@kubernetes/client-node', 'js-yaml', 'openid-client'], because: 'the only importer of a Kubernetes client' },
  { room: 'edge/observer', may: edge, outside: [], because: 'asks through the port' },
  { room: 'edge/engines', may: edge, outside: [], because: 'says which requests carry a step out' },
  { room: 'edge/executor', may: [...edge, 'core/health', 'edge/engines'], outside: [], because: 'carries out, does not decide; waits by health rules' },
  { room: 'edge/keys', may: edge, outside: ['node:*', 'age-encryption'], because: 'the only reader of keys and passphrases' },
  { room: 'edge/backends', may: edge, outside: ['node:*', 'aws4fetch'], because: 'knows bytes, serial and lock, never objects' },
  { room: 'edge/cache', may: edge, outside: ['node:*'], because: 'knows texts and names, never what they mean' },
  { room: 'edge/notices', may: edge, outside: ['undici'], because: 'sends what it is given, and knows nothing of drift' },
  { room: 'edge/sandbox', may: [...edge, 'core/defaulting', 'core/merge', 'core/definitions', 'core/definitions/cel'], outside: ['node:*', 'js-yaml'], because: 'an API server for demos and tests' },
  { room: 'actions', may: ['core', 'edge', 'lib'], outside: [], because: 'the only place where two stages stand side by side' },
  { room: 'cli', may: ['actions', 'render', 'edge', 'core/model', 'core/diagnostics', 'lib'], outside: ['node:*', '@oclif/core', 'chalk'], because: 'the edge only in ports.ts' },
  { room: 'commands', may: ['cli', 'actions', 'render', 'core/model'], outside: ['@oclif/core', 'node:*'], because: 'commands do not think' },
  { room: 'bin.ts', may: ['cli'], outside: ['node:*'], because: 'the process' },
];

/** Imports that the table forbids and that are right all the same, with the reason. */
export const exceptions: readonly { readonly file: string; readonly imports: string; readonly because: string }[] = [
  { file: 'src/lib/digest.ts', imports: 'node:crypto', because: 'the one hash' },
];

/** Words of the outside world that belong in exactly one file each. */
export const onlyIn: readonly { readonly word: RegExp; readonly says: string; readonly files: readonly string[] }[] = [
  { word: /\bprocess\.exit\(/, says: 'process.exit', files: ['src/cli/ports.ts'] },
  { word: /\bDate\.now\(|\bnew Date\(\)/, says: 'Date.now', files: ['src/cli/ports.ts', 'src/edge/sandbox/world.ts'] },
  { word: /\bMath\.random\(/, says: 'Math.random', files: [] },
  { word: /\bprocess\.env\b/, says: 'process.env', files: ['src/cli/ports.ts', 'src/cli/unknown-user.ts'] },
  { word: /\bprocess\.cwd\(/, says: 'process.cwd', files: ['src/cli/ports.ts'] },
  { word: /\bconsole\./, says: 'console', files: [] },
];
