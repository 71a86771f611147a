/** The group of each user of an export, by index; a number each, because groups are few and users many. */
export class UserGroups {
  private readonly names: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);
  private users = new Uint32Array(1024);

  set(user: number, group: string): void {
    if (user >= this.users.length) {
      const larger = new Uint32Array(Math.max(user + 1, this.users.length * 2));
      larger.set(this.users);
      this.users = larger;
    }
    this.users[user] = this.numberOf(group);
  }

  /** Empty where there is none. */
  of(user: number): string {
    return this.names[this.users[user] ?? 0] ?? '';
  }

  private numberOf(group: string): number {
    const known = this.numbers.get(group);
    if (known !== undefined) return known;
    const number = this.names.push(group) - 1;
    this.numbers.set(group, number);
    return number;
  }
}
