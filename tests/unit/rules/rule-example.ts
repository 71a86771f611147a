import type { Finding } from '../../../src/core/finding.ts';
import type { RuleId } from '../../../src/core/rules/rule-facts.ts';
import type { RuleSettings } from '../../../src/core/rules/rule-settings.ts';

export type Content = Uint8Array | string;

/** What of a finding an example is about; what is not said does not matter. */
export interface ExpectedFinding {
  /** From 0; null for the file as a whole. */
  readonly user?: number | null;
  readonly field?: string | null;
  readonly value?: string | null;
  /** The earlier user of a pair, from 0. */
  readonly other?: number;
  /** What stands where the finding points to: the only such text in the export. */
  readonly at?: string;
  readonly detail?: RegExp;
  /** How many it stands for; one, when it is not said. */
  readonly count?: number;
}

export interface FailingExample {
  readonly export: Content;
  readonly findings: readonly ExpectedFinding[];
  /** Graver rules than notes that it raises too. */
  readonly also?: readonly RuleId[];
  readonly settings?: Partial<RuleSettings>;
}

export interface PassingExample {
  readonly export: Content;
  readonly settings: Partial<RuleSettings>;
}

/** Examples of one rule, each under what is special about it. */
export interface RuleExample {
  readonly passes: Readonly<Record<string, Content | PassingExample>>;
  readonly fails: Readonly<Record<string, FailingExample>>;
}

export type RuleExamples<Id extends RuleId = RuleId> = Readonly<Record<Id, RuleExample>>;

export function raises(content: Content, ...findings: ExpectedFinding[]): FailingExample {
  return { export: content, findings };
}

/** An example that raises other grave rules too, and it could not be otherwise. */
export function alongWith(also: readonly RuleId[], example: FailingExample): FailingExample {
  return { ...example, also };
}

/** The same with other settings than the plain ones. */
export function under(settings: Partial<RuleSettings>, example: FailingExample): FailingExample {
  return { ...example, settings };
}

export function passing(settings: Partial<RuleSettings>, content: Content): PassingExample {
  return { export: content, settings };
}

/** A finding in the words of `expected`, for comparison with it. */
export function inExampleWords(finding: Finding, expected: ExpectedFinding | undefined, content: Content): unknown {
  return {
    ...(finding.count === (expected?.count ?? 1) && expected?.count === undefined ? {} : { count: finding.count }),
    ...(expected?.user === undefined ? {} : { user: finding.user?.index ?? null }),
    ...(expected?.field === undefined ? {} : { field: finding.field }),
    ...(expected?.value === undefined ? {} : { value: finding.value }),
    ...(expected?.other === undefined ? {} : { other: finding.other?.index }),
    ...(expected?.at === undefined ? {} : { at: textAt(finding, expected.at, content) }),
    ...(expected?.detail === undefined
      ? {}
      : { detail: expected.detail.test(finding.detail ?? '') ? expected.detail : finding.detail }),
  };
}

/** `wanted` if it begins where the finding points to, otherwise what begins there. */
function textAt({ place }: Finding, wanted: string, content: Content): string {
  if (place === null) return 'no place';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const line = text
    .replace(/^\uFEFF/, '')
    .split(/(?<=\r\n|\r(?!\n)|\n)/)
    .slice(place.line - 1);
  const from = [...line.join('')].slice(place.column - 1).join('');
  return from.slice(0, wanted.length);
}
