import { lazyPart } from '../parts/lazy-part.tsx';

/** History with the words of all reasons, fetched when it is first opened. */
export const { Part: LazyHistoryScreen } = lazyPart(async () => {
  const { HistoryScreen } = await import('./history-screen.tsx');
  return HistoryScreen;
});
