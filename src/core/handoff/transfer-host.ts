import { punycode } from './transfer-punycode.ts';

/** `host`: as programs want it, in a–z, without brackets. `refused`: one or two sentences to show. */
export type CheckedHost =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'refused'; readonly words: string };

/** What people paste by mistake, in the order in which it is looked for. */
const mistakes: readonly { readonly pattern: RegExp; readonly words: string }[] = [
  { pattern: /^$/, words: 'Type the name of the server, for instance files.example.edu.' },
  {
    pattern: /:\/\//,
    words: 'Only the name of the server belongs here: leave out everything up to “://”, and what follows the name.',
  },
  {
    pattern: /@/,
    words: 'Only the name of the server belongs here: the user name, before the “@”, has its own field.',
  },
  {
    pattern: /[/\\]/,
    words: 'Only the name of the server belongs here: the folder, after the slash, has its own field.',
  },
  {
    pattern: /[\s\p{C}]/u,
    words: 'The name of a server has no spaces or unseen characters in it. Type it anew, or copy it again.',
  },
  {
    pattern: /^(?:[^:]+|\[.*\]):\d*$/,
    words: 'Only the name of the server belongs here: the port, after the colon, has its own field.',
  },
];

/** A name, an IPv4 or an IPv6 address, as typed; white space around it and brackets of IPv6 are forgiven. */
export function checkHost(typed: string): CheckedHost {
  const text = typed.trim();
  const mistake = mistakes.find(({ pattern }) => pattern.test(text));
  if (mistake) return { kind: 'refused', words: mistake.words };
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  if (/[:[\]%]/.test(text)) {
    return isIPv6(bare)
      ? { kind: 'host', host: bare.toLowerCase() }
      : {
          kind: 'refused',
          words:
            'This is no address that a server can have. One with colons has up to eight groups of the digits 0–9 and a–f.',
        };
  }
  return checkName(text);
}

function checkName(text: string): CheckedHost {
  const labels = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.。]$/, '')
    .split(/[.。]/)
    .map(plainLabel);
  const last = labels.at(-1);
  if (last !== undefined && last !== null && /^(?:\d+|0x[\da-f]*)$/.test(last)) {
    return isIPv4(labels.join('.'))
      ? { kind: 'host', host: labels.join('.') }
      : {
          kind: 'refused',
          words:
            'This is no address that a server can have. One in digits has four numbers from 0 to 255, with dots between them.',
        };
  }
  const host = labels.join('.');
  if (labels.includes(null) || host.length > 253) {
    return {
      kind: 'refused',
      words:
        'This is no name that a server can have: between its dots are letters, digits and hyphens, with no hyphen first or last.',
    };
  }
  return { kind: 'host', host };
}

/** The part between two dots in a–z, 0–9, hyphen and underscore; null if that cannot be. */
function plainLabel(label: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}_-]+$/u.test(label) || /^-|-$|^\p{M}/u.test(label)) return null;
  const plain = /^[\w-]+$/.test(label) ? label : `xn--${punycode(label)}`;
  return plain.length > 63 ? null : plain;
}

function isIPv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** Without a zone: `%eth0` means something on one computer only. */
function isIPv6(text: string): boolean {
  const tail = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
  if (tail) return isIPv4(tail[2] ?? '') && isIPv6(`${tail[1]}0:0`);
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
