/**
 * How long people's details are kept by which rejections are worked on (DESIGN §7): until their term is closed, unless the
 * library wants it otherwise; somebody is reminded after 60 days, and after 120 only ids are left.
 */

export const daysUntilReminder = 60;
export const daysUntilShortened = 120;

/** A load with people's details. */
export interface HeldLoad {
  readonly id: string;
  /** Of its term; of the load itself where it has none. */
  readonly owner: string;
  readonly users: number;
  /** Since it is here. */
  readonly days: number;
}

/** Details that somebody should think about. */
export interface Reminder {
  readonly owner: string;
  /** In all its loads that have been here that long. */
  readonly users: number;
  readonly loads: number;
  /** Of the oldest. */
  readonly days: number;
}

export interface Retention {
  /** The oldest first. */
  readonly remind: readonly Reminder[];
  /** Ids of loads of which only ids are to be kept from now on. */
  readonly shorten: readonly string[];
}

/** What is due. `people`: how long the library wants to keep details; `always` is its own decision, and it is not asked again. */
export function retention(people: 'until-closed' | 'never' | 'always', held: readonly HeldLoad[]): Retention {
  if (people === 'always') return { remind: [], shorten: [] };
  const due = held.filter(({ days }) => days > daysUntilReminder && days <= daysUntilShortened);
  const reminders = new Map<string, Reminder>();
  for (const { owner, users, days } of due) {
    const before = reminders.get(owner) ?? { owner, users: 0, loads: 0, days: 0 };
    const oldest = Math.max(before.days, days);
    reminders.set(owner, { owner, users: before.users + users, loads: before.loads + 1, days: oldest });
  }
  return {
    remind: [...reminders.values()].sort((one, other) => other.days - one.days),
    shorten: held.filter(({ days }) => days > daysUntilShortened).map(({ id }) => id),
  };
}
