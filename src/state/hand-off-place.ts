import { computed, signal } from '@preact/signals';
import { checkHost } from '../core/handoff/transfer-host.ts';
import { type CheckedTransfer, checkTransfer, type TransferZip } from '../core/handoff/transfer-place.ts';
import type { Profile, SftpPlace } from '../core/profile/profile.ts';
import type { StorageFault } from '../storage/open-database.ts';
import { changeProfile, profile } from './profile.ts';

/*
 * Where the zip goes. What fits is kept in the profile as soon as its field is left; what does not fit stands in its field
 * until it is mended or the page is closed. A password has no field here, nor in the profile.
 */

export const placeFields = ['host', 'port', 'folder', 'user'] as const;
export type PlaceField = (typeof placeFields)[number];

interface Draft {
  readonly text: string;
  /** Somebody has left the field, so that it is time to say what is wrong with it. */
  readonly left: boolean;
}

/** What is typed and not kept. */
const drafts = signal<Readonly<Partial<Record<PlaceField, Draft>>>>({});
/** Why the last change holds only until the page is closed; null when it is kept. */
export const placeTrouble = signal<StorageFault | null>(null);

const noPlace: SftpPlace = { host: '', port: 22, folder: '', user: '' };

/** What stands in the fields. */
export const typedPlace = computed((): Readonly<Record<PlaceField, string>> => {
  const kept = profile.value.sftp ?? noPlace;
  const text = (field: PlaceField): string => drafts.value[field]?.text ?? String(kept[field]);
  return { host: text('host'), port: text('port'), folder: text('folder'), user: text('user') };
});

/** The place with a zip, fit for commands; or what is wrong with either. */
export function checkedTransfer(zip: TransferZip): CheckedTransfer {
  return checkTransfer({ ...typedPlace.value, zip });
}

/** The zip where there is no place yet: to check a file, none is needed. */
export function checkedZip(zip: TransferZip): CheckedTransfer {
  return checkTransfer({ host: 'localhost', port: '22', folder: '', user: 'nobody', zip });
}

/** What is wrong with each field, by its name. */
const refused = computed((): ReadonlyMap<string, string> => {
  const outcome = checkedTransfer({ name: 'any.zip', bytes: 0, sha256: '0'.repeat(64) });
  return new Map(outcome.kind === 'refused' ? outcome.refusals.map(({ field, words }) => [field, words]) : []);
});

/** What is wrong with a field, once it is time to say so: neither while somebody types in it, nor before anybody has. */
export function wrongWith(field: PlaceField): string | null {
  const isToBeTold = drafts.value[field]?.left ?? typedPlace.value[field] !== '';
  return isToBeTold ? (refused.value.get(field) ?? null) : null;
}

export function typePlace(field: PlaceField, text: string): void {
  drafts.value = { ...drafts.value, [field]: { text, left: false } };
}

/** Keeps what is typed, as far as it fits. Without a server there is no place to keep, and the rest waits for it. */
export async function leavePlace(field: PlaceField): Promise<void> {
  const typed = drafts.value[field];
  if (typed === undefined) return;
  drafts.value = { ...drafts.value, [field]: { ...typed, left: true } };
  const isLeft = placeFields.filter((name) => drafts.value[name]?.left === true);
  const fitting = isLeft.filter((name) => !refused.value.has(name));
  // Without a user name nothing can be sent; but that is how somebody has it forgotten.
  const forgotten = isLeft.filter((name) => name === 'user' && typedPlace.value.user.trim() === '');
  const changes: Partial<SftpPlace> = {};
  for (const name of [...fitting, ...forgotten]) Object.assign(changes, keptAs[name](typedPlace.value[name].trim()));
  if (Object.keys(changes).length === 0 || (profile.value.sftp === null && changes.host === undefined)) return;
  const given = drafts.value;
  const keep = (before: Profile): Profile => ({ ...before, sftp: { ...(before.sftp ?? noPlace), ...changes } });
  const trouble = await changeProfile(keep);
  // Which has been told.
  if (trouble === 'storage-full') return;
  placeTrouble.value = trouble;
  forgetDrafts(fitting.filter((name) => drafts.value[name] === given[name]));
}

/** What is kept of a field that is not refused. */
const keptAs: Readonly<Record<PlaceField, (text: string) => Partial<SftpPlace>>> = {
  host: (text) => {
    const checked = checkHost(text);
    return checked.kind === 'host' ? { host: checked.host } : {};
  },
  port: (text) => ({ port: Number(text) }),
  folder: (text) => ({ folder: text }),
  user: (text) => ({ user: text }),
};

function forgetDrafts(fields: readonly PlaceField[]): void {
  const rest = { ...drafts.value };
  for (const field of fields) delete rest[field];
  drafts.value = rest;
}
