import { setPreferred, setUsual, userField } from '../../core/tables/mapping-edits.ts';
import { type ContactList, contactLists, contentOf, type Slot, valueAt } from '../../core/tables/mapping-slots.ts';
import { columnsOf, type MappedValue } from '../../core/tables/table-mapping.ts';
import { profile } from '../../state/profile.ts';
import { listWords } from '../words.ts';
import { ChoiceField, TypedField } from './choice-field.tsx';
import { columnNamed, type Editing } from './editing.ts';
import { entryWords, fieldName, slotWords } from './slot-words.ts';

const forEverybody = [
  'user_group',
  'expiry_date',
  'purge_date',
  'campus_code',
  'status',
  'preferred_language',
] as const;

/** Codes of types as Alma comes with them (D 1.3). */
const usualTypes: Readonly<Record<ContactList, readonly string[]>> = {
  addresses: ['home', 'school', 'work', 'alternative'],
  emails: ['school', 'personal', 'work'],
  phones: ['home', 'mobile', 'office'],
};

const preferredWords = { addresses: 'address', emails: 'e-mail', phones: 'phone' } as const;

/** What the table does not say of everybody, or not of those whose cells are blank. */
export function UsualPart(editing: Editing) {
  const { mapping } = editing;
  return (
    <fieldset class="map-part">
      <legend>What the table does not say</legend>
      <p class="soft">
        It is set for everybody; where a column says it, for those whose cells in it are blank. Empty means nothing is
        sent.
      </p>
      <div class="map-fields">
        {forEverybody.map((field) => (
          <UsualField key={field} slot={userField(field)} label={fieldName(field)} {...editing} />
        ))}
        {contactLists.flatMap((list) =>
          mapping[list].map((_, entry) => (
            <UsualField
              key={`${list} ${entry}`}
              slot={{ list, entry, field: 'types' }}
              label={slotWords(mapping, { list, entry, field: 'types' })}
              {...editing}
            />
          )),
        )}
        {mapping.addresses.map((_, entry) => (
          <UsualField
            key={entry}
            slot={{ list: 'addresses', entry, field: 'country' }}
            label={`${entryWords('addresses', entry)}: country, three letters`}
            {...editing}
          />
        ))}
        {mapping.notes.map((_, entry) => (
          <UsualField
            key={entry}
            slot={{ list: 'notes', entry, field: 'note_type' }}
            label={`${entryWords('notes', entry)}: type`}
            {...editing}
          />
        ))}
        {contactLists.map((list) => (
          <PreferredField key={list} list={list} {...editing} />
        ))}
      </div>
    </fieldset>
  );
}

interface UsualFieldProps extends Editing {
  readonly slot: Slot;
  readonly label: string;
}

function UsualField({ slot, label, view, mapping, edit }: UsualFieldProps) {
  const value = valueAt(mapping, slot);
  const columns = value === null ? [] : columnsOf(value.from);
  const hint = columns.length === 0 ? '' : `Where ${listWords(columns.map((one) => columnNamed(view, one)))} is blank.`;
  const take = (text: string): void => edit((before) => setUsual(before, slot, text.trim()));
  const { groups, typeCodes } = profile.value;
  const said = usualOf(value);
  if (slot.field === 'user_group' && groups.length > 0) {
    const listed = groups.map(({ code, name }) => ({ id: code, words: name === '' ? code : `${code}: ${name}` }));
    const other = said === '' || groups.some(({ code }) => code === said) ? [] : [{ id: said, words: said }];
    const choices = [{ id: '', words: 'Nothing' }, ...listed, ...other];
    return <ChoiceField label={label} hint={hint} value={said} choices={choices} take={take} />;
  }
  const isContact = slot.list === 'addresses' || slot.list === 'emails' || slot.list === 'phones';
  const known = isContact && slot.field === 'types' ? (typeCodes[slot.list] ?? usualTypes[slot.list]) : [];
  const isDate = contentOf(slot) === 'date';
  return <TypedField label={label} hint={hint} value={said} known={known} date={isDate} take={take} />;
}

function usualOf(value: MappedValue | null): string {
  if (value === null) return '';
  return value.from.kind === 'constant' ? value.from.value : value.otherwise;
}

/** Which of a person's addresses is the preferred one; where there is but one, whether it is. */
function PreferredField({ list, mapping, edit }: Editing & { readonly list: ContactList }) {
  const entries = mapping[list];
  if (entries.length === 0) return null;
  return (
    <ChoiceField
      label={`Preferred ${preferredWords[list]}`}
      value={String(entries.findIndex(({ preferred }) => preferred))}
      choices={[
        { id: '-1', words: 'None' },
        ...entries.map((_, entry) => ({ id: String(entry), words: entryWords(list, entry) })),
      ]}
      take={(id) => edit((before) => setPreferred(before, list, id === '-1' ? null : Number(id)))}
    />
  );
}
