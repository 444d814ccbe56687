import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { DOCUMENT_TEXT, importText } from '../corpus/received-document.fixture.ts';

const BLOCKS = DOCUMENT_TEXT.split(/\n{2,}/).filter((block) => block.trim() !== '');

function expectNothingLost(text: string): void {
  const { conservation } = importText(text);
  expect([...conservation.lost]).toEqual([]);
  expect([...conservation.added]).toEqual([]);
}

const sentence = fc
  .array(
    fc.constantFrom('le', 'projet', "l'ESS", '**fort**', '*léger*', '12', '« mot »', '"mot"', '+', '5 %'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => words.join(' '));
const block = fc.oneof(
  sentence,
  sentence.map((text) => `${text}.`),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => `- ▶ ${item}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `▶ ${item}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, i) => `${i + 1}. ${item}`).join('\n')),
  sentence.map((text) => `+ **17%** ${text}`),
  sentence.map((text) => `> « ${text} »`),
  sentence.map((text) => `### ${text}`),
  sentence.map((text) => `« **Ce qu'en dit ${text} :**\n\n« ${text}`),
  sentence.map((text) => `**Ce qu'en dit A,  \n${text}**\n« ${text} »`),
  sentence.map((text) => `Légende : ${text}`),
  fc.constantFrom('---', 'rtes', '**a**  \n**b**', '<div>', '| a | b |', '```', '    retrait', '[a]: b'),
);
const heading = fc.constantFrom(
  '## Pourquoi ce projet ?',
  '## Et concrètement ?',
  '## Ce que cela produit',
  '## Le projet en 3 chiffres',
  '## Le projet de la collectivité en chiffres',
  '## Les parties prenantes du projet',
  "## Ce qu'en dit A, maire",
  '## Autre chose',
);
const section = fc.tuple(heading, fc.array(block, { maxLength: 5 })).map(([head, body]) => [head, ...body]);
const sheet = fc
  .tuple(
    fc.option(sentence, { freq: 5 }),
    fc.array(block, { maxLength: 2 }),
    fc.array(section, { minLength: 1, maxLength: 6 }),
  )
  .map(([title, lead, sections]) => [...(title === null ? [] : [`# ${title}`, ...lead]), ...sections.flat()]);
const family = fc
  .tuple(fc.boolean(), fc.array(sheet, { maxLength: 5 }))
  .map(([titled, sheets]) =>
    [...(titled ? ['# FICHES', '1. Un\n2. Deux'] : []), ...sheets.flat()].join('\n\n'),
  );

it('a legend below a numeral stays a legend', () => {
  expectNothingLost('## Le projet en 3 chiffres\n\n12 le\n\nLégende : le\n\n## Pourquoi ce projet ?');
});

it('a legend in quotation marks is nobody’s words', () => {
  expectNothingLost("## Ce qu'en dit A, maire\n\nLégende : « mot »");
});

describe('whatever the document', { timeout: 60_000 }, () => {
  it('loses nothing from documents of the family', () => {
    fc.assert(fc.property(family, expectNothingLost), runs(200));
  });

  it('loses nothing when blocks are removed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(BLOCKS.length - 1), { maxLength: 40 }), (removed) => {
        const dropped = new Set(removed);
        expectNothingLost(BLOCKS.filter((_, index) => !dropped.has(index)).join('\n\n'));
      }),
      runs(25),
    );
  });

  it('loses nothing when blocks are written twice or change places', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(BLOCKS.length - 1), { maxLength: 80 }), (order) => {
        expectNothingLost(order.map((index) => BLOCKS[index]).join('\n\n\n'));
      }),
      runs(100),
    );
  });

  it('never throws on hostile text', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'#*_->+ \n\t«»"▶1.)|`<>[]()!&\\:éa\u0301\0') });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        importText(text);
      }),
      runs(1000),
    );
  });

  it('lets no sheet change another', () => {
    const compact = importText(BLOCKS.join('\n\n')).sheets;
    const ordinary = [...BLOCKS.entries()]
      .filter(([, text]) => !/^(?:#|\d+\. )/.test(text))
      .map(([index]) => index);
    fc.assert(
      fc.property(fc.constantFrom(...ordinary), sentence, (index, text) => {
        const changed = importText(BLOCKS.with(index, text).join('\n\n')).sheets;
        const different = compact.filter((each, rank) => each.text !== changed[rank]?.text);
        expect(changed).toHaveLength(13);
        expect(different.length).toBeLessThanOrEqual(1);
      }),
      runs(25),
    );
  });
});
