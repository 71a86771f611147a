/** What the files of the sample are called. */
export const sampleFiles = {
  current: { export: 'sample-export.xml', report: 'sample-report.xlsx', alma: 'sample-users-in-alma.xml' },
  previous: { export: 'sample-previous-export.xml', report: 'sample-previous-report.xlsx' },
} as const;

export type SampleTerm = keyof typeof sampleFiles;

/** Which term's export of the sample a load is of, by the name of its file; null for any other. */
export function sampleTermOf(name: string): SampleTerm | null {
  return (['current', 'previous'] as const).find((term) => sampleFiles[term].export === name) ?? null;
}
