import { lazyPart } from '../parts/lazy-part.tsx';

/** The made-up college is fetched by those only who have tried it. */
export const { Part: LazySampleWalk } = lazyPart(async () => {
  const { SampleWalk } = await import('./sample-walk.tsx');
  return SampleWalk;
});
