import { lackingOf } from '../../core/tables/needed-fields.ts';
import type { LoadState } from '../../state/load.ts';
import { AnotherFile } from '../load/another-file.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { lackingWords } from './lacking-words.ts';
import { MappingEditor } from './mapping-editor.tsx';
import { useTables } from './use-tables.ts';

/** What a table does not tell by itself, and where it can be said; the load goes on as soon as it is. */
export function AskingLoad({ state }: { readonly state: Extract<LoadState, { kind: 'asking' }> }) {
  const tables = useTables(state);
  const asked = tables.value.filter(({ mapping }) => lackingOf(mapping).length > 0);
  return (
    <>
      <PageTitle words={`A question · ${state.name}`} />
      <div class="sheet asking">
        <FocusHeading level={2}>This table does not say everything by itself</FocusHeading>
        <p>It was read as far as its headings and cells tell. Say the rest, and the check goes on.</p>
        {tables.value.length === 0 && <p aria-busy="true">Reading the table…</p>}
      </div>
      {asked.map((table) => {
        const lacking = lackingOf(table.mapping);
        return (
          <section key={table.name} class="sheet asking" aria-label={table.name}>
            <h3>
              What is missing in <bdi>{table.name}</bdi>
            </h3>
            <ul class="lacking">
              {lacking.map((one) => (
                <li key={one}>{lackingWords[one]}</li>
              ))}
            </ul>
            <MappingEditor table={table} usualFirst={lacking.every((one) => one === 'user_group')} onClose={null} />
          </section>
        );
      })}
      <AnotherFile main={false} />
    </>
  );
}
