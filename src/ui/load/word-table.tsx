import type { RefObject } from 'preact';
import type { EvidentWord } from '../../core/evident-word.ts';
import { numberWords } from '../words.ts';
import { WordText } from './word-text.tsx';

const name = 'Words with letters beyond plain English';

interface WordTableProps {
  readonly words: readonly EvidentWord[];
  /** How many there are in all. */
  readonly distinct: number;
  /** False where Alma would have seen nothing of it. */
  readonly withAlma: boolean;
  readonly region: RefObject<HTMLElement | null>;
}

/** Words as Alma would have seen them beside what is read now. */
export function WordTable({ words, distinct, withAlma, region }: WordTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-region" aria-label={name} tabIndex={0} ref={region}>
      <table aria-rowcount={distinct + 1}>
        <caption class="visually-hidden">{name}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {withAlma && <th scope="col">As Alma would have seen it</th>}
            <th scope="col">As read now</th>
            <th scope="col" class="number">
              How often
            </th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ word, inAlma, count }, index) => (
            <tr key={`${word}\n${inAlma}`} aria-rowindex={index + 2}>
              {withAlma && (
                <td>{inAlma === null ? <span class="nothing">the same</span> : <WordText word={inAlma} />}</td>
              )}
              <td>
                <WordText word={word} />
              </td>
              <td class="number">{numberWords(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
