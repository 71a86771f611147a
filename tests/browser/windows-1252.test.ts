import { expect, test } from 'vitest';
import { Windows1252Decoder } from '../../src/core/reading/windows-1252-decoder.ts';
import { decoded } from '../fixtures/decoded.ts';

// Here and not among the unit tests, because Node's own decoder takes Windows-1252 for Latin-1.
test('all 256 bytes are read as the browser reads them, wherever they are cut', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const expected = new TextDecoder('windows-1252').decode(bytes);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const seen = decoded(new Windows1252Decoder(true), [bytes.slice(0, cut), bytes.slice(cut)]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(seen?.bytes ?? []))).toBe(expected);
  }
});
