import type { FieldPath } from '#lib/field-path';

const nameAt = (path: FieldPath, at: number): string | undefined => {
  const element = path[at];
  return element !== undefined && 'field' in element ? element.field : undefined;
};

/** Whether a path is just these members. */
export const isPath =
  (...names: readonly string[]) =>
  (path: FieldPath): boolean =>
    path.length === names.length && names.every((name, at) => nameAt(path, at) === name);

/** Whether a path begins with these members. */
export const isBelow =
  (...names: readonly string[]) =>
  (path: FieldPath): boolean =>
    names.every((name, at) => nameAt(path, at) === name);

/** Whether a path ends in one of these members, wherever it begins. */
export const endsIn =
  (...names: readonly string[]) =>
  (path: FieldPath): boolean =>
    names.includes(nameAt(path, path.length - 1) ?? '');

/** Whether one of the answers is yes. */
export const either =
  (...answers: readonly ((path: FieldPath) => boolean)[]) =>
  (path: FieldPath): boolean =>
    answers.some((answer) => answer(path));
