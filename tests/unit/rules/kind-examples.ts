import { zipOf } from '../../fixtures/a-container.ts';
import { anExport, aUser } from '../../fixtures/an-export.ts';
import { ansi, bytesOf, utf16 } from '../../fixtures/read-export.ts';
import { type RuleExamples, raises } from './rule-example.ts';

const wholeFile = { user: null, field: null, value: null };
const aName = '<primary_id>p1</primary_id><expiry_date>2032-05-31</expiry_date><purge_date>2033-05-31</purge_date>';

/** What kind of file it is, and what its outermost element says. */
export const kindExamples = {
  'empty-file': {
    fails: {
      'no bytes at all': raises('', wholeFile),
      'white space only': raises(' \t\r\n', wholeFile),
      'a byte order mark and nothing else': raises('\uFEFF', wholeFile),
      'white space over more than the first look': raises('\n'.repeat(70_000), wholeFile),
    },
    passes: {
      'one letter': 'x',
      'text behind much white space': `${'\n'.repeat(70_000)}x`,
    },
  },
  'not-a-user-export': {
    fails: {
      'a web page': raises('<!DOCTYPE html>\n<html><body>Please log in</body></html>', {
        ...wholeFile,
        detail: /web page/,
      }),
      JSON: raises('{"users": []}', { detail: /JSON/ }),
      'a PDF': raises('%PDF-1.7\n', { detail: /PDF/ }),
      'a picture': raises(bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a]), { detail: /picture/ }),
      'an Excel workbook': raises(zipOf({ '[Content_Types].xml': '<users/>', 'xl/workbook.xml': '<a/>' }), {
        ...wholeFile,
        detail: /Excel/,
      }),
      'a table of something else': raises('title,shelf\nMoby-Dick,813\n', { detail: /table/ }),
      'a log': raises('2026-08-01 12:00 started\n', { detail: /plain text/ }),
      'a single byte': raises('x', { detail: /plain text/ }),
      'XML of something else': raises('<?xml version="1.0"?>\n<books><book/></books>', {
        ...wholeFile,
        at: '<books>',
        detail: /<books>/,
      }),
      'XML of something else in UTF-16': raises(utf16('<?xml version="1.0"?><books/>'), {
        ...wholeFile,
        detail: /<books>/,
      }),
      'XML whose users stand only in a comment': raises('<?xml version="1.0"?><books><!-- <user/> --></books>', {
        at: '<books>',
      }),
    },
    passes: {
      'users below a root of any name': `<?xml version="1.0"?><people><user>${aName}</user></people>`,
      'users in other elements': `<?xml version="1.0"?><a><b><user>${aName}</user></b></a>`,
      'an export that begins with much white space': `${' '.repeat(1000)}${anExport([aUser()])}`,
    },
  },
  'no-users': {
    fails: {
      'an empty list': raises(anExport([]), { ...wholeFile, at: '<users>' }),
      'a closed list': raises('<users/>', { ...wholeFile, at: '<users/>' }),
      'a list that holds other elements only': raises('<userRecords><person/></userRecords>', { at: '<userRecords>' }),
      'a list with a prefix': raises('<a:users xmlns:a="urn:x"></a:users>', { at: '<a:users' }),
    },
    passes: {
      'a list of one user': anExport([aUser()]),
      'a list of one user without anything in it': '<users><user/></users>',
    },
  },
  'root-not-users': {
    fails: {
      'users in a list of another name': raises(`<userRecords>${aUser()}</userRecords>`, {
        ...wholeFile,
        at: '<userRecords>',
      }),
      'a single user': raises(`<?xml version="1.0"?>\n${aUser()}`, { ...wholeFile, at: '<user>' }),
      'a list that differs in case': raises(`<!-- 1 --><Users>${aUser()}</Users>`, { at: '<Users>' }),
    },
    passes: {
      'the documented form': anExport([aUser()]),
      'the documented form with a prefix': `<a:users xmlns:a="urn:x">${aUser()}</a:users>`,
    },
  },
  'namespace-present': {
    fails: {
      'a default namespace': raises(`<users xmlns="urn:x">${aUser()}</users>`, { ...wholeFile, at: '<users xmlns' }),
      'prefixes on everything': raises('<a:users xmlns:a="urn:x">A</a:users>'.replace('A', prefixed(aUser())), {
        at: '<a:users',
      }),
      'a namespace on one field, told once': raises(
        anExport([aUser({ more: '<status xmlns="urn:x">ACTIVE</status>\n<x xmlns="urn:y"/>' })]),
        { user: null, at: '<status xmlns' },
      ),
      'the attributes that point to a schema': raises(
        `<users xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="a.xsd">${aUser()}</users>`,
        { at: '<users xmlns:xsi' },
      ),
    },
    passes: {
      'an export without any': anExport([aUser()]),
      'a language, whose prefix is everybody’s': anExport([aUser({ more: '<status xml:lang="en">ACTIVE</status>' })]),
      'an export in Windows-1252': ansi(anExport([aUser()])),
    },
  },
} as const satisfies Partial<RuleExamples>;

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(\w)/g, '<$1a:$2');
}
