/** From where on a fall stops and asks (DESIGN, Comparison): both must be passed. */
export interface SwingThresholds {
  readonly swingPercent: number;
  readonly swingPeople: number;
}

export function hasFallenFar(then: number, now: number, { swingPercent, swingPeople }: SwingThresholds): boolean {
  const fewer = then - now;
  return fewer > swingPeople && fewer * 100 > then * swingPercent;
}
