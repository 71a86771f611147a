import { currentSources } from '../../core/preview/current-source.ts';
import { changedFieldWords } from '../../core/preview/effect-words.ts';
import type { SideFacts } from '../../core/preview/gathered-users.ts';
import { sourceMarks } from '../../core/preview/source-evidence.ts';
import { Tag } from '../parts/tag.tsx';
import { countWords } from '../words.ts';
import { listNameOf } from './list-name-of.ts';

/** What the load is compared with, and what can be said by that. */
export function SourceWords({ current }: { readonly current: SideFacts }) {
  const { source, mark, name, users, unknown } = current;
  const { title, tells, lacks, estimate } = currentSources[source];
  return (
    <div class="preview-source">
      <p>
        Compared with <bdi>{name}</bdi>, {countWords(users, 'user')}: {title}.{' '}
        {estimate && <Tag tone="harm">An estimate</Tag>}
      </p>
      <details>
        <summary>What this file can tell, and what not</summary>
        {mark !== null && <p>{sourceMarks[mark].means}</p>}
        <p>{tells}</p>
        <p>{lacks}</p>
        {source === 'table' && unknown.length > 0 && (
          <p>Not known from this table: {unknown.map((field) => changedFieldWords(listNameOf(field))).join(', ')}.</p>
        )}
      </details>
    </div>
  );
}
