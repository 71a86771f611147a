import './visible-value.css';
import { countWords } from '../words.ts';
import { valuePieces } from './value-pieces.ts';

const shownLength = 160;

/** A value from the export with everything in it that the eye would miss spelled out. */
export function VisibleValue({ value }: { readonly value: string }) {
  if (value === '') return <span class="nothing">nothing</span>;
  return (
    <code class="value">
      {valuePieces(value.slice(0, shownLength)).map(({ text, invisible }, index) =>
        invisible ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
      {value.length > shownLength && <mark>and {countWords(value.length - shownLength, 'more character')}</mark>}
    </code>
  );
}
