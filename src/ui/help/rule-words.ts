import { factOf, type RuleId, ruleFacts, severityOf } from '../../core/rules/rule-facts.ts';
import type { Certainty, Severity } from '../../core/severity.ts';
import { severityWords } from '../load/severity-words.ts';
import { hasWords } from './find-words.ts';
import { sourceWords } from './source-words.ts';

/** Rules that are told apart by what Alma will do. */
export interface RuleGroup {
  readonly severity: Severity;
  readonly title: string;
  /** One sentence: what that is for the load. */
  readonly about: string;
  readonly rules: readonly RuleId[];
}

const abouts: readonly (readonly [severity: Severity, about: string])[] = [
  ['fatal', 'Alma gives up on the whole file, so Termload makes no zip until it is mended.'],
  ['reject', 'Alma loads the others, and lists this user among the rejected ones after the load.'],
  ['harm', 'Alma takes it without a word, and the library finds out later.'],
  ['note', 'Alma loads everybody all the same, and it is good to know.'],
];

const ruleIds = Object.keys(ruleFacts).filter(isRule);

export function isRule(id: string): id is RuleId {
  return Object.hasOwn(ruleFacts, id);
}

/** All rules, the gravest first, each once. */
export const ruleGroups: readonly RuleGroup[] = abouts.map(([severity, about]) => ({
  severity,
  title: severityWords({ severity, certainty: 'documented' }),
  about,
  rules: ruleIds.filter((rule) => factOf(rule).severity === severity),
}));

/** Rules that no file can break by itself: what the library must have said, or loaded, before they look. */
const whenItLooks: Readonly<Partial<Record<RuleId, string>>> = {
  'user-group-unknown': 'As soon as your profile lists the user groups of your Alma.',
  'type-code-unknown':
    'As soon as your profile lists the types of identifiers, addresses, e-mails or phones of your Alma.',
  'known-internal': 'As soon as you have said of somebody’s rejection “expect every term”.',
  'dates-off-policy': 'In loads of a term, whose dates are worked out by your profile’s own rule.',
  'mandatory-missing': 'As soon as your profile asks for fields; measured by CARLI I-Share, it does from the start.',
  'count-swing': 'In loads of a term, as soon as there is an earlier load to compare with.',
};

const almaWill: Readonly<Record<Severity, Readonly<Record<Certainty, string>>>> = {
  fatal: {
    documented: 'Alma gives up on the whole file, and nobody is loaded.',
    inferred: 'Alma very probably gives up on the whole file, and nobody is loaded.',
  },
  reject: {
    documented: 'Alma turns the user away and loads the others.',
    inferred: 'Alma probably turns the user away and loads the others.',
  },
  harm: {
    documented: 'Alma loads it as it is and says nothing.',
    inferred: 'As far as we can tell, Alma loads it as it is and says nothing.',
  },
  note: {
    documented: 'Alma loads everybody all the same.',
    inferred: 'Alma loads everybody all the same.',
  },
};

/** One thing to know about a rule: what it is about, and a sentence. */
export type RuleLine = readonly [label: string, sentence: string];

/** What Help says of a rule below its title and meaning, each line a label and a sentence. */
export function ruleLines(rule: RuleId): readonly RuleLine[] {
  const { severity, certainty, now, apart } = factOf(rule);
  const elsewhere = severityOf(rule, 'i-share');
  const lines: RuleLine[] = [
    ['What Alma will do', almaWill[severity][certainty]],
    ['What to do now', now],
    ['Where it says so', sourceWords(rule)],
  ];
  if (elsewhere !== severity) {
    const words = severityWords({ severity: elsewhere, certainty });
    lines.push(['Under CARLI I-Share', `It counts as “${words}”, because copies of a record elsewhere depend on it.`]);
  }
  if (apart) lines.push(['How it counts', 'It is shown apart as expected, and the verdict does not change for it.']);
  const when = whenItLooks[rule];
  if (when !== undefined) lines.push(['When it is looked for', when]);
  return lines;
}

/** The rules in whose words, or whose name in the findings file, every word of a query stands. */
export function findRules(rules: readonly RuleId[], query: string): readonly RuleId[] {
  return rules.filter((rule) => hasWords(textOf(rule), query));
}

function textOf(rule: RuleId): string {
  const { title, means } = factOf(rule);
  const tag = severityWords(factOf(rule));
  return [rule, title, tag, means, ...ruleLines(rule).flat()].join('\n');
}
