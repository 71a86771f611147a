/** A stretch of a value: as it stands, or the name of what cannot be seen. */
export interface ValuePiece {
  readonly text: string;
  readonly invisible: boolean;
}

const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\t': 'tab',
  '\n': 'line break',
  '\r': 'carriage return',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
  '\ufffd': 'lost letter',
};

// Ordinary spaces matter at the ends and in pairs only; between words they are what everybody expects.
const invisible =
  /^ +| +$| {2,}|[\t\n\r\u00a0\u00ad\u200b-\u200f\u2060\ufeff\ufffd]|[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;

/** Takes a value apart into what can be seen and the names of what cannot. */
export function valuePieces(value: string): ValuePiece[] {
  const pieces: ValuePiece[] = [];
  let end = 0;
  for (const match of value.matchAll(invisible)) {
    if (match.index > end) pieces.push({ text: value.slice(end, match.index), invisible: false });
    pieces.push({ text: nameOf(match[0]), invisible: true });
    end = match.index + match[0].length;
  }
  if (end < value.length) pieces.push({ text: value.slice(end), invisible: false });
  return pieces;
}

function nameOf(found: string): string {
  if (found.length > 1 && found.startsWith(' ')) return `${found.length} spaces`;
  const code = found.codePointAt(0) ?? 0;
  return names[found] ?? `character ${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
