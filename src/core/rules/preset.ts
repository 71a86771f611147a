/** Whose demands an export is measured by: Alma's own, or those of the I-Share consortium (D 1.6). */
export type PresetId = 'alma' | 'i-share';
