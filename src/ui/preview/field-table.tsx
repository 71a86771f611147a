import { certaintyWords, changedFieldWords, effectWords } from '../../core/preview/effect-words.ts';
import type { PolicyCertainty } from '../../core/preview/policy-cell.ts';
import type { PreviewFacts, PreviewListId } from '../../core/preview/preview-tally.ts';
import { countWords, numberWords } from '../words.ts';

interface FieldTableProps {
  readonly facts: PreviewFacts;
  readonly show: (list: PreviewListId) => void;
}

type FieldRow = PreviewFacts['fields'][number];

/** Field by field, how many users something happens to. */
export function FieldTable({ facts: { fields }, show }: FieldTableProps) {
  return (
    <section class="sheet" aria-labelledby="preview-fields">
      <h2 id="preview-fields">Field by field</h2>
      {fields.length === 0 ? (
        <p>No field of anybody changes.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="table-region" aria-label="Changes field by field" tabIndex={0}>
          <table>
            <caption class="visually-hidden">How many users something happens to, field by field</caption>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">What happens</th>
                <th scope="col" class="number">
                  Users
                </th>
                <th scope="col">How sure</th>
                <th scope="col" class="on-screen">
                  <span class="visually-hidden">Show who</span>
                </th>
              </tr>
            </thead>
            {fields.map((row) => (
              <FieldRows key={row.field} row={row} show={show} />
            ))}
          </table>
        </section>
      )}
    </section>
  );
}

function FieldRows({
  row: { field, users, counts },
  show,
}: { readonly row: FieldRow } & Pick<FieldTableProps, 'show'>) {
  const name = changedFieldWords(field);
  return (
    <tbody>
      {counts.map(({ word, users: some, proofs }, index) => (
        <tr key={word}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={counts.length}>
              {name}
              {counts.length > 1 && <small class="soft"> {countWords(users, 'user')}</small>}
            </th>
          )}
          <td>{effectWords(word).done}</td>
          <td class="number">{numberWords(some)}</td>
          <td>{surenessOf(proofs.map(({ certainty }) => certainty))}</td>
          <td class="on-screen">
            <button type="button" class="quiet" onClick={() => show(`field:${field}:${word}`)}>
              Show who
              <span class="visually-hidden">
                : {name}, {effectWords(word).done}
              </span>
            </button>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

const fromSurest: readonly PolicyCertainty[] = ['documented', 'inferred', 'disputed', 'silent'];

/** That of the least sure. */
function surenessOf(certainties: readonly PolicyCertainty[]): string {
  const least = fromSurest.findLast((one) => certainties.includes(one)) ?? 'documented';
  return certaintyWords[least].tag;
}
