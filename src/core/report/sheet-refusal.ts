/** What is told when a file is no Rejected Users report. */

const alike = {
  empty: 'Save the report from Alma again, and drop that file.',
  load: 'Check it under “Check a file”. Here, drop the list of rejected users that Alma made after the load.',
  zip: 'Open the zip, and drop the file within.',
  'other-kind': 'Open the report in Excel, save it as an Excel workbook (.xlsx), and drop that file.',
  protected: 'Open it in Excel, take the password away, save it, and drop it again.',
  broken: 'Save the report from Alma again. If it opens in Excel, save it there as a new workbook and drop that.',
  'too-large': 'Leave only the sheet with the rejected users in it, save it, and drop it again.',
  'no-table': 'Drop the file as Alma exported it, without copying its text elsewhere.',
  'no-report':
    'In Alma, open the job’s report, then “Rejected Users – By Files”, “Preview records”, “Export list”, and drop that file.',
} as const;

export type RefusalReason = keyof typeof alike;

/** Three sentences, or parts of one, for an alert. */
export interface RefusedReport {
  readonly why: RefusalReason;
  /** “This looks like …” */
  readonly looksLike: string;
  readonly expected: string;
  readonly whatToDo: string;
}

const expected =
  'Expected was the list of rejected users that Alma exports: an Excel file (.xlsx or .xls), or a table as text (.csv or .tsv).';

/** `what`: a noun with its article, as in “This looks like a PDF.” */
export function refusal(why: RefusalReason, what: string): RefusedReport {
  return { why, looksLike: `This looks like ${what}.`, expected, whatToDo: alike[why] };
}
