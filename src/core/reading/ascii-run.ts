/** Where the run of ASCII that begins at `at` ends; four bytes at a time where they lie so. */
export function asciiEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.length;
  let index = at;
  while (index < end && ((bytes.byteOffset + index) & 3) !== 0 && (bytes[index] ?? 0) < 0x80) index++;
  if (((bytes.byteOffset + index) & 3) === 0 && end - index >= 64) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + index, (end - index) >> 2);
    let word = 0;
    while (word < words.length && ((words[word] ?? 0) & 0x80808080) === 0) word++;
    index += word << 2;
  }
  while (index < end && (bytes[index] ?? 0) < 0x80) index++;
  return index;
}
