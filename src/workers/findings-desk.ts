import { fieldMark } from '../core/conversion/field-mark.ts';
import type { Finding } from '../core/finding.ts';
import { excerptOf, placeLimits, userLimits } from '../core/reading/excerpt.ts';
import {
  findBytes,
  findPassage,
  type Rereading,
  type Searched,
  type SearchProgress,
} from '../core/reading/search-export.ts';
import type { FindingLog } from '../core/rules/finding-log.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import { hideSsnInXml } from '../core/rules/ssn-in-xml.ts';
import { findingsWith, selectFindings } from '../core/select-findings.ts';
import type { FindingsDeskApi, LookProgress } from './findings-desk-api.ts';

/** What a finished check leaves behind to be asked about. */
export interface Answers {
  readonly log: FindingLog;
  /** The export, or a member of it by name, to be read again; null when it was not read as users. */
  reread(file: string | null): Rereading | null;
  /** Digits that must not be shown. */
  readonly secrets: ReadonlySet<string>;
}

const millisecondsApart = 200;

/** Answers what the page asks about the findings. One search through the file at a time: a new one stops the last. */
export function findingsDesk(answers: () => Answers, shownAtOnce: number): FindingsDeskApi {
  let turn = 0;
  /** The list that is scrolled: it is asked for page by page. */
  let list: { log: FindingLog; rule: RuleId; text: string; findings: readonly Finding[] } | null = null;

  function search(onProgress: (progress: LookProgress) => void): SearchProgress {
    const mine = ++turn;
    let told = performance.now();
    return (bytes, totalBytes) => {
      if (performance.now() - told > millisecondsApart) {
        told = performance.now();
        onProgress({ bytes, totalBytes });
      }
      return turn === mine;
    };
  }

  return {
    async selectFindings(text) {
      return selectFindings(answers().log, text, shownAtOnce);
    },
    async findingPage(rule, text, from, most) {
      const { log } = answers();
      if (list?.log !== log || list.rule !== rule || list.text !== text) {
        list = { log, rule, text, findings: findingsWith(log, rule, text) };
      }
      return { total: list.findings.length, findings: list.findings.slice(from, from + most) };
    },
    async showInFile({ user, file, place, field }, onProgress) {
      const { reread, secrets } = answers();
      const source = reread(file);
      if (source === null) return 'not-found';
      const spot = { user: user?.index ?? null, place };
      const passage = await findPassage(source, spot, search(onProgress));
      if (typeof passage === 'string') return passage;
      const limits = user === null ? placeLimits : userLimits;
      const mark = source.isConverted && field !== null ? fieldMark(passage.bytes, field) : passage.mark;
      return excerptOf({ ...passage, mark }, limits, (text) => hideSsnInXml(text, secrets));
    },
    async bytesOf(findings, onProgress) {
      return bytesOf(answers(), findings, search(onProgress));
    },
    async stopLooking() {
      turn++;
    },
  };
}

/** Each file is read once, whatever the order of the findings. */
async function bytesOf(
  { reread }: Answers,
  findings: readonly Pick<Finding, 'file' | 'place'>[],
  go: SearchProgress,
): Promise<Searched<readonly (number | null)[]>> {
  const bytes: (number | null)[] = findings.map(() => null);
  for (const file of new Set(findings.map((finding) => finding.file))) {
    const source = reread(file);
    const placed = findings.flatMap(({ place, ...finding }, index) =>
      place === null || finding.file !== file ? [] : [{ place, index }],
    );
    if (source === null || placed.length === 0) continue;
    const found = await findBytes(
      source,
      placed.map(({ place }) => place),
      go,
    );
    if (typeof found === 'string') return found;
    for (const [turn, { index }] of placed.entries()) bytes[index] = found[turn] ?? null;
  }
  return bytes;
}
