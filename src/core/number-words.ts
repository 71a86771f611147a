const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `4212` → `4,212`. */
export function numberWords(value: number): string {
  return whole.format(value);
}

/** `1, 'user'` → `1 user`; `4212, 'user'` → `4,212 users`; irregular plurals are given. */
export function countWords(value: number, one: string, many = `${one}s`): string {
  return `${numberWords(value)} ${value === 1 ? one : many}`;
}
