// Runs Lua scripts of resource interpreter customizations, as Karmada's gopher-lua does, within limits.
// Comes in: a script, the functions it may call, JSON. Goes out: JSON, or a failure with its line.
// Never: opens a file, reads a clock, rolls dice, runs on for long, or lets one call leave anything for the next.
// Fixtures: none of its own; test/stages/interpreter writes scripts beside what they shall say.
export { lua } from './load.ts';
