import { h, render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { FocusHeading } from '../../src/ui/parts/focus-heading.tsx';

afterEach(() => render(null, document.body));

const shown = (key: string) => render(h(FocusHeading, { level: 2, key, children: key }), document.body);

test('a heading has the focus as soon as it is there, so that it never takes it from whoever has gone on', () => {
  // The first of a visit takes none.
  shown('first');
  expect(document.activeElement).toBe(document.body);
  shown('second');
  expect(document.activeElement?.textContent).toBe('second');
});
