import type { PolicySection } from '../../core/preview/policy-cell.ts';
import type { reasonFacts } from '../../core/report/reason-facts.ts';
import { factOf, type RuleId, type ruleFacts } from '../../core/rules/rule-facts.ts';
import { listWords } from '../words.ts';

/** Every section of DOMAIN.md that a rule, a reason or the sync policy rests on; one without words below does not compile. */
type Section =
  | SectionsIn<(typeof ruleFacts)[RuleId]['source'] | (typeof reasonFacts)[keyof typeof reasonFacts]['source']>
  | PolicySection;
type SectionsIn<Source> = Source extends `${infer First}, ${infer Rest}` ? First | SectionsIn<Rest> : Source;

const format = 'Ex Libris’s description of the user file (rest_user.xsd)';
const developerBlog = 'Ex Libris’s developer blog, “External user data: behavior of SIS synchronization and API”';

/** Who says so, for people who want to read it there: DOMAIN.md itself is not theirs to read. */
const documents: Readonly<Record<Section, string>> = {
  'D 1.1': 'Ex Libris’s developer pages on the user file',
  'D 1.2': format,
  'D 1.3': format,
  'D 1.4': 'dates and values tried out against that description',
  'D 1.5': 'programs of libraries that write version 1',
  'D 1.6': 'CARLI’s pages on mandatory fields and preferred addresses',
  'D 2':
    'Ex Libris’s Online Help (“Student Information Systems”, “Purging Users”) and what libraries write about their loads',
  'D 3.1-1': 'Ex Libris’s article “Protecting fields from the SIS loader”',
  'D 3.1-2': developerBlog,
  'D 3.1-3': 'Ex Libris’s article “Preferred Name fields and the Restore Button” and its description of the Users API',
  'D 3.1-4': 'Ex Libris’s article “Why is the Users Synchronize job still overriding…”',
  'D 3.1-5': 'two editions of an article in Ex Libris’s developer blog, which agree only in part',
  'D 3.1-6': developerBlog,
  'D 3.1-7': developerBlog,
  'D 3.1-8': developerBlog,
  'D 3.1-9': format,
  'D 3.2': 'what Ex Libris’s articles on the sync say of such fields, taken together',
  'D 3.3': 'Ex Libris’s description of the Users API (PUT)',
  'D 4.1': 'answers of Alma that Ex Libris, CARLI and other libraries have published',
  'D 4.2': 'answers of Alma to whole files that Ex Libris and library networks have published',
  'D 4.3': 'Ex Libris’s list of the answers of its Users API',
  'D 5': 'what Excel is known to do to numbers',
  'D 6': 'Ex Libris’s Online Help on identifiers and CARLI’s “SIS Synchronization Troubleshooting”',
  'D 7.2': 'two descriptions of Voyager’s patron file that agree',
  'D 8-3': 'the rules on students’ privacy in the United States (FERPA)',
  'D 9-7': 'libraries’ reports of loads that went wrong without a word',
};

/** What the sections of a source are called, as words of a sentence. */
export function documentsIn(source: string): string {
  const known: Readonly<Record<string, string>> = documents;
  return listWords([...new Set(source.split(', ').flatMap((section) => known[section] ?? []))]);
}

/** Where a rule is written down, or what it is inferred from, as a sentence. */
export function sourceWords(rule: RuleId): string {
  const { source, certainty } = factOf(rule);
  return certainty === 'documented'
    ? `Written down in ${documentsIn(source)}.`
    : `Nobody has written down what Alma then does; it follows from ${documentsIn(source)}.`;
}
