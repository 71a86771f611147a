import { fileTroubles } from './file-trouble.ts';
import type { ReasonId } from './reason-facts.ts';

/** One way in which Alma words a reason. The named groups of the pattern are details. */
export interface ReasonPattern {
  readonly reason: ReasonId;
  /** Tried on a folded message, ignoring case. */
  readonly pattern: RegExp;
}

/*
 * Spaces may be missing between words (“AcrossInstitution”), words may be misspelt (“take”), and a message may be cut
 * off behind what tells it apart (D 4.1). Every repetition is bounded: messages are cut, so none of this can run long.
 */
const cutOff = '[ .]*$';
const identifier = 'ident[a-z]*';
const already = 'already ?(?:tak|in ?use|used|exist)';
const ofType = `${identifier} of ?type:? (?<idType>.{1,100}?)`;
const andValue = '(?:and|with)? ?value:? (?<idValue>.{1,300}?)';

/** Behind the value: what is left of “is already taken” when the text ends in the middle of it. */
const takenCutOff = `${lettersOf('is already tak')}${cutOff}`;

const takenForms = [
  `${ofType} ${andValue} (?:(?:is|was|has) ?)?${already}`,
  `${identifier} (?:(?<idValue>.{1,300}?) )?of ?type:? (?<idType>.{1,100}?) (?:is )?${already}`,
  `${identifier}\\b.{0,300}?\\b${already}`,
];
const inThisFeed = '.{0,80}?in ?(?:this|the ?same) ?(?:feed|file|f?e?e?[ .]*$)';

const fieldName = '[\\p{L}\\p{N}][^.;|()\\[\\]<>"“”‘’\']{0,79}';
/** How a sentence goes on that names no field: “missing for user p1008”, “missing (row 12)”. */
const noField =
  '(?:for|in|on|at|of|from|by|with|while|when|and|or|so|but|because|row|record)\\b|user (?!id)|(?!line)[a-z]*\\d';
/** Behind a colon anything is the field, behind anything else only what may be one. */
const fieldBehind = `(?:(?: ?[:=] ?["“‘'(\\[]?|(?: ?[–—-])? ?["“‘'(\\[ ](?!${noField})) ?(?<field>${fieldName}))?`;
const mandatoryField = '(?:mandat|requir)[a-z]* f(?:ie|ei)lds?';

const dates = '(?:\\b|_|birth|expiry|expiration|purge|start|end)dates?\\b';
const wrong = 'incorrect|invalid|illegal|malformed|wrong|unparse?able|not (?:a )?(?:valid|legal)';
const typed = '(?:address|e-?mail|phone|identifier|note|block|statistic[a-z]*) types?';

/** All patterns, in the order in which they are tried: the first that matches is the reason. */
export const reasonPatterns: readonly ReasonPattern[] = [
  ...takenForms.map((form) => when('identifier-taken-in-feed', `${form}${inThisFeed}`)),
  ...takenForms.map((form) => when('identifier-taken', form)),
  when('identifier-taken', `${ofType} ${andValue} ${takenCutOff}`),
  // Cut off in the value, which is therefore not told: it could be the beginning of somebody else’s.
  when('identifier-taken', `${ofType} (?:and|with)? ?value:?(?: \\S{0,300})?$`),
  when('user-not-external', `user.{0,100}?(?:is ?not|isn.?t) ?(?:an ?)?ext(?:ern|(?:er?)?${cutOff})`),
  when('mandatory-missing', `${mandatoryField} ?(?:(?:is|are|was|were) ?)?miss(?:ing)?${fieldBehind}`),
  when('mandatory-missing', `missing (?:an? |the )?${mandatoryField}${fieldBehind}`),
  when('mandatory-missing', 'missing (?:an? |the )?(?:mandat|required f)'),
  when('mandatory-missing', `${mandatoryField} ?[:"“‘'(]? ?(?<field>${fieldName}?)["”’')]? (?:is|are) miss`),
  when('mandatory-missing', `${mandatoryField}(?: ${lettersOf('is mis')})?${cutOff}`),
  ...Object.values(fileTroubles).map(({ pattern }) => ({ reason: 'file-not-read', pattern }) as const),
  when('value-too-long', '\\b(?:is|are|was|value|string|text|name|data|field) too ?long|value too large for'),
  when('value-too-long', 'exceed[a-z]* (?:the |its )?(?:max[a-z]* )?(?:allowed |permitted |field )*(?:length|size)'),
  when('value-too-long', 'max(?:imum|imal)? ?(?:allowed )?length|longer than (?:the (?:max|field)|allowed|\\d+ char)'),
  when('date-not-legal', `${dates}.{0,60}?\\b(?:${wrong}|format|could not be (?:read|parsed))`),
  when('date-not-legal', `(?:${wrong})\\b[^.]{0,40}?${dates}`),
  when('group-not-legal', 'given user ?gr'),
  when('type-not-legal', 'given (?!account|(?:user )?record)[a-z][a-z /_-]{0,40}? types?\\b'),
  when('type-not-legal', `${typed}\\b.{0,120}?\\b(?:invalid|illegal|unknown|not (?:valid|legal|supported|allowed))`),
  when('group-not-legal', 'user ?group'),
  // Codes of the Users API (D 4.3), for messages whose words are in another language or missing.
  when('identifier-taken', code('401851')),
  when('mandatory-missing', code('401664')),
  when('group-not-legal', code('401852')),
  when('type-not-legal', code('40186[34]')),
  when('file-not-read', code('401676')),
];

function when(reason: ReasonId, pattern: string): ReasonPattern {
  return { reason, pattern: new RegExp(pattern, 'iu') };
}

/** A code of the API called so, or at the start with words behind it: elsewhere the digits may be anybody’s id. */
function code(digits: string): string {
  const gap = '[^\\p{L}\\p{N}]{0,6}';
  return `(?:error|code)${gap}${digits}(?!\\d)|^${gap}${digits}(?!\\d)(?=${gap}\\p{L})`;
}

/** As many of these letters as there are, one after another: `a(?:b(?:c)?)?`, with the first of them needed. */
function lettersOf(words: string): string {
  const [first = '', ...rest] = words;
  return first + rest.reduceRight((behind, letter) => `(?:${letter}${behind})?`, '');
}
