import { type PolicyCell, syncModes } from '../../core/preview/policy-cell.ts';
import { policyRows } from '../../core/preview/policy-rows.ts';
import { editStateWords, effectWords, fileStateWords, modeWords } from '../../core/preview/policy-words.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { documentsIn } from './source-words.ts';
import type { SyncEntry } from './sync-words.ts';

/** What a sync does to some fields, by what is sent and what staff did; below it who says so. */
export function SyncTable({ entry }: { readonly entry: SyncEntry }) {
  const { title, rules, ofList, documents } = entry;
  return (
    <>
      <table class="sync-table">
        <caption class="visually-hidden">{title}: what a sync does</caption>
        <thead>
          <tr>
            <th scope="col">In Alma</th>
            {syncModes.map((mode) => (
              <th key={mode} scope="col">
                {modeWords[mode]}
              </th>
            ))}
          </tr>
        </thead>
        {policyRows(rules).map(({ files, rows }) => (
          <tbody key={files[0]}>
            <tr>
              <th scope="rowgroup" colSpan={syncModes.length + 1} class="sync-sent">
                {fileStateWords(files, ofList)}
              </th>
            </tr>
            {rows.map(({ edits, cells }) => (
              <tr key={edits[0]}>
                <th scope="row">{editStateWords(edits)}</th>
                {syncModes.map((mode) => (
                  <Effect key={mode} cell={cells[mode]} documents={documents} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <ol class="sync-documents">
        {documents.map((document) => (
          <li key={document}>{capitalized(document)}</li>
        ))}
      </ol>
    </>
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface EffectProps {
  readonly cell: PolicyCell;
  readonly documents: readonly string[];
}

function Effect({ cell: { effect, source, certainty }, documents }: EffectProps) {
  return (
    <td>
      {effectWords[effect]} <Says number={documents.indexOf(documentsIn(source)) + 1} />
      <CertaintyMark certainty={certainty} />
    </td>
  );
}

/** Which of the documents below says so. */
function Says({ number }: { readonly number: number }) {
  return (
    <small class="soft">
      <span class="visually-hidden">by document </span>
      <span aria-hidden="true">[</span>
      {number}
      <span aria-hidden="true">]</span>
    </small>
  );
}
