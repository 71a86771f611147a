import type { TableChoice } from '../core/conversion/conversion-means.ts';
import type { TableView } from '../core/conversion/table-view.ts';
import type { TableMapping } from '../core/tables/table-mapping.ts';
import { chooseTable } from './load-verbs.ts';
import { editProfile } from './profile-edits.ts';

const what = 'columns of tables';

/** As many as the profile has room for; the oldest gives way. */
const mostRemembered = 50;

/** Checks the files again with this table read so. `remember`: others with the same headings are, too. */
export async function takeColumns(
  { name, fingerprint }: Pick<TableView, 'name' | 'fingerprint'>,
  choice: TableChoice,
  remember: boolean,
): Promise<void> {
  if (remember && fingerprint !== null) await rememberColumns(fingerprint, choice.mapping);
  await chooseTable(name, choice);
}

/** Goes back to how the table would be read if nobody had said anything of this file. */
export async function guessColumnsAgain(name: string): Promise<void> {
  await chooseTable(name, null);
}

/** Also for tables with these headings that come later. */
export async function forgetAndGuess({ name, fingerprint }: Pick<TableView, 'name' | 'fingerprint'>): Promise<void> {
  if (fingerprint !== null) await forgetColumns(fingerprint);
  await chooseTable(name, null);
}

export async function forgetColumns(fingerprint: string): Promise<void> {
  await editProfile(what, (before) => ({
    ...before,
    tableMappings: before.tableMappings.filter((one) => one.fingerprint !== fingerprint),
  }));
}

/** Tables with these headings are read so from now on. */
export async function rememberColumns(fingerprint: string, mapping: TableMapping): Promise<void> {
  await editProfile(what, (before) => {
    const others = before.tableMappings.filter((one) => one.fingerprint !== fingerprint);
    return { ...before, tableMappings: [...others, { fingerprint, mapping }].slice(-mostRemembered) };
  });
}
