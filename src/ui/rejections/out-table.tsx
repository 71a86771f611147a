import type { ComponentChildren } from 'preact';
import { type OutFact, type OutId, outFacts } from '../../core/handoff/out-facts.ts';

export interface OutEntry {
  readonly out: OutId;
  /** Its button, and what there is to choose. */
  readonly act: ComponentChildren;
}

/** Ways out, one a row: what to press, what it is, and what to mind. */
export function OutTable({ name, entries }: { readonly name: string; readonly entries: readonly OutEntry[] }) {
  return (
    <table class="out-table">
      <caption class="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">To do</th>
          <th scope="col">What it is</th>
          <th scope="col">What to mind</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ out, act }) => {
          const { what, warning }: OutFact = outFacts[out];
          return (
            <tr key={out}>
              <td class="out-act">{act}</td>
              <td>{what}</td>
              <td class="out-warning">{warning}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
