import { Fragment } from 'preact';
import { WordPieces } from './word-text.tsx';

interface LetterWordsProps {
  /** Each as the pieces between the places of a letter that cannot be read. */
  readonly words: readonly (readonly string[])[];
  /** What would stand in these places; empty: nobody has said so yet. */
  readonly letter: string;
}

/** Words around a letter that cannot be read, with its places marked, or filled. */
export function LetterWords({ words, letter }: LetterWordsProps) {
  if (words.length === 0) return <span class="soft">Not in any word</span>;
  return (
    <>
      {words.map((pieces, index) => (
        <Fragment key={pieces.join('\0')}>
          {index > 0 && ', '}
          <bdi class="word">
            {pieces.map((piece, place) => (
              <Fragment key={place}>
                {place > 0 && <Place letter={letter} />}
                {piece.startsWith(' ') && ' '}
                <WordPieces text={piece.replace(/^ | $/g, '')} />
                {piece.endsWith(' ') && ' '}
              </Fragment>
            ))}
          </bdi>
        </Fragment>
      ))}
    </>
  );
}

function Place({ letter }: Pick<LetterWordsProps, 'letter'>) {
  if (letter !== '') return <ins>{letter}</ins>;
  return (
    <mark class="letter-place" role="img" aria-label="unreadable letter">
      ?
    </mark>
  );
}
