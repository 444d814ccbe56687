import { expect, it } from 'vitest';
import { gazetteer } from './gazetteer.fixture.ts';
import { answerLine, sayAnswer } from './gazetteer-answers.ts';

it.each([
  ['{"query":"Nancy"}', { level: 'commune', code: '54395', name: 'Nancy', suggest: [] }],
  [
    '{"query":"Annecy-le-Vieux","context":null}',
    {
      level: 'commune-deleguee',
      code: '74011',
      name: 'Annecy-le-Vieux',
      parent: '74010',
      warn: 'former-commune',
      suggest: [],
    },
  ],
  ['{"query":"Bourg"}', { ambiguous: ['33067', '52062'], suggest: ['01053'] }],
  ['{"query":"Joef"}', { unknown: true, suggest: ['54280'] }],
  [
    '{"query":"Saint-Denis","context":{"region":"04"}}',
    { level: 'commune', code: '97411', name: 'Saint-Denis', suggest: [] },
  ],
  ['{"query":', { error: 'JSON illisible' }],
  ['3', { error: expect.stringContaining('attendu Object') }],
  ['{"query":3}', { error: expect.stringContaining('query : attendu string') }],
  ['{"query":"Nancy","context":{"dept":"54"}}', { error: expect.stringContaining('context.dept') }],
  ['{"query":"Nancy","context":{"level":"ville"}}', { error: expect.stringContaining('context.level') }],
])('answers the line %s', (line, expected) => expect(answerLine(gazetteer, line)).toEqual(expected));

it.each([
  ['Nancy', '« Nancy » (commune, 54395, Meurthe-et-Moselle)'],
  [
    'Bourg',
    '« Bourg » désigne 2 territoires :\n  « Bourg » (commune, 33067, Gironde)\n  « Bourg » (commune, 52062, Haute-Marne)\nVouliez-vous dire « Bourg-en-Bresse » (commune, 01053, Ain) ?',
  ],
  [
    'Joef',
    'Territoire introuvable : « Joef ».\nVouliez-vous dire « Jœuf » (commune, 54280, Meurthe-et-Moselle) ?',
  ],
  ['Métropole', 'Territoire introuvable : « Métropole ».'],
  [
    'Annecy-le-Vieux',
    '« Annecy-le-Vieux » (commune déléguée, 74011, Haute-Savoie)\nCe n’est plus une commune.\nCommune : « Annecy » (commune, 74010, Haute-Savoie).',
  ],
])('answers a person about %s', (query, text) => {
  expect(sayAnswer(gazetteer, query, gazetteer.resolve(query))).toBe(text);
});

it.each([
  ['Lorient Agglo', 'CA Lorient Agglomération'],
  ['Grand Dax Agglomération', 'CA du Grand Dax'],
  ['Communauté des communes du Diois', 'CC du Diois'],
  ['Alès Agglo', 'CA Alès Agglomération'],
  ['Saint-Flour Communauté', 'CC de Saint-Flour'],
])('reads « %s » as the intercommunalité that its last word says', (query, name) => {
  expect(gazetteer.resolve(query)).toMatchObject({ kind: 'found', territory: { name } });
});

it.each(['agglo métropole', 'communauté communauté', 'Métropole Agglo Communauté'])(
  'ends its search for a name of such words alone, « %s »',
  (query) => expect(gazetteer.resolve(query).kind).toBe('unknown'),
);
