import { expect, it } from 'vitest';
import { gazetteer } from '../../compiler/gazetteer/gazetteer.fixture.ts';
import type { Area } from '../identity/identity-labels.ts';
import { proposeTerritory } from './propose-territory.ts';

const SEATED = 'PNR du Haut-Plateau, siège à Ambert';

type Lines = readonly string[];

function asked(
  title: string,
  lines: Lines = [],
  named: Lines = [],
  areas: readonly Area[] = [],
  carriers: Lines = [],
  perimeters: Lines = [],
) {
  const whole = [...named, ...areas.map(({ words }) => words), ...lines].join('\n');
  return proposeTerritory({ named, areas, carriers, perimeters, title, lines, voices: [], whole }, gazetteer);
}

const proposed = (title: string, ...lines: string[]) => asked(title, lines).words.join(' ; ');

it.each([
  ['Cœur de Savoie roule à la carte', [], 'Cœur de Savoie'],
  ['Roubaix fait travailler ses friches', ['Dans le Nord.'], 'Roubaix'],
  [
    'Val de Drôme : la forêt',
    ['La communauté du Val de Drôme en Biovallée aide.'],
    'Val de Drôme en Biovallée',
  ],
  ['À Lille, des murs prêtés', ['La Métropole européenne de Lille aide.'], 'Lille'],
  ['LE JARDIN SUSPENDU DE BASTIA', [], 'BASTIA'],
  ['Ville : un mot', [], 'Ville'],
  ['Le Mans Métropole prête ses murs', [], 'Le Mans Métropole'],
  ['Le Havre répare', [], 'Le Havre'],
  ['La Sarthe : un four', [], 'Sarthe'],
  ['L’Ardèche : un four', [], 'Ardèche'],
  ['Le Verger répare', [], ''],
] as const)('takes the longest name of « %s », as the sheet writes it', (title, lines, words) => {
  expect(proposed(title, ...lines)).toBe(words);
});

it('asks which one a title speaks of, where the text names what is around it', () => {
  const around = asked('La dentelle d’Alençon en braille', ['La communauté urbaine d’Alençon y aide.']);
  expect(around).toMatchObject({ words: [], asked: 'Alençon' });
  expect(around.reason).toMatch(/« CU d'Alençon » .*« Alençon »/u);
  expect(proposed('La dentelle d’Alençon en braille', 'Dans l’Orne.')).toBe('Alençon');
});

it.each(['La Ville achète des surplus.', 'Ville', 'Une équipe de la Ville, avec la Commune.'])(
  'takes no common noun for a commune, in « %s »',
  (line) => expect(proposed('Le goût du quartier', line)).toBe(''),
);

it('prefers the line that names the territory, whatever the title names', () => {
  const named = (...lines: string[]) => asked('Comme à Paris', [], lines);
  expect(named('Ville de Saint-Pierre (La Réunion)').words).toEqual(['Ville de Saint-Pierre (La Réunion)']);
  expect(named('la commune de Nantes et ses voisines').words).toEqual(['commune de Nantes']);
  expect(named('Saint-Nazaire')).toMatchObject({
    words: [],
    asked: 'Saint-Nazaire',
    reason: expect.stringMatching(
      /« Saint-Nazaire \(44\) » \(commune, Loire-Atlantique, [\d\s]+ habitants\), « S/u,
    ),
  });
});

it.each([
  ['Lille, Mayenne', ['Lille', 'Mayenne (53)']],
  ['Département du Gard ; Lille', ['Département du Gard', 'Lille']],
  ['Lot-et-Garonne et Gard', ['Lot-et-Garonne', 'Gard']],
  ['Nantes, Loire-Atlantique', ['Nantes, Loire-Atlantique']],
  ['Est Ensemble,Ville de Bobigny', ['Est Ensemble', 'Ville de Bobigny']],
  [SEATED, [SEATED]],
  [`${SEATED} ; Puy-de-Dôme`, [SEATED, 'Puy-de-Dôme']],
  [`Ville de Thiers, ${SEATED}`, ['Ville de Thiers', SEATED]],
  [`${SEATED}, Ville de Thiers`, [SEATED, 'Ville de Thiers']],
  [`${SEATED} et Ville de Thiers`, [SEATED, 'Ville de Thiers']],
  [`Thiers et ${SEATED}`, ['Thiers', SEATED]],
  [`Thiers, ${SEATED}`, ['Thiers', SEATED]],
  [`Puy-de-Dôme ; ${SEATED}`, ['Puy-de-Dôme', SEATED]],
  ['PETR Sologne et Loire, siège à Blois', ['PETR Sologne et Loire, siège à Blois']],
  ['Pays du Four, siège au Puy-en-Velay', ['Pays du Four, siège au Puy-en-Velay']],
  ['PETR du Four, siège à Ambert', ['PETR du Four, siège à Ambert']],
  ['SIVOM du Four, siège à Saint-Denis (93)', ['SIVOM du Four, siège à Saint-Denis (93)']],
])('finds each territory of the line « %s »', (line, words) =>
  expect(asked('Un four', [], [line])).toMatchObject({ words, asked: null }),
);

it('keeps what it finds of a line, and asks the rest', () => {
  const { words, reason, asked: name } = asked('Un four', [], ['Ville de Lille et PNR des Ailleurs']);
  expect([words, name]).toEqual([['Ville de Lille'], 'PNR des Ailleurs']);
  expect(reason).toContain('groupings.yaml');
});

it('takes a name passed by in a sentence for a hint, never for the answer', () => {
  const { words, reason } = asked('Un four', [
    'Formée à Lille, l’équipe a cuit son premier pain dans le fournil.',
  ]);
  expect(words).toEqual([]);
  expect(reason).toContain('le texte parle de « Lille »');
});

it('distinguishes homonyms by the only département of theirs that the sheet names', () => {
  expect(proposed('Saint-Nazaire répare', 'Un chantier de Loire-Atlantique.')).toBe('Saint-Nazaire (44)');
  expect(asked('Un chantier', ['De la Loire-Atlantique au Gard.'], ['Saint-Nazaire']).words).toEqual([]);
});

it.each([
  ['Gard et Lozère : un four', ['Gard', 'Lozère']],
  ['Communes de Nantes et de Mayenne : un four', ['Nantes', 'Mayenne (53)']],
  ['Départements de la Sarthe, de l’Orne et du Gard : un four', ['Sarthe', 'Orne', 'Gard']],
  ['Lille et Mayenne : un four', ['Lille', 'Mayenne (53)']],
])('proposes every territory of « %s »', (title, all) => expect(asked(title).words).toEqual(all));

it.each(['Lot-et-Garonne : un four', 'Lot et Garonne : un four', 'Pain et Lozère : un four'])(
  'takes « %s » for no two territories',
  (title) => expect(asked(title).words.length).toBeLessThan(2),
);

it('says where a grouping that is not known is declared', () => {
  const { words, reason } = asked('PETR du Pays d’Ailleurs : un four');
  expect(words).toEqual([]);
  expect(reason).toContain('groupings.yaml');
});

it.each([
  [['Saint-Denis'], [['departement', 'Seine-Saint-Denis']], [], ['Saint-Denis (93)']],
  [
    [],
    [
      ['region', 'Bretagne'],
      ['departement', 'Finistère'],
    ],
    [],
    ['Finistère'],
  ],
  [[], [['region', 'Pays de la Loire']], ['Luçon'], ['Luçon']],
  [[], [['region', 'Bretagne']], ['Association Les Mains vertes'], ['Bretagne (région)']],
  [[], [[null, 'Luçon']], ['Département de la Vendée'], ['Département de la Vendée']],
  [[], [[null, 'Luçon']], ['Association Les Mains vertes'], ['Luçon']],
] as const)(
  'takes a place, a département or a région for where it is once %j or %j says whose',
  (named, areas, carriers, words) =>
    expect(
      asked(
        'Un four',
        [],
        named,
        areas.map(([level, words]) => ({ level, words })),
        carriers,
      ),
    ).toMatchObject({ words, asked: null }),
);

it('asks who carries it where the name is unknown, with the places among the answers', () => {
  const places = [{ level: null, words: 'Luçon, Sainte-Hermine' }];
  const { words, reason, asked: name } = asked('Un four', [], [], places, ['Sud Vendée Communauté']);
  expect({ words, name }).toEqual({ words: [], name: 'Sud Vendée Communauté' });
  expect(reason).toContain('Luçon');
});

it('takes a name with a dash whole', () => {
  expect(proposed('Loudéac Communauté - Bretagne Centre : un four')).toBe(
    'Loudéac Communauté - Bretagne Centre',
  );
});

it('finds homonyms by the code of the COG that the sheet gives', () => {
  expect(asked('Un four', ['33281'], ['Mérignac'])).toMatchObject({ words: ['Mérignac (33)'], asked: null });
});

it('leaves out the inhabitants that a line gives of its place', () => {
  expect(proposed('La laverie', 'Burlats (Tarn) – 2 170 habitants')).toBe('Burlats (Tarn)');
  expect(proposed('La laverie', 'Lormes (Nièvre), 1 270 hab.')).toBe('Lormes (Nièvre)');
});

it('puts the homonym of a département that the document names first', () => {
  const sheet = {
    named: ['Ville de Saint-Claude'],
    areas: [],
    carriers: [],
    title: '',
    lines: [],
    voices: [],
    whole: '',
  };
  const first = (document?: string) =>
    /désigne « ([^»]+) »/u.exec(
      proposeTerritory({ ...sheet, ...(document && { document }) }, gazetteer).reason,
    )?.[1];
  expect(first()).toBe('Saint-Claude (971)');
  expect(first('Les maires du Jura racontent.')).toBe('Saint-Claude (39)');
});

it('asks whether a title means a commune or what the text names around it', () => {
  const text = ['La communauté urbaine de Dunkerque change ses marchés.'];
  expect(asked('Dunkerque : la clause', text)).toMatchObject({ words: [], asked: 'Dunkerque' });
  expect(asked('Dunkerque : la clause', text).reason).toMatch(/« CU de Dunkerque ».*« Dunkerque »/u);
  expect(asked('Dunkerque : la clause', [...text, 'La ville de Dunkerque aide.']).asked).toBeNull();
});

it.each([
  ['Beaune Côte et Sud loge', [], /^à choisir, « Beaune Côte et Sud » désigne « CA Beaune, Côte et Sud/u],
  [
    'Un four',
    ['La communauté de communes du Plateau du Russey l’a bâti à Bonnétage.'],
    /parle de « CC du Plateau de Russey »/u,
  ],
] as const)('asks first what %s, %j nearly names', (title, lines, reason) => {
  expect(asked(title, lines)).toMatchObject({ words: [], reason: expect.stringMatching(reason) });
});

it('reads a name of two lines as one', () => {
  const named = ['Communauté de communes Sud, Retz Atlantique (Loire-Atlantique)'];
  const sheet = { areas: [], carriers: [], title: '', lines: [], voices: [], whole: '' };
  expect(proposeTerritory({ ...sheet, named }, gazetteer)).toMatchObject({ asked: null });
  expect(proposeTerritory({ ...sheet, named: ['Nantes, Rezé'] }, gazetteer).words).toEqual([
    'Nantes',
    'Rezé',
  ]);
});

it('asks whose it is where a perimeter is another territory than who carries it', () => {
  const around = ['Communauté de communes du Guillestrois et du Queyras'];
  const own = asked('Une auto-école', [], around, [], ['Commune de Guillestre'], around);
  expect(own.words).toEqual([]);
  expect(own.reason).toMatch(/désigne « Guillestre » \(commune.*« CC du Guillestrois et du Queyras »/u);
  expect(asked('Une auto-école', [], around, [], around, around).words).toEqual(around);
  expect(asked('Une auto-école', [], around, [], ['Commune de Guillestre']).words).toEqual(around);
});

it('reads among homonyms the one that lies where the others of its list are', () => {
  expect(asked('Un four', [], ['Plaine Commune et Ville de Saint-Denis']).words).toEqual([
    'Plaine Commune',
    'Saint-Denis (93)',
  ]);
});

it.each([
  [[{ level: 'departement', words: '93' }], []],
  [[{ level: 'departement', words: '93 - Seine-Saint-Denis' }], []],
  [[], ['CP : 93200']],
  [[], ['Code postal', '93210']],
] as const)('reads a homonym by the number of its département: %j, %j', (areas, lines) => {
  expect(asked('Un four', lines, ['Saint-Denis'], areas).words).toEqual(['Saint-Denis (93)']);
});

it('takes who carries it before the commune where it is', () => {
  const place: Area = { level: null, words: 'Soyaux' };
  expect(asked('Un four', [], [], [place], ['Grand Angoulême']).words).toEqual(['Grand Angoulême']);
  expect(asked('Un four', [], [], [place], ['Les amis du four']).words).toEqual(['Soyaux']);
});

it('asks a name with the word of a level that it does not know', () => {
  const { words, reason } = asked('Loudéac Communauté : un guichet');
  expect(words).toEqual([]);
  expect(reason).toMatch(
    /« Loudéac Communauté » est introuvable, peut-être « CC Loudéac Communauté - Bretagne Centre »/u,
  );
  const carried = asked('Un four', [], [], [], ['PETR Pays Vallée du Loir']);
  expect(carried.reason).toContain('« PETR Pays Vallée du Loir » est introuvable, ou à déclarer');
});

it('takes no last word of a sentence for a territory', () => {
  expect(proposed('Des médecins salariés', 'Foix.')).toBe('');
  expect(proposed('Des médecins salariés', 'Foix')).toBe('Foix');
});

it.each([
  ['Sens commun, sens unique', 'Dans l’Ain, on marche.', 'Sens'],
  ['Tours de table', 'À Lyon, on prête des salles.', 'Tours'],
])('asks whether « %s » begins with a name where « %s » does not say it', (title, line, name) => {
  const { words, asked: name_ } = asked(title, [line]);
  expect({ words, name_ }).toEqual({ words: [], name_: name });
});

it('takes no number for the code of a département', () => {
  expect(proposed('Un entrepôt pour tous', '62')).toBe('');
});

it('reads who carries it before what follows', () => {
  const carried = (carrier: string) => asked('Un four pour tous', [], [], [], [carrier]).words;
  expect(carried('Le Département de l’Orne, les auto-écoles et 90 associations')).toEqual([
    'Département de l’Orne',
  ]);
  expect(carried('Ville de Niort et association Emmaüs')).toEqual(['Ville de Niort']);
});

it('takes two territories of one line, and asks the one that is unknown', () => {
  const { words, asked: name } = asked('Un four', [
    'Parc naturel régional des Nuages et Communauté de communes Couserans-Pyrénées',
  ]);
  expect({ words, name }).toEqual({
    words: ['Communauté de communes Couserans-Pyrénées'],
    name: 'Parc naturel régional des Nuages',
  });
});

it.each([
  ['Au Mans', 'Le Mans'],
  ['À Roubaix', 'Roubaix'],
  ['Ville d’Annonay – depuis 2020', 'Ville d’Annonay'],
])('reads the line « %s » as « %s »', (line, words) =>
  expect(proposed('Un four pour tous', line)).toBe(words),
);

it('asks an unknown carrier before the place that the title names', () => {
  const { words, asked: name } = asked('À Foix, un four', [], [], [], ['Communauté de communes des Nuages']);
  expect({ words, name }).toEqual({ words: [], name: 'Communauté de communes des Nuages' });
});

it('asks a name with a dash whole, with what it is near to', () => {
  const carrier = 'Communauté de communes Pays de Forcalquier – Montagne de Lure';
  const { words, reason } = asked('Louer sa maison', [], [], [], [carrier]);
  expect(words).toEqual([]);
  expect(reason).toContain('« CC Pays Forcalquier et Montagne de Lure »');
});
