import type { RuleId } from '../rules/rule-facts.ts';
import { foldMessage } from './folded-message.ts';

/** What a message about a whole file means. */
export interface FileTrouble {
  /** Tried on a folded message. */
  readonly pattern: RegExp;
  /** One sentence. */
  readonly means: string;
  /** The rules that find it in Prepare. */
  readonly foreseenBy: readonly RuleId[];
}

/** The messages of a job that could not read its file (D 4.2), the telling ones before the general ones. */
export const fileTroubles = {
  'wrong-letters': {
    pattern:
      /invalid (?:byte \d|byte sequence|utf.?8)|malformed ?(?:byte ?sequence|utf.?8|input)|non.?(?:ascii|unicode) char/iu,
    means: 'The file writes letters in another way than Alma expects, such as ANSI instead of UTF-8.',
    foreseenBy: ['undecodable-bytes'],
  },
  'before-the-start': {
    pattern: /content is ?not ?all/iu,
    means: 'Something stands before the start of the XML, or the file is no XML at all.',
    foreseenBy: ['bytes-before-declaration', 'not-a-user-export'],
  },
  'plain-ampersand': {
    pattern: /reference to (?:the )?ent|entity name must|must end with the .{0,3};/iu,
    means: 'Somewhere in the file stands a plain “&”, which has a special meaning there.',
    foreseenBy: ['bare-ampersand'],
  },
  'forbidden-character': {
    pattern: /(?:invalid|illegal) (?:xml|control) ?char|not a valid xml char/iu,
    means: 'The file holds an invisible character that is not allowed, and a single one stops the whole load.',
    foreseenBy: ['control-character'],
  },
  'not-parsed': {
    pattern:
      /(?:could ?not|cannot|can.?t|unable to|failed to) (?:be )?parse(?: (?:the )?(?:xml |input |zip )?f|[ .]*$)|no valid xml|invalid xml/iu,
    means: 'Alma found no XML that it could read: perhaps the file was not in a zip, or was not an export of users.',
    foreseenBy: ['not-a-user-export', 'zip-unreadable', 'zip-without-xml', 'empty-file', 'v1-format', 'no-users'],
  },
  damaged: {
    pattern:
      /document structures? must|matching end.?tag|end.?tag for element|premature end of|must be terminated by|sax ?parse|xmlstream|not well.?formed/iu,
    means: 'The XML of the file is damaged or cut off.',
    foreseenBy: ['not-well-formed', 'truncated', 'doctype'],
  },
} as const satisfies Record<string, FileTrouble>;

export type FileTroubleId = keyof typeof fileTroubles;

/** What a message about a whole file is about; null when it is about something else. */
export function fileTroubleOf(message: string): FileTroubleId | null {
  const text = foldMessage(message);
  for (const id of Object.keys(fileTroubles).filter(isFileTroubleId)) {
    if (fileTroubles[id].pattern.test(text)) return id;
  }
  return null;
}

function isFileTroubleId(id: string): id is FileTroubleId {
  return Object.hasOwn(fileTroubles, id);
}
