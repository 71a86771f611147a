/** What the files of a load are called together: “students.xml and staff.csv”. */
export function filesName(files: readonly { readonly name: string }[]): string {
  const names = files.map(({ name }) => name);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
