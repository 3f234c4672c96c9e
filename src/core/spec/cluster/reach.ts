import { diagnose } from '#core/diagnostics';
import type { JsonPointer, Reach, SourceDocument } from '#core/model';
import { type Checked, fine } from '../checked.ts';

/** How somebody wrote that a cluster is reached, and where. */
export type Way = {
  readonly kubeconfig?: string | undefined;
  readonly context?: string | undefined;
  readonly inCluster?: boolean | undefined;
  readonly document: SourceDocument;
  /** Where the three stand, so that a message can point at one of them. */
  readonly at: (part: 'kubeconfig' | 'context' | 'inCluster') => JsonPointer;
};

/** Whether anything is said of how the cluster is reached. */
export const saysWay = (way: Way): boolean => way.kubeconfig !== undefined || way.context !== undefined || way.inCluster === true;

/** A path of the spec from where fleet was started: kubeconfigs are relative to the spec's folder, or to the home folder with `~/`. */
const fromHere = (folder: string, path: string): string => (path.startsWith('/') || path.startsWith('~/') ? path : folder + path);

const contradiction = (way: Way, says: string, part: 'kubeconfig' | 'context'): Checked<Reach> => ({
  value: { by: 'none' },
  diagnostics: [
    diagnose('FLT2214', says, {
      at: way.document.locate(way.at(part)),
      hint: 'A cluster is reached by a kubeconfig and one of its contexts, or from inside:\n    kubeconfig: FILE\n    context: NAME',
    }),
  ],
});

/** How a cluster is reached; `folder` is the spec's, with a slash at its end, or empty. */
export const reachOf = (way: Way, folder: string): Checked<Reach> => {
  const { kubeconfig, context } = way;
  if (way.inCluster === true) {
    if (kubeconfig !== undefined)
      return contradiction(way, 'The cluster has both inCluster and a kubeconfig; which one counts is not clear.', 'kubeconfig');
    return context === undefined
      ? fine({ by: 'in-cluster' })
      : contradiction(way, 'The cluster has both inCluster and a context; contexts are of kubeconfigs.', 'context');
  }
  if (kubeconfig === undefined)
    return context === undefined ? fine({ by: 'none' }) : contradiction(way, `The context "${context}" has no kubeconfig that it is of.`, 'context');
  return fine({ by: 'kubeconfig', file: fromHere(folder, kubeconfig), ...(context === undefined ? {} : { context }) });
};
