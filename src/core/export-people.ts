import type { RepairLog } from './repairs/repair-log.ts';
import type { UserGroups } from './user-groups.ts';

/**
 * The users of an export by the index that choices name them by: as it is read with the repairs of its text, and without any that
 * leaves out users by index. What is judged and sent has another numbering as soon as somebody is left out.
 */
export class ExportPeople {
  /** All of them, those that were left out too. */
  readonly count: number;
  private readonly groups: UserGroups;
  private readonly log: RepairLog | null;

  /** `groups`: by the index in what is sent; `log`: null where nothing was chosen, so nobody was left out. */
  constructor(count: number, groups: UserGroups, log: RepairLog | null) {
    this.count = count;
    this.groups = groups;
    this.log = log;
  }

  /** From the index of a user in what is sent. */
  indexOf(sent: number): number {
    return this.log?.originalUser(sent) ?? sent;
  }

  /** The group of a user that is sent, by the index that choices name it by. */
  groupOf(index: number): string {
    return this.groups.of(index - (this.log?.leftOutBefore(index) ?? 0));
  }
}
