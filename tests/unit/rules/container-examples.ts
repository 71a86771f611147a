import { asZip64, gzipOf, withField, zipOf } from '../../fixtures/a-container.ts';
import { withBytes } from '../../fixtures/a-zip.ts';
import { anExport, users } from '../../fixtures/an-export.ts';
import { type RuleExamples, raises } from './rule-example.ts';

const wholeFile = { user: null, field: null, value: null };
const content = anExport(users(2));
const zip = zipOf({ 'students.xml': content });
const gzip = gzipOf(content);
/** So even that nearly nothing is left of it. */
const bomb = zipOf({ 'students.xml': `<users>${' '.repeat(2_000_000)}</users>` });
const many = zipOf(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.txt`, 'x'])));
const inZip = (file: Uint8Array, times: number): Uint8Array =>
  times === 0 ? file : inZip(zipOf({ 'inner.zip': file }), times - 1);

/** What an export can be packed in, and what can be wrong with that. */
export const containerExamples = {
  'zip-unreadable': {
    fails: {
      'a zip that is cut off': raises(zip.slice(0, -30), { ...wholeFile, detail: /cut off/ }),
      'the first bytes of a zip alone': raises(zip.slice(0, 40), { ...wholeFile, detail: /no end/ }),
      'a zip in which one byte is wrong': raises(withBytes(zip, 60, (zip[60] ?? 0) ^ 1), {
        ...wholeFile,
        detail: /checksum/,
      }),
      'a password': raises(withField(zip, 'flags', 1), { ...wholeFile, detail: /password/ }),
      'a compression of its own': raises(withField(zip, 'method', 14), {
        ...wholeFile,
        detail: /browsers cannot read/,
      }),
      'a path that leads out of the zip': raises(zipOf({ '../../students.xml': content }), { detail: /leads out/ }),
      'a path from the root': raises(zipOf({ '/etc/students.xml': content }), { detail: /leads out/ }),
      'a path on a drive': raises(zipOf({ 'C:\\students.xml': content }), { detail: /leads out/ }),
      'a path out of it by backslashes': raises(zipOf({ 'a\\..\\..\\students.xml': content }), { detail: /leads out/ }),
      'over a thousand files': raises(many, { ...wholeFile, detail: /more than 1000 files/ }),
      'far more inside than any export holds': raises(bomb, { ...wholeFile, detail: /hundred times/ }),
      'the same in a zip within': raises(inZip(bomb, 1), { ...wholeFile, detail: /hundred times/ }),
      'a broken zip within a zip': raises(inZip(zip.slice(0, -3), 1), { ...wholeFile, detail: /In “inner.zip”: / }),
      'gzip that is cut off': raises(gzip.slice(0, -20), { ...wholeFile, detail: /cut off/ }),
      'gzip with a wrong checksum': raises(withBytes(gzip, gzip.length - 8, 0, 0, 0, 0), { detail: /checksum/ }),
      'gzip with something behind its end': raises(new Uint8Array([...gzip, 1, 2, 3]), { detail: /cut off|checksum/ }),
      'the first bytes of gzip alone': raises(gzip.slice(0, 4), wholeFile),
    },
    passes: {
      'a zip': zip,
      'a zip that is not compressed': zipOf({ 'students.xml': content }, 0),
      'a zip in the form for more than 4 GB': asZip64(zip),
      'two points in a name': zipOf({ 'students..xml': content }),
      'exactly a thousand files': zipOf({
        ...Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`${index}.txt`, 'x'])),
        'students.xml': content,
      }),
      gzip,
    },
  },
  'zip-without-xml': {
    fails: {
      'an empty zip': raises(zipOf({}), { ...wholeFile, detail: /nothing at all/ }),
      'other files': raises(zipOf({ 'a.txt': 'x', 'b.csv': 'a,b\n1,2\n', 'c.pdf': '%PDF-1.7', 'd.txt': 'y' }), {
        ...wholeFile,
        detail: /“a.txt”, “b.csv”, “c.pdf” and 1 more/,
      }),
      'folders alone': raises(zipOf({ 'SIS/': '' }), wholeFile),
      'what a Mac adds alone': raises(zipOf({ '__MACOSX/._students.xml': content }), wholeFile),
      'XML of something else': raises(zipOf({ 'books.xml': '<?xml version="1.0"?><books/>' }), {
        ...wholeFile,
        detail: /<books>/,
      }),
      'a zip in zips four deep': raises(inZip(zip, 3), wholeFile),
      'an empty file': raises(zipOf({ 'students.xml': '' }), wholeFile),
      'an Excel workbook': raises(
        zipOf({ 'book.xlsx': zipOf({ '[Content_Types].xml': '<?xml version="1.0"?><users/>' }) }),
        {
          ...wholeFile,
          detail: /“book.xlsx”/,
        },
      ),
      'gzip of something else': raises(gzipOf('id,name\n1,Ann\n'), wholeFile),
    },
    passes: {
      'an export in a folder': zipOf({ 'SIS/2026/students.xml': content }),
      'an export under another name': zipOf({ students: content }),
      'a zip in zips three deep': inZip(zip, 2),
      'gzip in a zip': zipOf({ 'students.xml.gz': gzip }),
      'a zip in gzip': gzipOf(zip),
      'an export beside other XML': zipOf({ 'books.xml': '<?xml version="1.0"?><books/>', 'students.xml': content }),
      'an empty list': zipOf({ 'students.xml': '<users/>' }),
    },
  },
} as const satisfies Partial<RuleExamples>;
