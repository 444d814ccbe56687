import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { partHead } from './hoisted-head.ts';

const parted = (page: ReactElement) => partHead(renderToString(page));

test('title, description and canonical link of a component deep in the page come in front of it', () => {
  const { head, app } = parted(
    <main>
      <p>
        <title>{'Un titre > un autre,\nsur deux lignes'}</title>
        <meta name="description" content={'<b> & "mots"'} />
        <link rel="canonical" href="/a/" />
        texte
      </p>
    </main>,
  );
  expect(head).toMatch(/^<title>Un titre/);
  expect(head).toContain('<meta name="description"');
  expect(head).toContain('<link rel="canonical" href="/a/"/>');
  expect(app).toBe('<main><p>texte</p></main>');
});

test('a drawing keeps its own title', () => {
  const { app } = parted(
    <main>
      <title>Page</title>
      <svg>
        <title>Dessin</title>
      </svg>
    </main>,
  );
  expect(app).toBe('<main><svg><title>Dessin</title></svg></main>');
});

test('a page without a title is an error', () => {
  expect(() => parted(<main>texte</main>)).toThrow('no title');
});
