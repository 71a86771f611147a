import { lazyPart } from '../parts/lazy-part.tsx';

/** What is kept, and what can be done with it; fetched when it is first opened. */
export const { Part: LazyDataScreen } = lazyPart(async () => {
  const { DataScreen } = await import('./data-screen.tsx');
  return DataScreen;
});
