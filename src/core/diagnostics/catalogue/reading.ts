import type { Family } from '../row.ts';

/** Finding and reading files; these come before anything is known of what the files mean. */
export const reading = {
  FLT1001: {
    severity: 'error',
    summary: 'No fleet spec here',
    explain:
      'fleet looks for a fleet spec: the file that --file names, or fleet.yaml in the folder that it names, and without --file in the folder that you are in. ' +
      'There is none. Go to the folder that has it, name it with --file, or begin a new fleet with `fleet init`.',
  },
  FLT1002: {
    severity: 'error',
    summary: 'File cannot be read',
    explain:
      'The fleet spec names a file or folder that is missing or that may not be read. fleet does not go on without it: a source that cannot be read is not an empty source, ' +
      'and its templates must not look as if somebody had removed them. Correct the path or the permissions.',
  },
  FLT1003: {
    severity: 'error',
    summary: 'Path matches nothing',
    explain:
      'A folder or glob of the fleet spec gives no file at all. That is almost always a moved folder or a mistyped pattern. fleet stops, because going on would mean that all templates ' +
      'that were read from there are planned for deletion. If nothing is meant to be there any more, take the path out of the spec.',
  },
  FLT1004: {
    severity: 'error',
    summary: "Path leaves the spec's folder",
    explain:
      'Paths in a fleet spec are relative to the folder that it stands in and may not leave it, neither with `..`, nor as absolute paths, nor through symbolic links. So a spec that came from somewhere else ' +
      'cannot read files of yours and send them to a cluster. If you trust the spec, pass --allow-outside.',
  },
  FLT1005: {
    severity: 'error',
    summary: 'File is too large',
    explain:
      'Files of more than 32 MB are not read. No Kubernetes object can be that large (an API server takes 1.5 MB for one), so this is either a file with very many objects, which reads better in several files, or no source at all.',
  },
  FLT1006: {
    severity: 'error',
    summary: 'File is not UTF-8 text',
    explain:
      'YAML and JSON are read as UTF-8. The file holds bytes that are not, or NUL characters: it is a binary file, or a text in another encoding such as UTF-16, as some Windows programs write it. Save it as UTF-8.',
  },
  FLT1007: {
    severity: 'error',
    summary: 'YAML does not parse',
    explain:
      'The file is neither YAML nor JSON at this place. Frequent causes: a tab in the indentation, a missing space after a colon, an unquoted value that begins with one of @ ` * & ! { [ %, a text with ": " in it without quotes, ' +
      'a quote that is never closed. Nothing of the file is used.',
  },
  FLT1008: {
    severity: 'error',
    summary: 'Key stands twice',
    explain:
      'An object has the same key twice. YAML forbids it, and kubectl silently takes the last one, so that half of what was written has no effect. Keys count as equal if they are after reading: `1` and `"1"`, `yes` and `"true"`. ' +
      'Keep one of the two.',
  },
  FLT1009: {
    severity: 'error',
    summary: 'Aliases unfold too far',
    explain:
      'Anchors (&) that hold aliases (*) that hold aliases grow with every level; a file of a few hundred bytes can stand for gigabytes. fleet stops where the aliases of one file stand for more than 1,000,000 values. Write the values out, or make several files.',
  },
  FLT1010: {
    severity: 'error',
    summary: 'Nested too deeply',
    explain: 'The value is nested deeper than 200 levels, aliases followed. No Kubernetes object is; most likely the file is broken or was made to break something.',
  },
  FLT1011: {
    severity: 'error',
    summary: 'Number cannot be held exactly',
    explain:
      'Integers beyond 9007199254740991 (2^53 - 1) cannot be held exactly, and sending a rounded one would change what was written without a word. Where Kubernetes takes a text or a quantity, quote the number; ' +
      'quantities can be written with a unit (`8Pi`).',
  },
  FLT1012: {
    severity: 'error',
    summary: 'Value has no counterpart in JSON',
    explain:
      'Kubernetes objects are JSON, and YAML can say things that JSON cannot: infinities and NaN, keys that are null, lists or objects, values that do not fit the tag written before them. kubectl refuses these too. Write the value differently, or quote it if a text is meant.',
  },
  FLT1013: {
    severity: 'warning',
    summary: 'File holds no object',
    explain:
      'The file is empty, or all of it is comment. That may be meant. It may also be what a generator left behind that failed half-way; then the objects it used to hold are now planned for deletion. Read the plan with that in mind.',
  },
  FLT1014: {
    severity: 'error',
    summary: 'Nothing came in on standard input',
    explain:
      'The fleet spec names "-", standard input, as a source, and not a single object came in. A pipe whose left side fails looks just like this, and going on would mean to delete everything that used to come in that way. ' +
      'If nothing is meant to come in any more, take "-" out of the spec.',
  },
  FLT1015: {
    severity: 'error',
    summary: 'Key is not taken',
    explain: 'The key `__proto__` has a meaning of its own in JavaScript, and programs that read an object with it have been tricked that way. No Kubernetes field has this name, so fleet does not take it anywhere.',
  },
  FLT1016: {
    severity: 'error',
    summary: 'File changed while it was edited',
    explain: 'Between reading the file and writing it, somebody else changed it. Writing would undo that change, so nothing was written. Repeat the command; it then works on the file as it is now.',
  },
  FLT1017: {
    severity: 'error',
    summary: 'File cannot be written',
    explain: 'The edited file could not be put in place: no permission, no room, or a file system that is read-only. The file is written beside the old one and renamed over it, so what stood there before is untouched.',
  },
} as const satisfies Family;
