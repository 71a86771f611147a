/** Bytes as people who look into files write them: `C3A9`. */
export function hexadecimal(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return text;
}
