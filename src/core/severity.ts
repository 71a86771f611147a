/** What Alma will do with it; RULES.md gives each its words on screen. */
export type Severity = 'fatal' | 'reject' | 'harm' | 'note';

/** Whether Ex Libris or a library has written down that Alma does so, or we infer it. */
export type Certainty = 'documented' | 'inferred';
