import { useEffect, useRef } from 'preact/hooks';
import type { Excerpt, ExcerptLine } from '../../core/reading/excerpt.ts';
import { lengthAtPlace, xmlPieces } from './xml-pieces.ts';

interface XmlExcerptProps {
  readonly excerpt: Excerpt;
  /** Made of a file that is no XML, and so that its lines are nobody's. */
  readonly isMade?: boolean;
}

/** Lines of the file with their numbers; the one in question is marked, and what the eye would miss is spelled out. */
export function XmlExcerpt({ excerpt, isMade = false }: XmlExcerptProps) {
  const { lines, mark, before, behind } = excerpt;
  const label = isMade ? 'The text for Alma' : 'The text in the file';
  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'center', inline: 'nearest' }), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={isMade ? 'xml made' : 'xml'} aria-label={label} tabIndex={0}>
      {before && <p class="soft">More stands before.</p>}
      {lines.map((line, index) => {
        const at = mark?.line === index ? mark.at : null;
        return (
          <div key={line.number} class={at === null ? 'xml-line' : 'xml-line marked'} ref={at === null ? null : marked}>
            {!isMade && <span class="xml-number">{line.number}</span>}
            <Line line={line} at={at} />
          </div>
        );
      })}
      {behind && <p class="soft">More stands behind.</p>}
    </section>
  );
}

function Line({ line: { text }, at }: { readonly line: ExcerptLine; readonly at: number | null }) {
  if (at === null) {
    return (
      <code>
        <XmlPieces text={text} isLineStart={true} />
      </code>
    );
  }
  const end = at + lengthAtPlace(text, at);
  return (
    <code>
      <XmlPieces text={text.slice(0, at)} isLineStart={true} />
      <span class="visually-hidden">Here: </span>
      <span class="xml-spot">{end === at ? '⌷' : <XmlPieces text={text.slice(at, end)} isLineStart={false} />}</span>
      <XmlPieces text={text.slice(end)} isLineStart={false} />
    </code>
  );
}

/** A stretch of XML, what the eye would miss spelled out. */
export function XmlPieces({ text, isLineStart }: { readonly text: string; readonly isLineStart: boolean }) {
  return xmlPieces(text, isLineStart).map((piece, index) =>
    piece.invisible ? (
      <mark key={index}>{piece.text}</mark>
    ) : (
      <span key={index} class={piece.kind === 'tag' ? 'xml-tag' : ''}>
        {piece.text}
      </span>
    ),
  );
}
