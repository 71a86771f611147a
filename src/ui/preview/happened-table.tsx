import { changedFieldWords } from '../../core/preview/effect-words.ts';
import type { HappenedFacts, HappenedListId } from '../../core/preview/happened-tally.ts';
import { happenedWords, type Verdict } from '../../core/preview/happened-words.ts';
import { Tag } from '../parts/tag.tsx';
import { numberWords } from '../words.ts';

interface HappenedTableProps {
  readonly facts: HappenedFacts;
  readonly show: (list: HappenedListId, title: string, users: number) => void;
}

const verdicts: Readonly<Record<Verdict, { readonly tone: 'good' | 'reject' | 'note'; readonly words: string }>> = {
  confirms: { tone: 'good', words: 'The preview was right' },
  refutes: { tone: 'reject', words: 'The preview was wrong' },
  open: { tone: 'note', words: 'Look at them' },
};

/** Field by field, how often Alma did as foretold and how often not, with what that proves. */
export function HappenedTable({ facts: { fields }, show }: HappenedTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-region" aria-label="Foretold and happened, field by field" tabIndex={0}>
      <table>
        <caption class="visually-hidden">What was foretold, and what Alma did, field by field</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">What Alma did</th>
            <th scope="col" class="number">
              Users
            </th>
            <th scope="col">What it proves</th>
            <th scope="col" class="on-screen">
              <span class="visually-hidden">Show who</span>
            </th>
          </tr>
        </thead>
        {fields.map(({ field, counts }) => {
          const name = field === 'user' ? 'The user as a whole' : changedFieldWords(field);
          return (
            <tbody key={field}>
              {counts.map(({ word, users }, index) => {
                const { title, proves, verdict } = happenedWords[word];
                const { tone, words } = verdicts[verdict];
                return (
                  <tr key={word}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={counts.length}>
                        {name}
                      </th>
                    )}
                    <td>{title}</td>
                    <td class="number">{numberWords(users)}</td>
                    <td>
                      <Tag tone={tone}>{words}</Tag> {verdict !== 'confirms' && proves}
                    </td>
                    <td class="on-screen">
                      {word !== 'as-foretold' && (
                        <button
                          type="button"
                          class="quiet"
                          onClick={() => show(`field:${field}:${word}`, `${name}: ${title.toLowerCase()}`, users)}
                        >
                          Show who
                          <span class="visually-hidden">
                            : {name}, {title.toLowerCase()}
                          </span>
                        </button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}
