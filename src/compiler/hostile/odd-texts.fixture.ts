import {
  accepted,
  bad,
  type Expectation,
  error,
  type HostileCase,
  sheet,
  warning,
} from './hostile-case.fixture.ts';

const body = (name: string, text: string, ...expected: readonly Expectation[]) =>
  bad(name, sheet({ body: `${text}\n` }), ...expected);
const title = (name: string, written: string, ...expected: readonly Expectation[]) =>
  bad(name, sheet({ title: written }), ...expected);
const fine = (name: string, text: string) => accepted(name, sheet({ body: `${text}\n` }));
const warned = (code: string) => (name: string, text: string, place: string, help: RegExp) =>
  body(name, text, warning(place, code, help));
const invisible = warned('signe-invisible');
const wrongLevel = warned('niveau-de-titre');
const lone = warned('guillemet-seul');
const noFigure = warned('chiffres-absents');
const FIGURES = '## Le projet en 3 chiffres';
const QUOTATION = '## Ce qu’en dit Jeanne Morel, maire';
const rawMark = (place: string, remedy = /Fermez|Retirez/u) => warning(place, 'marque-affichee', remedy);

/** Titles, parts, marks and characters. The body begins on line 9. */
export const TEXT_CASES: readonly HostileCase[] = [
  title('no title', '', error('9:1', 'titre-absent', /au-dessus.*« # »/u)),
  title('an empty title', '#', error('7:1', 'titre-absent', /« # »/u)),
  title('a title of a part', '## Un atelier', error('7:1', 'titre-absent', /un seul « # »/u)),
  title('a title without a space', '#Un atelier', error('7:1', 'titre-absent', /espace/u)),
  title('a title in bold', '**Un atelier**', error('7:1', 'titre-absent', /« # »/u)),
  title('an underlined title', 'Un atelier\n==========', error('7:1', 'titre-absent', /« # »/u)),
  title(
    'a title of 5 000 characters',
    `# ${'mot '.repeat(1250)}`,
    error('7:1', 'titre-trop-long', /Raccourcissez/u),
  ),
  title('a mirrored title', '# \u202eiasse', error('7:3', 'signe-trompeur', /Effacez/u)),
  title('an isolated title', '# \u2067essai\u2069', error('7:3', 'signe-trompeur', /Effacez/u)),
  title('a zero-width title', '# Un ate\u200blier', warning('7:9', 'signe-invisible', /Effacez/u)),
  body('two titles', '# Un autre\n\nTexte.', warning('9:1', 'titre-en-double', /« ## »/u)),
  bad('no text', sheet({ body: '' }), error('1:1', 'fiche-vide', /« ## /u)),
  invisible('a line separator', 'Un mot\u2028deux.', '9:7', /Effacez/u),
  invisible('a mark inside', 'Un mot\ufeff deux.', '9:7', /Effacez/u),
  invisible('a joiner between letters', 'Un m\u200dot.', '9:5', /Effacez/u),
  body(
    'many of them',
    'a\u200bb\n\nc\u200bd',
    warning('9:2', 'signe-invisible', /Effacez/u),
    warning('11:2', 'signe-invisible', /Effacez/u),
  ),
  invisible('a control character', 'Un mot\u0007.', '9:7', /Effacez/u),
  body('a lost letter', 'Un caf\ufffd.', warning('9:7', 'lettre-perdue', /Écrivez/u)),
  body('letters read twice', 'Un cafÃ© Ã  Nancy.', warning('9:7', 'lettre-perdue', /Écrivez/u)),
  body('an unclosed block of code', '```\nTexte.', rawMark('9:1')),
  body('a block of code', '```\nTexte.\n```', rawMark('9:1'), rawMark('11:1')),
  body('a tilde block', '~~~\nTexte.\n~~~', rawMark('9:1'), rawMark('11:1')),
  body('unclosed bold', 'Un **mot de trop.', rawMark('9:4')),
  body('bold closed too late', 'Un ** mot ** de trop.', rawMark('9:4'), rawMark('9:11')),
  body('underscored bold', 'Un __mot de trop.', rawMark('9:4')),
  lone('an unclosed quotation', 'Il dit « oui.', '9:8', /« » »|Fermez/u),
  lone('an unopened quotation', 'Il dit oui ».', '9:12', /Ouvrez|« « »/u),
  lone('an unclosed quotation in a list', '- Il dit « oui.\n- Et non.', '9:10', /./u),
  fine('a quotation over two paragraphs', 'Il dit « oui.\n\n« Et non », ajoute-t-il.'),
  fine('a quotation over two lines', 'Il dit « oui\net non ».'),
  fine('quotations inside one another', 'Il dit « oui à « l’atelier » ».'),
  wrongLevel('a part with four marks', '#### Pourquoi ce projet ?\n\nParce que.', '9:1', /« ## »/u),
  wrongLevel('a part with three marks', '### Pourquoi ce projet ?\n\nParce que.', '9:1', /« ## »/u),
  wrongLevel('six marks', '## Pourquoi ?\n\n###### Détail\n\nParce que.', '11:1', /« ### »/u),
  body(
    'a part without a space',
    '##Pourquoi ce projet ?\n\nParce que.',
    warning('9:1', 'titre-sans-espace', /espace/u),
  ),
  body('a part without words', '##\n\nParce que.', warning('9:1', 'partie-sans-titre', /titre/u)),
  noFigure('no figure', `${FIGURES}\n\n## Pourquoi ?\n\nParce que.`, '9:1', /« \*\*/u),
  noFigure('figures without a number', `${FIGURES}\n\n**Beaucoup** de monde\n\nDes idées`, '9:1', /« \*\*/u),
  body(
    'a script',
    'Un <script>alert(1)</script>',
    warning('9:4', 'balise-non-admise', /Retirez/u),
    warning('9:20', 'balise-non-admise', /Retirez/u),
  ),
  body('an unclosed tag', 'Un m<sup>2.', warning('9:5', 'balise-isolee', /Fermez/u)),
  body('a script’s address', '[Lire](javascript:alert(1))', warning('9:1', 'lien-non-autorise', /https/u)),
  body('a data address', '[Lire](data:text/html,x)', warning('9:1', 'lien-non-autorise', /https/u)),
  body(
    'a quotation without marks',
    `${QUOTATION}\n\n« Oui. »`,
    warning('11:1', 'citation-sans-chevron', /« > »/u),
  ),
  body(
    'a quotation of nobody',
    '## Ce qu’en dit\n\n> « Oui. »',
    warning('9:1', 'citation-sans-auteur', /NOM/u),
  ),
  body(
    'an empty part',
    '## Et concrètement ?\n\n## Et après ?\n\nTexte.',
    warning('9:1', 'partie-vide', /retirez/u),
  ),
  body(
    'a figure without a number',
    `${FIGURES}\n\n**Beaucoup** de monde\n\n**12** lieux\n\n**Un tiers** des 12 lieux`,
    warning('11:1', 'chiffre-sans-nombre', /« \*\*/u),
  ),
  body(
    'a table without its line of hyphens',
    '| Lieu | **Visites** |\n| Nancy | 12 |\n| Metz | 3 |',
    warning('9:1', 'tableau-sans-tirets', /« \| --- \| --- \| »/u),
  ),
  body('a call of no note', 'Un mot[^3] de trop.', warning('9:7', 'note-sans-texte', /corrigez son numéro/u)),
  wrongLevel(
    'parts and a quotation with three marks',
    '### Ce qu’en dit Jeanne Morel, maire\n\n> « Oui. »',
    '9:1',
    /« ## »/u,
  ),
  body(
    'a link to a file that is not there',
    'Voir [la fiche](velos.md) et [une autre](/fiches/temoins/).',
    warning('9:17', 'lien-vers-rien', /adresse entière/u),
    warning('9:42', 'lien-vers-rien', /« temoin »/u),
  ),
  body(
    'a link to a sheet’s file',
    '[La fiche](temoin.md#suite)',
    warning('9:12', 'lien-vers-un-fichier', /fiches\/temoin\//u),
  ),
  fine('links that lead somewhere', '[Lire](/fiches/temoin/), [ici](#suite), [là](https://exemple.fr/a.md)'),
  body('an empty quotation', QUOTATION, warning('9:1', 'citation-vide', /« > »/u)),
  body(
    'a stray quotation',
    '## Pourquoi ?\n\n> « Oui. »',
    warning('11:1', 'citation-hors-de-sa-partie', /titre/u),
  ),
  body('10 000 quotation marks', '>'.repeat(10_000), warning('9:1', 'liste-trop-profonde', /niveaux/u)),
  body('10 000 bullets', '- '.repeat(10_000), warning('9:1', 'liste-trop-profonde', /niveaux/u)),
  body('100 000 brackets', '['.repeat(100_000), warning('9:1', 'trop-de-marques', /Retirez/u)),
  body('100 000 asterisks', '*'.repeat(100_000), warning('9:1', 'trop-de-marques', /Retirez/u)),
  fine('4 900 lines', 'mot\n'.repeat(4_900)),
  fine('emoji, Arabic and decomposed accents', '👩‍💻 مرحبا e\u0301te\u0301'),
  fine('entities', '&amp; &eacute; &#x2014;'),
  fine('30 000 entities', '&lt;'.repeat(30_000)),
  fine('backticks', 'Le fichier `a`.'),
  fine('an asterisk of a note', 'Prix* hors taxes. 2 * 3 = 6.'),
  fine('escaped marks', 'Un \\*\\*mot\\*\\*.'),
  fine('figures in words', `${FIGURES}\n\n**Une douzaine** de lieux`),
];
