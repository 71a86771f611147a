import type { ColumnDoubt } from './column-doubts.ts';
import type { CurrentSource } from './current-source.ts';
import type { DescribedField } from './described-fields.ts';
import type { LoadPreview } from './preview-load.ts';

/** What speaks against a file being what somebody takes it for, or against a column of it. */
export type SourceDoubt =
  /** Nobody of the load is in it, or few are. */
  | { readonly doubt: 'nobody' }
  | { readonly doubt: 'few'; readonly matched: number; readonly users: number }
  /** It has what the load has, and nothing else. */
  | { readonly doubt: 'same' }
  | ({ readonly doubt: 'descriptions' } & DescribedField)
  | ColumnDoubt;

/** Below this share of the load, a file is hardly all of Alma. */
const fewest = 0.25;

/** `accounts`: how many users the file has. */
export function sourceDoubts(
  source: CurrentSource,
  accounts: number,
  totals: LoadPreview['totals'],
  described: readonly DescribedField[],
): readonly SourceDoubt[] {
  const columns = described.map((one) => ({ doubt: 'descriptions', ...one }) as const);
  const users = totals.new + totals.changed + totals.unchanged + totals.rejected;
  const matched = accounts - totals.absent;
  if (matched === 0) return [{ doubt: 'nobody' }, ...columns];
  if (matched < users * fewest) return [{ doubt: 'few', matched, users }, ...columns];
  const isSame = source === 'load' && totals.unchanged === users && totals.absent === 0;
  return isSame ? [{ doubt: 'same' }] : columns;
}
