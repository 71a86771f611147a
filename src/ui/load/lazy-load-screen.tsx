import { lazyPart } from '../parts/lazy-part.tsx';

/** The Load screen with the words of all rules. */
export const { Part: LazyLoadScreen, fetchNow: openLoadWords } = lazyPart(async () => {
  const { LoadScreen } = await import('./load-screen.tsx');
  return LoadScreen;
});
