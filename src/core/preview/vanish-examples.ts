import { nearestCase, type VanishCase } from './vanish-case.ts';

/** A question that libraries ask, with its answer and the case that shows it. */
export interface VanishExample {
  readonly question: string;
  /** One or two sentences. */
  readonly answer: string;
  readonly shown: VanishCase;
}

export const vanishExamples: readonly VanishExample[] = [
  {
    question: 'Does “override” work in a load of the student system?',
    answer:
      'No, it does nothing there: Ex Libris has said that it is for the Users API only. Whoever has to replace a field that staff changed by hand needs the API for it, or has to change it back by hand.',
    shown: nearestCase('user_group', ['yes', 'value', 'other', 'override']),
  },
  {
    question: 'We changed a user group by hand and answered Yes. Why did the old one come back?',
    answer:
      'Because the student system went on sending the old group. A change by hand is given up as soon as a file has the value again that the field had before the change; from then on it follows the student system as if nobody had touched it.',
    shown: nearestCase('user_group', ['yes', 'value', 'same']),
  },
  {
    question: 'Our barcodes came with the move to Alma. Why did they vanish with the first sync?',
    answer:
      'Identifiers that were moved to Alma count as if a load had brought them. A sync puts the identifiers of the file in their place, so a barcode that the file does not have is gone.',
    shown: nearestCase('user_identifier', ['load', 'other']),
  },
  {
    question: 'We typed a nickname. Why does it stay, though the student system sends another?',
    answer:
      'Preferred names that staff typed stay, even if the file leaves them blank, until somebody presses Restore. Then they follow the student system again.',
    shown: nearestCase('pref_first_name', ['yes', 'value', 'other']),
  },
];
