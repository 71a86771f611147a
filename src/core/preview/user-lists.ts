/**
 * Lists of users by index, each under a name, made while users pass by: four bytes a user and list, so that every list of
 * a hundred thousand users can be kept.
 */
export class UserLists<Name extends string> {
  private readonly lists = new Map<Name, { users: Uint32Array<ArrayBuffer>; length: number }>();

  /** Adds a user; one who stands at the end of the list already is not added again. */
  add(name: Name, user: number): void {
    const list = this.listOf(name);
    if (list.length > 0 && list.users[list.length - 1] === user) return;
    if (list.length === list.users.length) {
      const longer = new Uint32Array(list.length * 2);
      longer.set(list.users);
      list.users = longer;
    }
    list.users[list.length++] = user;
  }

  /** In the order in which they came; empty where nobody did. */
  of(name: Name): Uint32Array<ArrayBuffer> {
    const list = this.lists.get(name);
    return list === undefined ? new Uint32Array() : list.users.slice(0, list.length);
  }

  count(name: Name): number {
    return this.lists.get(name)?.length ?? 0;
  }

  private listOf(name: Name): { users: Uint32Array<ArrayBuffer>; length: number } {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const made = { users: new Uint32Array(16), length: 0 };
    this.lists.set(name, made);
    return made;
  }
}
