import type { Json, JsonPointer, Source, SourceDocument, TestCase, TestSource } from '#core/model';

type Items = readonly Json[] | undefined;

/** Lists of a test or a case: objects that are written there, and paths. `clusters` names the field that holds the clusters. */
export type Lists = { readonly given: { readonly clusters?: Items; readonly templates?: Items; readonly policies?: Items }; readonly pointer: string; readonly clusters: string };

type Test = { readonly source: TestSource; readonly document: SourceDocument };

/** A part of a document as a document of its own, with its places. */
const partOf = (document: SourceDocument, pointer: string, value: Json): SourceDocument => ({
  value,
  get at() {
    return document.locate(pointer as JsonPointer);
  },
  locate: (inner, part) => document.locate((pointer + inner) as JsonPointer, part),
});

const sourcesIn = (items: Items, pointer: string, given: { readonly role: Source['role']; readonly test: Test }): readonly Source[] => {
  const { role, test } = given;
  return (items ?? []).flatMap((item, at): readonly Source[] => {
    const place = `${pointer}/${at}` as JsonPointer;
    if (typeof item === 'string') return test.source.named[place] ?? [];
    return role === 'cluster' ? [] : [{ role, file: test.source.file, documents: [partOf(test.document, place, item)] }];
  });
};

/** What the lists bring: sources in the order in which they are written, and entries for the spec's clusters. */
export const givenSources = ({ given, pointer, clusters: field }: Lists, test: Test): Pick<TestCase, 'sources' | 'clusters'> => ({
  sources: [
    ...sourcesIn(given.clusters, `${pointer}/${field}`, { role: 'cluster', test }),
    ...sourcesIn(given.templates, `${pointer}/templates`, { role: 'template', test }),
    ...sourcesIn(given.policies, `${pointer}/policies`, { role: 'policy', test }),
  ],
  clusters: (given.clusters ?? []).flatMap((entry, at) => (typeof entry === 'string' ? [] : [{ entry, pointer: `${pointer}/${field}/${at}` as JsonPointer }])),
});
