import type { Change, PreviewUser, UserPreview } from '../../../../src/core/preview/preview-shape.ts';
import { previewUser } from '../../../../src/core/preview/preview-user.ts';
import { readPreviewUser } from '../../../../src/core/preview/read-preview-user.ts';
import { type SourceKnowledge, wholeKnowledge } from '../../../../src/core/preview/source-knowledge.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { ExportReader } from '../../../../src/core/reading/export-reader.ts';
import { TextEdits } from '../../../../src/core/repairs/text-edits.ts';
import type { UserRecord } from '../../../../src/core/user-record.ts';

/** The users of an XML document, as the preview sees them. */
export function usersOf(xml: string, knows: SourceKnowledge = wholeKnowledge): readonly PreviewUser[] {
  const users: PreviewUser[] = [];
  eachUser(xml, (user) => void users.push(readPreviewUser(user, knows)));
  return users;
}

/** Shows every user of an XML document. */
export function eachUser(xml: string, look: (user: UserRecord) => void): void {
  const edits = new TextEdits({ write() {}, landmark() {} });
  edits.abandon();
  const { scanner } = new ExportReader(edits, { user: look, problem() {} }, 0);
  scanner.append(new TextEncoder().encode(xml));
  scanner.finish();
}

/** One user; `inside`: what stands in it; p1 if nothing there says otherwise. */
export function userWith(inside: string): PreviewUser {
  const primaryId = inside.includes('<primary_id') ? '' : '<primary_id>p1</primary_id>';
  const [user] = usersOf(`<users><user>${primaryId}${inside}</user></users>`);
  if (user === undefined) throw new Error('There is no user.');
  return user;
}

const nobody = (): boolean => false;

/** What the sync does to a user whose account in Alma and whose entry in the file hold this. */
export function previewOf(inAlma: string, inFile: string, options: Partial<SyncOptions> = {}): UserPreview {
  return previewUser(userWith(inAlma), userWith(inFile), { ...usualOptions, ...options }, nobody);
}

/** The changes as DESIGN §8 has them: effect by field. */
export function effects({ fields, segments }: UserPreview): Record<string, string> {
  const changes: readonly Change[] = [...fields, ...segments];
  return Object.fromEntries(changes.map(({ field, effect }) => [field, effect]));
}

export function effectsOf(inAlma: string, inFile: string, options: Partial<SyncOptions> = {}): Record<string, string> {
  return effects(previewOf(inAlma, inFile, options));
}

/** A list of e-mails, each as attributes and address. */
export function emails(...entries: readonly (readonly [attributes: string, address: string])[]): string {
  const xml = entries.map(
    ([attributes, address]) =>
      `<email ${attributes}><email_address>${address}</email_address><email_types><email_type>school</email_type></email_types></email>`,
  );
  return `<contact_info><emails>${xml.join('')}</emails></contact_info>`;
}

/** A list of identifiers, each as type, value and attributes. */
export function identifiers(
  ...entries: readonly (readonly [type: string, value: string, attributes?: string])[]
): string {
  const xml = entries.map(
    ([type, value, attributes = '']) =>
      `<user_identifier ${attributes}><id_type>${type}</id_type><value>${value}</value></user_identifier>`,
  );
  return `<user_identifiers>${xml.join('')}</user_identifiers>`;
}

/** Phones, each as number and type. */
export function phones(...entries: readonly (readonly [number: string, type: string])[]): string {
  const xml = entries.map(
    ([number, type]) =>
      `<phone><phone_number>${number}</phone_number><phone_types><phone_type>${type}</phone_type></phone_types></phone>`,
  );
  return `<contact_info><phones>${xml.join('')}</phones></contact_info>`;
}
