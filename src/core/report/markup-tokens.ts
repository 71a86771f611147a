/** Tags and texts of HTML and XML, read as tolerantly as browsers read them, without a DOM: workers have none. */

export type MarkupToken =
  | { readonly kind: 'text'; readonly text: string }
  /** `name`: lower case, without a prefix. `attributes`: as written, for `attributeOf`. */
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string };

/** What stands in these is no text. */
const raw = new Map(
  ['script', 'style', 'title', 'noscript', 'template'].map((name) => [name, new RegExp(`</${name}`, 'gi')]),
);

const tagName = /^<\/?([A-Za-z][\w.:-]*)/;

/** Linear in the length of the text, whatever stands in it. */
export function* markupTokens(text: string): Generator<MarkupToken> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) return yield { kind: 'text', text: decodeEntities(text.slice(at)) };
    if (open > at) yield { kind: 'text', text: decodeEntities(text.slice(at, open)) };
    if (text.startsWith('<![CDATA[', open)) {
      const end = behind(text, ']]>', open);
      yield { kind: 'text', text: text.slice(open + 9, end - 3) };
      at = end;
      continue;
    }
    if (text[open + 1] === '!' || text[open + 1] === '?') {
      at = behind(text, text.startsWith('<!--', open) ? '-->' : '>', open);
      continue;
    }
    const written = tagName.exec(text.slice(open, open + 80))?.[1];
    const end = written === undefined ? -1 : tagEnd(text, open + 1);
    if (written === undefined || end < 0) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const name = localName(written);
    at = end + 1;
    if (text[open + 1] === '/') yield { kind: 'close', name };
    else if (raw.has(name)) at = rawEnd(text, name, at);
    else {
      const empty = text[end - 1] === '/';
      yield { kind: 'open', name, attributes: text.slice(open + 1 + written.length, end), empty };
    }
  }
}

function localName(written: string): string {
  return written.slice(written.lastIndexOf(':') + 1).toLowerCase();
}

/** Behind the next `mark`, or the end. */
function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function rawEnd(text: string, name: string, from: number): number {
  const end = raw.get(name);
  if (end === undefined) return from;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** Where the `>` of a tag is; -1 when another tag begins before it. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '<') return -1;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if ((character === '"' || character === "'") && text[at - 1] === '=') quote = character;
  }
  return -1;
}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The value of an attribute whose name is `name`, in lower case and with its prefix; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  for (const [, written, double, single, bare] of attributes.matchAll(attribute)) {
    if (written?.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return null;
}

/** HTML's names for U+00A0 to U+00FF, in order. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named = new Map<string, string>([
  ...latin1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euro: '€', hellip: '…', bull: '•' }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', trade: '™' }),
  ...Object.entries({ Scaron: 'Š', scaron: 'š', Zcaron: 'Ž', zcaron: 'ž', OElig: 'Œ', oelig: 'œ', Yuml: 'Ÿ' }),
]);

/** What is no entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,7}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const codePoint = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}
