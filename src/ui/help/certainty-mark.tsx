import type { PolicyCertainty } from '../../core/preview/policy-cell.ts';
import { certaintyWords } from '../../core/preview/policy-words.ts';
import { Tag } from '../parts/tag.tsx';

/** The ground says as much as the words do. */
const tones = { documented: 'good', inferred: 'note', silent: 'harm', disputed: 'reject' } as const;

/** How sure something is that Ex Libris is said to do. What is documented needs no mark among much that is. */
export function CertaintyMark({ certainty, always }: { readonly certainty: PolicyCertainty; readonly always?: true }) {
  if (certainty === 'documented' && always === undefined) return null;
  return (
    <>
      {' '}
      <Tag tone={tones[certainty]}>{certaintyWords[certainty]}</Tag>
    </>
  );
}
