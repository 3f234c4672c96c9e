import { dirname, resolve } from 'node:path';
import { isObject, type Outcome, type SourceDocument } from '#core/model';
import { findSpec, type SpecPlace, specIn } from '../find-spec.ts';

/** The spec that a test names; undefined where it says nothing. */
const written = ({ value }: SourceDocument): string | undefined => {
  const given = isObject(value) ? value['given'] : undefined;
  const fleet = isObject(given) ? given['fleet'] : undefined;
  return typeof fleet === 'string' && fleet !== '' ? fleet : undefined;
};

/**
 * The fleet spec that a test is about: the one that it names, else the nearest one in its folder or above. Where that is the
 * folder of the spec that the command is for, it is that very file, whatever its name.
 */
export const ownSpec = async (test: { readonly path: string; readonly document: SourceDocument }, ask: { readonly cwd: string; readonly path: string }): Promise<Outcome<SpecPlace>> => {
  const folder = dirname(test.path);
  const named = written(test.document);
  if (named !== undefined) return findSpec(ask.cwd, resolve(folder, named));
  const asked = await findSpec(ask.cwd, ask.path);
  for (let at = folder; ; at = dirname(at)) {
    if (asked.ok && asked.value.folder === at) return asked;
    const near = await specIn(ask.cwd, at);
    if (near.ok || dirname(at) === at) return near.ok ? near : asked;
  }
};
