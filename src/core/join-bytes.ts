/** Pieces of bytes, one behind the other; a single piece is given back as it is. */
export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = pieces.filter((piece) => piece.length > 0);
  if (only === undefined) return new Uint8Array();
  if (more.length === 0) return only;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
