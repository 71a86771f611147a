import { codeLines, codesIn } from '../../core/profile/code-lines.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { typeKinds } from './setting-facts.ts';
import { TextSetting } from './text-setting.tsx';

const where = {
  identifiers: 'Alma: Configuration, User Management, User Identifier Types. For instance BARCODE, 02.',
  addresses: 'For instance home, work, school.',
  emails: 'For instance personal, school.',
  phones: 'For instance home, mobile.',
} as const;

/** The codes of types that the library's Alma has. */
export function CodesPart() {
  const { typeCodes } = profile.value;
  return (
    <>
      {(['identifiers', 'addresses', 'emails', 'phones'] as const).map((kind) => (
        <TextSetting
          key={kind}
          label={typeKinds[kind]}
          hint={`One code a line, or with commas between them. ${where[kind]}`}
          value={codeLines(typeCodes[kind] ?? [])}
          most={100_000}
          lines={4}
          take={(text) => {
            const codes = codesIn(text);
            return editProfile(typeKinds[kind].toLowerCase(), (before) => ({
              ...before,
              typeCodes: { ...before.typeCodes, [kind]: codes.length === 0 ? null : codes },
            }));
          }}
        />
      ))}
    </>
  );
}
