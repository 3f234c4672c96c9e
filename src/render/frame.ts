import type { Diagnostic, Timestamp } from '#core/model';
import type { Style } from './style.ts';

/** What a view needs to know of the outside. */
export type Frame = {
  readonly now: Timestamp;
  /** Columns that a line should fit in. */
  readonly width: number;
  readonly colour: Style;
  /** Shows every cluster in full, whole contents, all notes and ignored differences. */
  readonly expand?: boolean;
  /** What to type to carry a plan out. */
  readonly command?: string;
  /** The short identity of a plan that is in a file. */
  readonly identity?: string;
  /** Which serial of the state a plan made; it is used up by that. */
  readonly serial?: number;
  /** A line of a file that was read, for the frame of a diagnostic. */
  readonly line?: (file: string, line: number) => string | undefined;
  /** Says how to read more about each code. */
  readonly explainHint?: boolean;
  /** What was said while the value was made, for reports that hold it too. */
  readonly said?: readonly Diagnostic[];
  /** This program's version, for reports that name who made them. */
  readonly tool?: string;
};

/** A pure function from a value to the text that is shown; it ends with a newline and never prints. */
export type View<Subject> = (subject: Subject, frame: Frame) => string;
