// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HOSTILE_PAYLOADS } from '../../app/testing/hostile-payloads.ts';
import { BODY, MATTER, sheetText, written } from '../../app/testing/hostile-sheet.ts';
import { provenanceOf, withDetails } from '../../compiler/sheet/detail-sections.ts';
import { parseSheet } from '../../compiler/sheet/parse-sheet.ts';
import { PullQuote } from './SheetPanel.tsx';
import { Captions, LeadFigures, SheetSections, SourceLine } from './SheetSections.tsx';

const THEMES = [{ id: 'emploi-insertion', label: 'Emploi' }];
const DOCUMENTS = new Map([['document.md', { title: 'Un document' }]]);
const IMAGES = new Map([['a.jpg', { bytes: 1, width: 8, height: 6 }]]);

/** What the page is made of for a sheet, or null where it is refused; it never throws. */
function pageOf(text: string): DocumentFragment | null {
  const file = { path: 'data/fiches/essai.md', text };
  const { sheet, diagnostics } = parseSheet(file, { themes: THEMES, documents: DOCUMENTS, images: IMAGES });
  const lines = text.split('\n').length;
  for (const { line, message, help } of diagnostics) {
    expect(line).toBeLessThanOrEqual(lines);
    expect(message && help).toBeTruthy();
  }
  if (!sheet) return null;
  const sections = withDetails(sheet.sections, sheet.details, IMAGES);
  const provenance = provenanceOf(sheet.source);
  const template = document.createElement('template');
  template.innerHTML = renderToStaticMarkup(
    createElement(
      'article',
      null,
      createElement('h1', null, sheet.title),
      createElement(SourceLine, { sheet: { provenance, source: sheet.source } }),
      createElement(LeadFigures, { sections }),
      createElement(PullQuote, { sections }),
      createElement(SheetSections, { sections }),
      createElement(Captions, { sections }),
    ),
  );
  return template.content;
}

const ELEMENTS = new Set(
  'article h1 h2 h3 p div span section ul ol li strong em sup sub br a blockquote figure figcaption img cite dl dt dd q table caption thead tbody tr th td'.split(
    ' ',
  ),
);
const ATTRIBUTES =
  /^(?:class|id|href|src|alt|width|height|loading|tabindex|role|scope|aria-[\w-]+|data-[\w-]+)$/u;

const LEADS_AWAY = /^(?:https?|mailto|tel):$/u;
const SITE = 'https://site.test/fiches/essai/';

function foreignIn(page: DocumentFragment): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const wrong = element.getAttributeNames().filter((one) => !ATTRIBUTES.test(one));
    const href = element.getAttribute('href');
    const src = element.getAttribute('src');
    return [
      ...(ELEMENTS.has(name) ? [] : [name]),
      ...wrong,
      ...(href === null || LEADS_AWAY.test(new URL(href, SITE).protocol) ? [] : [href]),
      ...(src === null || src === '/images/a.jpg' ? [] : [src]),
    ];
  });
}

/** Each field meets an eighth of them at each change, all of them in `npm run test:long`. */
const payloadsOf = (field: string): readonly string[] =>
  process.env.LONG
    ? HOSTILE_PAYLOADS
    : HOSTILE_PAYLOADS.filter((_, at) => at % 8 === (field.length + field.charCodeAt(0)) % 8);

test.each(MATTER)('no payload in the field « %s » makes anything but text', (field) => {
  for (const payload of payloadsOf(field))
    for (const value of written(payload)) {
      const page = pageOf(sheetText({ [field]: value }, 'Fin.'));
      expect(page ? foreignIn(page) : [], value).toEqual([]);
    }
});

/** Signs that turn the direction of reading: no sheet with one is published. */
const REFUSED = /[\u202a-\u202e\u2066-\u2069]/u;

test.each(Object.entries(BODY))('no payload in the text’s « %s » makes anything but text', (name, place) => {
  for (const payload of payloadsOf(name)) {
    const page = pageOf(sheetText({}, place(payload)));
    expect(page === null, payload).toBe(REFUSED.test(payload));
    expect(page ? foreignIn(page) : [], payload).toEqual([]);
  }
});

test.each(['site', 'video', 'page'])('the address « %s » leads to the web alone', (field) => {
  for (const payload of HOSTILE_PAYLOADS) {
    const page = pageOf(sheetText({ [field]: JSON.stringify(payload) }, 'Fin.'));
    expect(page, payload).toBeNull();
  }
});

test('there are enough payloads, and a sheet without any is read', () => {
  expect(new Set(HOSTILE_PAYLOADS).size).toBeGreaterThanOrEqual(40);
  expect(pageOf(sheetText({ partenaires: '[A]', page: 'https://exemple.fr' }, 'Fin.'))).not.toBeNull();
});
