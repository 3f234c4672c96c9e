// Who is to be told of what was found, and in which words: only those for whom something has changed since they were told last.
// Comes in: the notifiers of the spec, what was found, what each was told last. Goes out: parcels to send, and what to remember once they are sent.
// Never: sends anything, reads a variable or a clock, names a value of a field in a text for people.
// Fixtures: test/stages/notices writes its own.
export { type Due, dueFor } from './due.ts';
export { packed } from './pack.ts';
