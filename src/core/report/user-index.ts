import { identifierKey } from '../rules/identifier-case.ts';

/** Finds the users of a load by any of their identifiers, as Alma compares them: trimmed, and whatever the case (D 6). */
export class UserIndex {
  /** A number for the many that one user holds, a list for the few that several hold. */
  private readonly holders = new Map<string, number | number[]>();

  add(user: number, identifiers: Iterable<string>): void {
    for (const identifier of identifiers) {
      const key = identifierKey(identifier);
      if (key !== '') this.hold(key, user);
    }
  }

  private hold(key: string, user: number): void {
    const known = this.holders.get(key);
    if (known === undefined) this.holders.set(key, user);
    else if (typeof known !== 'number') {
      if (!known.includes(user)) known.push(user);
    } else if (known !== user) this.holders.set(key, [known, user]);
  }

  /** `index` of the users that hold it, in the order of the load. */
  find(identifier: string): readonly number[] {
    const found = this.holders.get(identifierKey(identifier));
    if (found === undefined) return [];
    return typeof found === 'number' ? [found] : found;
  }

  /** All identifiers, as they are compared. */
  keys(): Iterable<string> {
    return this.holders.keys();
  }
}
