import { sourceDoubtWords } from '../../core/preview/source-doubt-words.ts';
import type { SourceDoubt } from '../../core/preview/source-doubts.ts';
import { Tag } from '../parts/tag.tsx';

interface SourceDoubtsProps {
  readonly doubts: readonly SourceDoubt[];
  readonly matchIdType: string;
}

/** What speaks against the file of users in Alma being the right one. */
export function SourceDoubts({ doubts, matchIdType }: SourceDoubtsProps) {
  const matchId =
    matchIdType === 'primary_id' ? 'their primary identifier' : `their identifier of the type ${matchIdType}`;
  return doubts.map((doubt) => {
    const { title, now } = sourceDoubtWords(doubt, matchId);
    return (
      <p key={title}>
        <Tag tone="harm">Look at this first</Tag> <strong>{title}</strong> {now}
      </p>
    );
  });
}
