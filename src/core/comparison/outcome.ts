/** What has become of a user since the other load; in the order in which it is shown. */
export const outcomes = ['new', 'changed', 'unchanged', 'gone'] as const;
export type Outcome = (typeof outcomes)[number];
