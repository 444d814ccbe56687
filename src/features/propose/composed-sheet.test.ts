import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_PAYLOADS } from '../../app/testing/hostile-payloads.ts';
import { runs } from '../../app/testing/property-runs.ts';
import { parseSheet } from '../../compiler/sheet/parse-sheet.ts';
import { CONTEXT } from '../../compiler/sheet/sheet-context.fixture.ts';
import { bareHeadings, readUsualHeadings } from '../../compiler/sources/usual-headings.ts';
import {
  composeSheet,
  lineOf,
  linesOf,
  missingFrom,
  PART_IDS,
  type Proposal,
} from '../../core/proposal/compose-sheet.ts';
import { mailLink } from '../../core/proposal/mail.ts';
import type { Section } from '../../core/sheet/initiative.ts';
import { inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { typographic } from '../../core/text/typography.ts';

const { parts } = bareHeadings();

const NO_CONTACT = { nom: '', fonction: '', courriel: '', telephone: '' };

const proposal = (rest: Partial<Proposal> = {}): Proposal => ({
  territory: 'Ville de Nancy',
  title: 'Une recyclerie de quartier',
  themes: ['emploi-insertion'],
  parts: { pourquoi: '- Réduire les déchets\n- Créer des emplois', chiffres: '12 emplois créés' },
  contact: NO_CONTACT,
  ...rest,
});

function read(one: Proposal) {
  const { file, text } = composeSheet(one, parts);
  const { sheet, diagnostics } = parseSheet({ path: `data/fiches/${file}`, text }, CONTEXT);
  const errors = diagnostics.filter(({ severity }) => severity === 'erreur');
  return { sheet, errors };
}

const wordsOf = ({ blocks }: Section) => blocks.flatMap((block) => runsIn(block)).map(inlineText);

test('the file is a sheet as data/README.md describes it', () => {
  const contact = { nom: 'Service de l’économie', fonction: '', courriel: 'eco@exemple.fr', telephone: '' };
  expect(composeSheet(proposal({ contact }), parts)).toEqual({
    file: 'une-recyclerie-de-quartier.md',
    text: `---
territoire: "Ville de Nancy"
themes:
  - emploi-insertion
contact:
  nom: "Service de l’économie"
  courriel: "eco@exemple.fr"
---

# Une recyclerie de quartier

## Pourquoi ce projet\u202f?

- Réduire les déchets
- Créer des emplois

## Le projet en chiffres

12 emplois créés
`,
  });
  expect(read(proposal({ contact })).sheet).toMatchObject({
    title: 'Une recyclerie de quartier',
    themes: ['emploi-insertion'],
    details: { contact: { nom: 'Service de l’économie', courriel: 'eco@exemple.fr' } },
    sections: [{ kind: 'why' }, { kind: 'figures', keyFigures: [{ numeral: '12' }] }],
  });
});

test('what the check would refuse is reported first', () => {
  const empty = { territory: ' ', title: '\n', themes: [], parts: {}, contact: NO_CONTACT };
  expect([...missingFrom(empty).keys()]).toEqual(['territoire', 'titre', 'themes', 'parties']);
  const contact = { nom: '', fonction: '', courriel: 'non', telephone: 'non' };
  expect([...missingFrom(proposal({ contact })).keys()]).toEqual(['nom', 'courriel', 'telephone']);
  expect(missingFrom(proposal())).toEqual(new Map());
});

test.each([...HOSTILE_PAYLOADS, '# a', '---', '1. a', '> a', '**a**', '[a](b)', '&lt;b&gt;', 'a\\', '[^1]'])(
  '%j is words wherever it is written',
  (payload) => {
    const { sheet, errors } = read(
      proposal({
        title: payload,
        territory: payload,
        parts: { concretement: `avant\n${payload}\naprès`, resultats: `- ${payload}` },
        contact: { ...NO_CONTACT, nom: payload },
      }),
    );
    expect(errors).toEqual([]);
    expect(sheet?.title).toBe(typographic(lineOf(payload)));
    expect(sheet?.details?.contact?.nom).toBeDefined();
    expect(sheet?.sections.map(wordsOf)).toEqual([
      ['avant', typographic(lineOf(payload)), 'après'],
      [typographic(lineOf(payload))],
    ]);
  },
);

/** Letters with more marks of Markdown and YAML among them than chance would give. */
const HOSTILE = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'-#>*_[]()<>&;:\'"`~|\\!+=.0123 \n\t{}@%$^'),
    fc.constantFrom('a', 'é', 'Z', '\u202e', '\u200b', '---', '\n\n', '&amp;', '<b>'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
  maxLength: 40,
});

const isPlain = (line: string) => !/^(?:\*\s|légendes?\s*:|[\s▶►▸➤➔‣•●▪■◆–-])/iu.test(line);

test('whatever is typed is read back as it was typed, and accepted', () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, HOSTILE, (title, text, territory) => {
      const one = proposal({
        title: `T${title}`,
        territory: `T${territory}`,
        parts: { pourquoi: `T${text}` },
        contact: { ...NO_CONTACT, nom: `N${title}` },
      });
      const lines = linesOf(`T${text}`);
      fc.pre(lines.every(isPlain));
      const { sheet, errors } = read(one);
      expect(errors).toEqual([]);
      expect(sheet?.authored.map(({ words }) => words)).toEqual([lineOf(`T${territory}`)]);
      expect(sheet?.title).toBe(typographic(lineOf(`T${title}`)));
      expect(sheet?.sections.map(({ heading }) => heading)).toHaveLength(1);
      expect(sheet?.sections.flatMap(wordsOf)).toEqual(lines.map((line) => typographic(line)));
    }),
    runs(500),
  );
});

test('a part has the first wording that the settings give it', () => {
  const root = mkdtempSync(join(tmpdir(), 'parts-'));
  writeFileSync(join(root, 'headings.yaml'), 'pourquoi:\n  - le contexte\n  - constat\n');
  const [first, second] = readUsualHeadings(root, 'headings.yaml').parts;
  expect(first).toEqual({ id: 'pourquoi', heading: 'Le contexte' });
  expect(second?.heading).toBe('Et concrètement\u202f?');
});

test('each part is read as the part it is', () => {
  const written = Object.fromEntries(PART_IDS.map((id) => [id, '3 mots ici']));
  expect(read(proposal({ parts: written })).sheet?.sections.map(({ kind }) => kind)).toEqual([
    'why',
    'how',
    'outcome',
    'figures',
    'plus',
    'stakeholders',
  ]);
});

test('a mail of 1 800 encoded characters at most is a link, whose fields nothing typed can add to', () => {
  const mail = { to: 'a@example.org', subject: 'Fiche', body: 'x&cc=b@example.org\n\u00e9' };
  expect(mailLink(mail)).toBe('mailto:a@example.org?subject=Fiche&body=x%26cc%3Db%40example.org%0D%0A%C3%A9');
  const room = 1800 - (mailLink({ ...mail, body: '' })?.length ?? 0);
  expect(mailLink({ ...mail, body: 'a'.repeat(room) })).toHaveLength(1800);
  expect(mailLink({ ...mail, body: 'a'.repeat(room + 1) })).toBeNull();
});
