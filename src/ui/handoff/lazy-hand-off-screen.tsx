import { lazyPart } from '../parts/lazy-part.tsx';

/** The Hand-off screen with all ways to bring a zip to the server. */
export const { Part: LazyHandOffScreen } = lazyPart(async () => {
  const { HandOffScreen } = await import('./hand-off-screen.tsx');
  return HandOffScreen;
});
