/** More names than so many are no name any more. */
const mostNames = 3;

/** How many bytes the files of a load have together. */
export function bytesOf(files: readonly { readonly size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** What the files of a load are called together: “students.xml and staff.csv”, “students.xml and 3 more”. */
export function filesName(files: readonly { readonly name: string }[]): string {
  const names = files.map(({ name }) => name);
  if (names.length > mostNames) return `${names[0]} and ${names.length - 1} more`;
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
