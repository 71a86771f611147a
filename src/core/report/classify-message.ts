import { foldMessage } from './folded-message.ts';
import type { ReasonId } from './reason-facts.ts';
import { reasonPatterns } from './reason-patterns.ts';

/** What a message says besides its reason; `termload-triage` writes it as it is. */
export interface ReasonDetails {
  readonly idType?: string;
  /** As in the message, leading zeros included; absent where the message is cut off in it. */
  readonly idValue?: string;
  /** There for both reasons of a taken identifier. */
  readonly inThisFeed?: boolean;
  /** The field that is blank, in Alma’s words. */
  readonly field?: string;
}

export interface ClassifiedMessage {
  readonly reason: ReasonId;
  readonly details: ReasonDetails;
}

/** Whether a text is one of Alma’s messages. */
export function knowsMessage(text: string): boolean {
  return classifyMessage(text).reason !== 'other';
}

/** The reason that a message of the Rejected Users report gives (D 4); `other` for one that is not known. Never throws. */
export function classifyMessage(message: string): ClassifiedMessage {
  const text = foldMessage(message);
  for (const { reason, pattern } of reasonPatterns) {
    const match = pattern.exec(text);
    if (match !== null) return { reason, details: { ...detailsOf(match.groups ?? {}), ...feedOf(reason) } };
  }
  return { reason: 'other', details: {} };
}

function detailsOf(groups: Readonly<Record<string, string | undefined>>): ReasonDetails {
  const idType = tidy(groups.idType);
  const idValue = tidy(groups.idValue);
  const field = tidy(groups.field);
  return { ...(idType && { idType }), ...(idValue && { idValue }), ...(field && { field }) };
}

function feedOf(reason: ReasonId): ReasonDetails {
  if (reason === 'identifier-taken-in-feed') return { inThisFeed: true };
  return reason === 'identifier-taken' ? { inThisFeed: false } : {};
}

/** Without the quotes, dots and separators that stand around a value. */
function tidy(value = ''): string {
  return value.replace(/^["'“”‘’„«([ ]+|["'“”‘’»)\] .,:]+$/gu, '');
}
