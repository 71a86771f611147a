/** A number as typed, with or without a comma between thousands; NaN for what is none, which no setting takes. */
export function numberIn(text: string): number {
  const digits = text.trim().replaceAll(',', '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}
