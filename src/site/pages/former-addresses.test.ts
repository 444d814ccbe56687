import { expect, test } from 'vitest';
import { writeFormerAddresses } from './former-addresses.ts';

test('where a sheet was, and where its view was, a page leads to where it is', () => {
  const written = new Map<string, string>();
  writeFormerAddresses({
    site: { write: (name, text) => void written.set(name, String(text)) },
    content: { former: new Map([['avant', 'apres']]) },
    base: '/atlas/',
    policyOf: () => '<meta name="p">',
  });
  expect([...written.keys()]).toEqual(['fiches/avant/index.html', 'integrer/vue/fiches/avant/index.html']);
  const [page = '', view = ''] = written.values();
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/atlas/fiches/apres/">');
  expect(page).toContain('<a href="/atlas/fiches/apres/">');
  expect(view).toContain('url=/atlas/integrer/vue/fiches/apres/"');
});
