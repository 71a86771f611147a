import { describe, expect, test } from 'vitest';
import { readJson } from '../../../../src/core/profile/read-json.ts';
import { checkMapping, mappingShape } from '../../../../src/core/tables/mapping-shape.ts';
import { constant, fromColumn, type TableMapping } from '../../../../src/core/tables/table-mapping.ts';
import { readTable } from './tables.ts';

const read = (text: string) => {
  const json = readJson(text, { characters: 100_000, depth: 20 });
  if ('fault' in json) throw new Error(`No JSON: ${json.fault}`);
  return checkMapping(json.value);
};

const guessed = readTable(
  [
    ['EMPLID', 'Name', 'Barcode', 'Email', 'Exp Date', 'Home City', 'Home Phone', 'Country', 'Note', 'Gender'],
    ['0012345', 'Lee, Ann', '0290010001', 'a@b.example', '5/31/2032', 'Peoria', '3095550100', 'US', 'hello', 'F'],
  ],
  { groups: [{ code: 'STU', name: 'Student' }] },
).guess.mapping;

const small: TableMapping = {
  ...guessed,
  key: { kind: 'columns', columns: [0, 1] },
  fields: [
    { field: 'primary_id', value: fromColumn(0, { kind: 'id', digits: 7, pad: true }) },
    { field: 'last_name', value: { ...constant(''), from: { kind: 'joined', columns: [1, 2], between: ' ' } } },
  ],
};

const written = (mapping: TableMapping): string => JSON.stringify(mappingShape.write(mapping));

describe('a mapping from a file', () => {
  test.each([
    ['as guessed', guessed],
    ['as changed by hand', small],
  ])('is read as it was written, %s', (_, mapping) => {
    expect(read(written(mapping))).toEqual({ kind: 'mapping', mapping });
  });

  const hostile: readonly (readonly [string, (json: string) => string])[] = [
    ['a list', () => '[]'],
    ['a number', () => '7'],
    ['an element that would become markup', (json) => json.replace('"last_name"', '"last_name><x"')],
    ['a field that Alma does not know', (json) => json.replace('"last_name"', '"owner"')],
    ['a field that the load does not read', (json) => json.replace('"last_name"', '"password"')],
    ['a field that holds others', (json) => json.replace('"last_name"', '"contact_info"')],
    ['the name of something all objects have', (json) => json.replace('"last_name"', '"toString"')],
    ['the same field twice', (json) => json.replace('"last_name"', '"primary_id"')],
    ['a column that no table has', (json) => json.replace('"column":0', '"column":256')],
    ['a column before the first', (json) => json.replace('"column":0', '"column":-1')],
    ['half a column', (json) => json.replace('"column":0', '"column":0.5')],
    ['another kind of source', (json) => json.replace('"kind":"joined"', '"kind":"script"')],
    ['a kind that all objects have', (json) => json.replace('"kind":"joined"', '"kind":"valueOf"')],
    ['zeros without end', (json) => json.replace('"digits":7', '"digits":1000000000')],
    [
      'columns without end',
      (json) => json.replace('"columns":[1,2]', `"columns":[${Array.from({ length: 99 }, (_, at) => at)}]`),
    ],
    ['a text of several lines', (json) => json.replace('"between":" "', '"between":"\\n"')],
    ['text that turns its direction', (json) => json.replace('"otherwise":""', '"otherwise":"\\u202e"')],
    ['no fields', (json) => json.replace('"fields"', '"feilds"')],
  ];
  test.each(hostile)('is refused: %s', (_, change) => {
    const json = written(small);
    const changed = change(json);
    expect(changed).not.toBe(json);
    expect(read(changed).kind).toBe('refused');
  });

  test('says where and what was expected, and not what stood there', () => {
    const reading = read(written(small).replace('"last_name"', '"<b>Lee</b>"'));
    expect(reading).toMatchObject({ kind: 'refused', where: 'fields, entry 2, field' });
    expect(JSON.stringify(reading)).not.toContain('Lee');
  });

  test('a date format is one of the known', () => {
    const json = written(guessed);
    expect(read(json.replace('"MM/DD/YYYY"', '"excel-1904"')).kind).toBe('mapping');
    expect(read(json.replace('"MM/DD/YYYY"', '"constructor"')).kind).toBe('refused');
  });

  test('what a later version knows is kept', () => {
    const reading = read(written(small).replace('{"key"', '{"shade":"red","key"'));
    expect(reading).toMatchObject({ kind: 'mapping', mapping: { others: { shade: 'red' } } });
  });
});
