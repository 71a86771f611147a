import { valuePieces } from '../parts/value-pieces.ts';

/** A word in its own script and direction; lost letters and what cannot be seen are made to be seen. */
export function WordText({ word }: { readonly word: string }) {
  return (
    <bdi class="word">
      <WordPieces text={word} />
    </bdi>
  );
}

/** The same for a part of a word. */
export function WordPieces({ text: word }: { readonly text: string }) {
  return (
    <>
      {word.split(/(\ufffd)/).map((part, index) =>
        part === '\ufffd' ? (
          <mark key={index} role="img" aria-label="lost letter">
            �
          </mark>
        ) : (
          valuePieces(part).map(({ text, invisible }, piece) =>
            invisible ? <mark key={`${index}-${piece}`}>{text}</mark> : text,
          )
        ),
      )}
    </>
  );
}
