import { ReadElement } from '../reading/read-element.ts';
import type { UserElement, UserRecord } from '../user-record.ts';

/** The innermost field that holds a place of its user, counted in bytes from the user’s start; null between fields. */
export function placedIn(user: UserRecord, at: number): string | null {
  let found: UserElement | null = null;
  for (let among = user.top(); among.length > 0; ) {
    const next: UserElement | undefined = among.find(
      (element) => element instanceof ReadElement && element.from <= at && at <= element.to,
    );
    if (next === undefined) break;
    found = next;
    among = next.children();
  }
  return found?.path ?? null;
}
