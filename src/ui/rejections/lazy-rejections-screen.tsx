import { lazyPart } from '../parts/lazy-part.tsx';

/** The Rejections screen with the words of all reasons. */
export const { Part: LazyRejectionsScreen } = lazyPart(async () => {
  const { RejectionsScreen } = await import('./rejections-screen.tsx');
  return RejectionsScreen;
});
