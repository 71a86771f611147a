import type { TransferPiece } from '../../core/handoff/transfer-piece.ts';
import { saveScript } from '../../state/hand-off.ts';
import { CopyButton } from '../parts/copy-button.tsx';

/** What is to be done for one way, from top to bottom. */
export function WayPieces({ pieces }: { readonly pieces: readonly TransferPiece[] }) {
  return (
    <div class="way-pieces">
      {pieces.map((piece, at) => (
        <Piece key={at} piece={piece} />
      ))}
    </div>
  );
}

function Piece({ piece }: { readonly piece: TransferPiece }) {
  switch (piece.kind) {
    case 'say':
      return <p>{piece.words}</p>;
    case 'field':
      return (
        <dl class="way-field">
          <dt>{piece.label}</dt>
          <dd>
            <code>{piece.value}</code> <CopyButton label={`Copy ${piece.label}`} text={piece.value} />
          </dd>
        </dl>
      );
    case 'command':
      return (
        <figure class="way-command">
          <figcaption>
            {piece.label} <CopyButton label={`Copy “${piece.label}”`} text={piece.text} />
          </figcaption>
          <pre>{piece.text}</pre>
        </figure>
      );
    case 'link':
      return (
        <p>
          <a href={piece.address}>{piece.label}</a> <code>{piece.address}</code>{' '}
          <CopyButton label="Copy link" text={piece.address} />
        </p>
      );
    case 'file':
      return (
        <div>
          <button type="button" onClick={() => void saveScript(piece.name, piece.text)}>
            {piece.label}
          </button>{' '}
          <code>{piece.name}</code>
        </div>
      );
  }
}
