import { anExport, aUser } from '../../fixtures/an-export.ts';
import { ansi, bytesOf } from '../../fixtures/read-export.ts';
import { type RuleExamples, raises } from './rule-example.ts';

const wholeFile = { user: null, field: null };
const named = (lastName: string): string => anExport([aUser({ lastName })]);
const byteOrderMark = [0xef, 0xbb, 0xbf];
const [before = '', behind = ''] = named('%').split('%');

/** What reading the text raises, before there are users to look at. */
export const readingExamples = {
  'undecodable-bytes': {
    fails: {
      'a byte that is not UTF-8 in a file that says it is': raises(bytesOf(byteOrderMark, before, [0xf1], behind), {
        ...wholeFile,
        value: null,
        at: '\uFFFD',
      }),
      'the five bytes that Windows-1252 has no letter for': raises(
        bytesOf([...ansi(before)], [0x81, 0x8d, 0x8f, 0x90, 0x9d], [...ansi(behind)]),
        wholeFile,
        wholeFile,
        wholeFile,
        wholeFile,
        wholeFile,
      ),
    },
    passes: {
      'letters in UTF-8': named('Ñandú 日本 𐐷'),
      'letters in Windows-1252': ansi(named('Ñandú')),
      'the signs that only Windows-1252 has': bytesOf([...ansi(before)], [0x80, 0x8e, 0x92, 0x9f], [...ansi(behind)]),
    },
  },
  'bytes-before-declaration': {
    fails: {
      'text before the declaration': raises(`Export of users\n${named('A')}`, { ...wholeFile, at: 'Export' }),
      'a no-break space among spaces and text': raises(`\n \u00A0x${named('A')}`, { at: 'x<?xml' }),
      'text before a list without a declaration': raises(`x<users>${aUser()}</users>`, { at: 'x<users>' }),
      'a comment before the declaration': raises(`<!-- made today -->\n${named('A')}`, { at: '<?xml' }),
    },
    passes: {
      'a byte order mark': `\uFEFF${named('A')}`,
      'white space only': ` \r\n\t${named('A')}`,
      'invisible white space only': `\u00A0\u2060${named('A')}`,
      'a second byte order mark': `\uFEFF\uFEFF${named('A')}`,
      'a comment before the list': `<?xml version="1.0"?><!-- made today --><users>${aUser()}</users>`,
    },
  },
  'control-character': {
    fails: {
      'a bell': raises(named('A\u0007B'), { ...wholeFile, value: 'U+0007', at: '\u0007B' }),
      'a null': raises(named('A\u0000'), { value: 'U+0000' }),
      'a vertical tab and a form feed': raises(named('\u000B\u000C'), { value: 'U+000B' }, { value: 'U+000C' }),
      'the last one before the space': raises(named('\u001F'), { value: 'U+001F' }),
      'U+FFFE and U+FFFF': raises(named('\uFFFE\uFFFF'), { value: 'U+FFFE' }, { value: 'U+FFFF', at: '\uFFFF' }),
      'a decimal reference': raises(named('A&#7;'), { value: 'U+0007', at: '&#7;' }),
      'a hexadecimal reference': raises(named('&#x1F;'), { value: 'U+001F', at: '&#x1F;' }),
      'a reference to half a character': raises(named('&#xD800;'), { value: 'U+D800' }),
      'one inside CDATA': raises(named('<![CDATA[\u0001]]>'), { value: 'U+0001', at: '\u0001' }),
      'one inside a comment': raises(named('A<!--\u0002-->'), { value: 'U+0002', at: '\u0002' }),
      'one inside an attribute': raises(
        anExport([aUser({ more: '<status desc="\u0003&#4;"/>' })]),
        { value: 'U+0003', at: '\u0003' },
        { value: 'U+0004', at: '&#4;' },
      ),
    },
    passes: {
      'tab, line feed and carriage return': named('A\tB\nC\r\nD&#9;&#10;&#13;'),
      'C1 controls, which XML 1.0 allows': named('\u0085\u009F'),
      'the neighbours of what is forbidden': named('\u0020\uFFFD\uE000\u{10FFFF}&#xFFFD;&#x10FFFF;'),
    },
  },
  'bare-ampersand': {
    fails: {
      'an ampersand between words': raises(named('Law & Order'), { ...wholeFile, value: '&', at: '& Order' }),
      'an ampersand in a name': raises(named('AT&T'), { value: '&T', at: '&T' }),
      'an entity that only web pages have': raises(named('&nbsp;'), { at: '&nbsp;' }),
      'an entity that ends too late': raises(named('&ampersand;'), { at: '&ampersand;' }),
      'a reference without a number': raises(named('&#;'), { at: '&#;' }),
      'a reference in capitals': raises(named('&#X41;'), { at: '&#X41;' }),
      'a reference that is not closed': raises(named('&#65'), { at: '&#65' }),
      'a number beyond Unicode': raises(named('&#x110000;'), { at: '&#x110000;' }),
      'one in an attribute': raises(anExport([aUser({ more: '<status desc="a & b"/>' })]), { at: '& b' }),
      'each of several': raises(named('A&B&C'), { at: '&B' }, { at: '&C' }),
    },
    passes: {
      'the five entities of XML': named('&amp;&lt;&gt;&quot;&apos;'),
      'characters by number': named('&#241;&#xF1;&#xf1;&#000065;'),
      'one inside CDATA': named('<![CDATA[Law & Order]]>'),
      'one inside a comment': named('A<!-- & -->'),
      'one inside an instruction': named('A<?a & ?>'),
    },
  },
  'not-well-formed': {
    fails: {
      'an end tag of another name': raises('<users>\n<user><last_name>A</lastname></user></users>', {
        ...wholeFile,
        at: '</lastname>',
        detail: /<last_name> was opened in line 2/,
      }),
      'an attribute twice': raises('<users a="1" a="2"/>', { at: 'a="2"' }),
      'an attribute without quotation marks': raises('<users a=1/>', { at: '1/>' }),
      'a prefix without a namespace': raises('<users><a:user/></users>', { at: '<a:user/>' }),
      'two files joined': raises(`${named('A')}${named('B')}`, { detail: /two files had been joined/ }),
      'text behind the list': raises(`${named('A')}Total: 1`, { at: 'Total' }),
      'the end of CDATA in text': raises(named('A]]>B'), { at: ']]>B' }),
      'a “<” in text': raises(named('a < b'), { at: ' b' }),
      'a declaration in disorder': raises('<?xml encoding="UTF-8" version="1.0"?><users/>', { at: '<?xml' }),
    },
    passes: {
      'CDATA, comments and instructions': named('<![CDATA[<]]><!-- > --><?a <?>'),
      'either kind of quotation mark': `<users a='"' b="'">${aUser()}</users>`,
      'white space inside tags': `<users\n>${aUser().replace('</user>', '</user\n >')}</users >`,
    },
  },
  truncated: {
    fails: {
      'an end inside a user': raises(before, { ...wholeFile, detail: /<last_name>.*line/ }),
      'an end inside a tag': raises('<users><user><last_na', { ...wholeFile }),
      'an end inside a comment': raises('<users><!-- made', wholeFile),
      'an end inside CDATA': raises('<users><user><![CDATA[x]]', wholeFile),
      'an end before the end of the list': raises(named('A').replace('</users>', ''), wholeFile),
    },
    passes: {
      'a whole file': named('A'),
      'a whole file without a last line break': named('A').trimEnd(),
    },
  },
  doctype: {
    fails: {
      'one before the list': raises('<?xml version="1.0"?>\n<!DOCTYPE users><users/>', {
        ...wholeFile,
        at: '<!DOCTYPE',
      }),
      'one that defines entities': raises('<!DOCTYPE users [<!ENTITY a "b">]><users>&a;</users>', { at: '<!DOCTYPE' }),
    },
    passes: {
      'the word in a comment': `<?xml version="1.0"?><!-- <!DOCTYPE users> --><users>${aUser()}</users>`,
      'the word in CDATA': named('<![CDATA[<!DOCTYPE x>]]>'),
    },
  },
  'v1-format': {
    fails: {
      'a user record': raises('<userRecords>\n<userRecord><userDetails/></userRecord></userRecords>', {
        ...wholeFile,
        at: '<userRecord>',
      }),
      'a user record with a prefix, alone': raises('<v:userRecord xmlns:v="urn:x"/>', { at: '<v:userRecord' }),
    },
    passes: {
      'a list of the old name with users of today': `<userRecords>${aUser()}</userRecords>`,
      'an element of that name inside a user': anExport([aUser({ more: '<userRecord/>' })]),
    },
  },
} as const satisfies Partial<RuleExamples>;
