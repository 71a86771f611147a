import { lazyPart } from '../parts/lazy-part.tsx';

/** *Why did my change vanish?*, fetched when it is first opened. */
export const { Part: LazyWhyScreen } = lazyPart(async () => {
  const { WhyScreen } = await import('./why-screen.tsx');
  return WhyScreen;
});
