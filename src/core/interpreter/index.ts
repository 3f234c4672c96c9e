// Says what is known of kinds: replicas and their needs, where replicas are written, what an object refers to and keeps, whether it is healthy.
// Comes in: objects, and customizations with something that runs their Lua. Goes out: Interpreter, as a value for the stages.
// Never: loads Lua itself, asks a cluster, decides where anything goes.
// Fixtures: none of its own; test/stages/interpreter writes objects beside what shall be said of them.
export { builtIn } from './layers.ts';
export { openInterpreter, type Surroundings } from './open.ts';
