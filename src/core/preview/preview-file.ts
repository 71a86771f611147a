import type { SyncMode } from './policy-cell.ts';
import type { LoadPreview, PreviewedUser } from './preview-load.ts';
import type { Change } from './preview-shape.ts';

/**
 * `termload-preview`, version 1: a promise to other programs (DESIGN §8). Pieces of JSON text, to be joined; users are
 * taken one by one, and none is kept. A number for self-check stands in no change but masked.
 */
export function* previewFile(
  mode: SyncMode,
  totals: LoadPreview['totals'],
  users: Iterable<PreviewedUser>,
): Generator<string> {
  const head = { format: 'termload-preview', version: 1, mode, totals: inOrder(totals) };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "users": [`;
  let comma = '\n  ';
  for (const user of users) {
    yield comma + JSON.stringify(userLine(user));
    comma = ',\n  ';
  }
  yield '\n ]\n}\n';
}

function inOrder({ new: come, changed, unchanged, rejected, absent }: LoadPreview['totals']): LoadPreview['totals'] {
  return { new: come, changed, unchanged, rejected, absent };
}

function userLine({ primaryId, outcome, fields, segments }: PreviewedUser): Record<string, unknown> {
  return { primaryId, outcome, changes: [...fields, ...segments].map(changeLine) };
}

function changeLine({ field, before, after, effect }: Change): Pick<Change, 'field' | 'before' | 'after' | 'effect'> {
  return { field, before, after, effect };
}
