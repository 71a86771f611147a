import '../load/file-view.css';
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { TablePreview } from '../../core/conversion/table-preview.ts';
import { columnLetter } from '../../core/report/column-sample.ts';
import type { TableNote } from '../../core/tables/draft-builder.ts';
import type { TableMapping } from '../../core/tables/table-mapping.ts';
import { tableDesk } from '../../state/load-verbs.ts';
import { XmlPieces } from '../load/xml-excerpt.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { numberWords } from '../words.ts';
import { noteWords } from './note-words.ts';

/** Milliseconds without another change, after which the users are made anew. */
const pause = 250;

interface PreviewPartProps {
  readonly name: string;
  readonly sheet: number;
  readonly mapping: TableMapping;
}

/** The first users as they would be sent, while the mapping is changed. */
export function PreviewPart({ name, sheet, mapping }: PreviewPartProps) {
  const id = useId();
  const preview = useSignal<TablePreview | null>(null);
  useEffect(() => {
    let isLast = true;
    const timer = setTimeout(async () => {
      const made = await tableDesk()?.previewTable(name, { sheet, mapping });
      if (isLast && made !== undefined) preview.value = made;
    }, pause);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [name, sheet, mapping]);
  const { users, notes } = preview.value ?? { users: [], notes: [] };
  return (
    <section class="map-part" aria-labelledby={id}>
      <h4 id={id}>The first users, as Alma would get them</h4>
      {preview.value !== null && users.length === 0 && <p>No row becomes a user this way.</p>}
      {notes.length > 0 && (
        <ul class="preview-notes">
          {notes.map((note, index) => (
            <Note key={index} note={note} />
          ))}
        </ul>
      )}
      <div class="previews">
        {users.map(({ row, xml }) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section key={row} class="xml" aria-label={`The user of row ${row}`} tabIndex={0}>
            <p class="soft">Row {numberWords(row)}</p>
            {xml.split('\n').map((line, index) => (
              <div key={index} class="preview-line">
                <code>
                  <XmlPieces text={line} isLineStart={true} />
                </code>
              </div>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

function Note({ note: { note, place, value } }: { readonly note: TableNote }) {
  const where = value === '' ? '' : `, column ${columnLetter(place.column - 1)}`;
  return (
    <li>
      Row {numberWords(place.line)}
      {where}: {value !== '' && <VisibleValue value={value} />} {noteWords[note]}
    </li>
  );
}
