import { lazyPart } from '../parts/lazy-part.tsx';

/** The Preview screen with the words of all effects. */
export const { Part: LazyPreviewScreen } = lazyPart(async () => {
  const { PreviewScreen } = await import('./preview-screen.tsx');
  return PreviewScreen;
});
