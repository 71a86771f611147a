/** What was sent of the user whom the steps are for; empty where nothing was. */
export interface SentToAlma {
  readonly group: string;
  /** As sent: `2032-05-31`. */
  readonly expiry: string;
  readonly purge: string;
}

export type ToggleStep = 'toggle' | 'group' | 'dates';

/** The three steps that make an account by hand one of the student system’s, with what we sent filled in (D 6). */
export const threeSteps: Readonly<Record<ToggleStep, (sent: SentToAlma) => string>> = {
  toggle: () => 'Toggle the account type from internal to external.',
  group: ({ group }) =>
    group === ''
      ? 'Set the right user group: we sent none.'
      : `Set the user group to ${group}; if Alma asks about “Open for Update”, answer No.`,
  dates: ({ expiry, purge }) => {
    const again = 'or send the user again, which sets it';
    if (expiry === '' && purge === '') return 'Set the expiry date and the purge date: we sent neither.';
    if (purge === '') return `Set the expiry date to ${expiry}, ${again}; we sent no purge date.`;
    if (expiry === '') return `Set the purge date to ${purge}, ${again}; we sent no expiry date.`;
    return `Set the expiry date to ${expiry} and the purge date to ${purge}, or send the user again, which sets both.`;
  },
};
