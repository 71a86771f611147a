import type { FunctionComponent } from 'preact';

export interface HelpSectionProps {
  /** The one rule, repair or reason that the address names; undefined when it names none. */
  readonly entry: string | undefined;
}

export interface HelpSection {
  /** Its name in addresses; kept for ever, because people pass links on. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what is found there. */
  readonly about: string;
  readonly Part: FunctionComponent<HelpSectionProps>;
}
