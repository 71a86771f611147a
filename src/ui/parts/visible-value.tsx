import './visible-value.css';
import { valuePieces } from './value-pieces.ts';

/** Findings hold long values cut, so that what is missing cannot be counted here. */
const shownLength = 160;

/** A value from the export with everything in it that the eye would miss spelled out. */
export function VisibleValue({ value }: { readonly value: string }) {
  if (value === '') return <span class="nothing">nothing</span>;
  return (
    <code class="value">
      {valuePieces(value.slice(0, shownLength)).map(({ text, invisible }, index) =>
        invisible ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
      {value.length > shownLength && <mark>and more</mark>}
    </code>
  );
}
