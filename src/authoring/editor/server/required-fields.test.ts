import { expect, test } from 'vitest';
import { frontMatterSchema } from '../../../compiler/sheet/front-matter-schema.ts';
import { withRequiredInside } from './written-sheet.ts';

const schema = JSON.parse(JSON.stringify(frontMatterSchema([])));

test.each([
  [{ contact: { fonction: 'Maire' } }, { contact: { fonction: 'Maire' } }],
  [{ images: [{ fichier: 'a.jpg' }] }, { images: [{ fichier: 'a.jpg', alt: '', credit: '', licence: '' }] }],
  [
    { montants: [{ euros: 5 }], etat: 'terminé' },
    { montants: [{ euros: 5 }], etat: 'terminé' },
  ],
  [{ source: { document: 'a.md' } }, { source: { document: 'a.md', rang: '' } }],
  [
    { contact: 'Ada', inconnue: { a: 1 } },
    { contact: 'Ada', inconnue: { a: 1 } },
  ],
  [{}, {}],
])('%j is judged as %j', (fields, judged) => {
  expect(withRequiredInside(fields, schema)).toEqual(judged);
});
