// Reads the fleet spec and everything it names, edits the spec, reads and writes fleet's own documents.
// Comes in: paths as the user typed them, a working directory, standard input. Goes out: Source[] with places, texts, diagnostics.
// Never: knows what a field means, follows a path out of the spec's folder unasked, passes over what it could not read.
// Fixtures: fixtures/diagnostics/FLT1*.yaml; odd scalars as kubectl reads them in test/stages/files.
export { openDocuments } from './documents.ts';
export { type FilesOptions, openFiles } from './open-files.ts';
export type { FileChange } from './spec-editor/replace-file.ts';
export { type Absorption, type NewCluster, type NewFile, type PolicyToAdd, type SpecEdit, type SpecEditor, specEditor, type TaintChoice, type TemplateEdit } from './spec-editor/spec-editor.ts';
export { type TestEdit, type TestEditor, testEditor } from './tests/test-editor.ts';
