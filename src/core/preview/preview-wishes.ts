import { type EditMark, editOfMarks } from './edit-marks.ts';
import type { SyncOptions } from './sync-options.ts';

/** How a sync is to be previewed, as data that crosses threads. */
export interface PreviewWishes extends Omit<SyncOptions, 'editOf'> {
  /** What is known of edits by hand. */
  readonly marks: readonly EditMark[];
}

export function optionsFrom({ marks, ...options }: PreviewWishes): SyncOptions {
  return { ...options, editOf: editOfMarks(marks) };
}
