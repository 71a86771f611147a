/** About how many bytes a record takes on the disk: a sign one or two, a number four or eight, and its names with them. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 + (/^[\0-\xff]*$/.test(value) ? value.length : 2 * value.length);
  if (typeof value === 'number') return Number.isInteger(value) ? 4 : 9;
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return 4 + value.byteLength;
  if (value instanceof Map) return 4 + [...value].reduce((sum, [key, one]) => sum + sizeOf(key) + sizeOf(one), 0);
  return 4 + Object.entries(value).reduce((sum, [name, one]) => sum + sizeOf(name) + sizeOf(one), 0);
}
