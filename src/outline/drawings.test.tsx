// @vitest-environment happy-dom
import '../testing/dom-setup.ts';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Drawings } from './drawings.tsx';
import { LevelMark } from './LevelMark.tsx';
import { TerritoryOutline } from './TerritoryOutline.tsx';

const page = (areLater: boolean) => (
  <Drawings areLater={areLater}>
    <LevelMark level="commune" theme={{ id: 'energie', icon: 'M1 2l3 4' }} />
    <TerritoryOutline outline={{ path: 'M0 0l100 0l0 100z' }} size={36} />
  </Drawings>
);

test('what is drawn later is drawn as it would have been, once the page is hydrated, and nothing is rendered anew', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const whole = renderToString(page(false));
  const container = document.createElement('div');
  container.innerHTML = renderToString(page(true));
  expect(container.querySelectorAll('svg')).toHaveLength(2);
  expect(container.querySelector('path')).toBeNull();
  expect(container.querySelector('[data-theme=energie]')).not.toBeNull();
  const onRecoverableError = vi.fn();
  const [first] = container.querySelectorAll('svg');
  await act(async () => {
    hydrateRoot(container, page(true), { onRecoverableError });
  });
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(container.querySelectorAll('path')).toHaveLength((whole.match(/<path/gu) ?? []).length);
  expect(container.querySelector('svg')).toBe(first);
  vi.unstubAllGlobals();
});
