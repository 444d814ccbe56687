import { describe, expect, it } from 'vitest';
import { leadFigure, statementOf } from '../../core/sheet/lead-figures.ts';
import { inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { parseSheet } from './parse-sheet.ts';
import { CONTEXT, SHEET_FILES, sheetFile } from './sheet-context.fixture.ts';

/** The key figures of some Markdown, as `before|numeral|after`, spaces of typography read as plain ones. */
function figures(markdown: string): string[] {
  const { sheet } = parseSheet(sheetFile(`## Le projet en 3 chiffres\n\n${markdown}\n`), CONTEXT);
  const found = sheet?.sections.flatMap((section) => section.keyFigures ?? []) ?? [];
  return found.map(({ before, numeral, after }) => {
    return `${inlineText(before)}|${numeral}|${inlineText(after)}`.replace(/[\u00a0\u202f]/g, ' ');
  });
}

describe('a line of figures', () => {
  it.each([
    ['**Une dotation totale de 572 151 €**', 'Une dotation totale de |572 151 €|'],
    ['plus de **600 citoyens** mobilisés depuis 2020', 'plus de |600| citoyens mobilisés depuis 2020'],
    ["+ **17% de salariés dans l'ESS** en 10 ans", '|+ 17 %| de salariés dans l’ESS en 10 ans'],
    ['**1/3 du budget** des coopératives', '|1/3| du budget des coopératives'],
    ['**9,6M€** depuis 2016', '|9,6 M€| depuis 2016'],
    ["**9500 m<sup>2</sup> d'activités** ici", '|9 500| m2 d’activités ici'],
    ["L'offre est **inférieure de 25%** à celle", 'L’offre est inférieure de |25 %| à celle'],
    ['**Une part croissante** (sur 500, 219)', '|null|Une part croissante (sur 500, 219)'],
    ['Plus de la moitié des 285 tiers-lieux', '|null|Plus de la moitié des 285 tiers-lieux'],
    ["700 000 000 € d'achats annuels", '|700 000 000 €| d’achats annuels'],
    ['**une douzaine de lieux** en 2021', '|une douzaine| de lieux en 2021'],
    ['**une semaine** en 2021', '|null|une semaine en 2021'],
    ['**une centaine de lieux**, 12 villes', '|une centaine| de lieux, 12 villes'],
    ["Soutien de l'**association LER** pour **5 000 €**", 'Soutien de l’association LER pour |5 000 €|'],
    ['Depuis 2017, **30 000€** consacré', 'Depuis 2017, |30 000 €| consacré'],
    ['**24h/24 et 7 jours sur 7**', '|24h/24| et 7 jours sur 7'],
    ['**Solyron (4 500 €)** et **Saintois (8 000 €)**', '|null|Solyron (4 500 €) et Saintois (8 000 €)'],
    ['Un prêt **(500 €) et 3 dons**', 'Un prêt (500 €) et |3| dons'],
    ['**Depuis 2017, 30 000 €**', 'Depuis 2017, |30 000 €|'],
    ['**En juin 2022, 12 lieux**', 'En juin 2022, |12| lieux'],
    ['**ouverture en 2022**', '|null|ouverture en 2022'],
    ['**2021** : ouverture', '|2021| : ouverture'],
    ['**2e loi**', '|null|2e loi'],
    ['**12,5 % et 3**', '|12,5 %| et 3'],
  ])('%j', (line, expected) => {
    expect(figures(line)).toEqual([expected]);
  });

  it('is cut at hard breaks, one figure an item of a list', () => {
    expect(figures('**49 projets**  \n**11 000 votants**')).toEqual(['|49| projets', '|11 000| votants']);
    expect(figures('**a 1  \nb 2**')).toEqual(['a |1|', 'b |2|']);
    expect(figures('- **1** un\n- **2** deux\n  - **3** trois')).toEqual(['|1| un', '|2| deux', '|3| trois']);
  });

  it('is neither a caption nor a sub-heading', () => {
    expect(figures('### 3 titres\n\nLégende : 2 photos\n\n**1** fiche')).toEqual(['|1| fiche']);
  });
});

/** What someone who has read the thirteen sheets would show first of each. */
const LEADS: Readonly<Record<string, string>> = {
  'actes-romainville': '|20|emplois en CDDI de 26 heures créés en 2021, 1ère année de fonctionnement',
  'budget-citoyen-pas-de-calais': '|49|projets soutenus en 2021',
  'commande-publique-metropole-de-lyon': '|700 M€|d’achats annuels',
  'derniers-commerces-ille-et-vilaine': '|70|participants dont 35 élus au cycle de 4 visites d’initiatives',
  'energie-citoyenne-meurthe-et-moselle':
    'Soutien de l’association LER pour|5 000 €|en 2021, à renouveler en 2022',
  'ess-quartiers-toulouse-metropole':
    'En 2021, le Contrat de Ville de Toulouse Métropole a soutenu|187|associations locales, à hauteur de 2,58 millions d’€',
  'maison-des-coursiers-paris':
    '|71 %|des coursiers accueillis par la Maison des coursiers préféreraient être salariés',
  'migracoop-paris': '|20|personnes ont pu être accompagnées à travers ce dispositif',
  'mobilite-rurale-pays-de-langres': '|84 000|km parcourus en Transport à la Demande en 2021',
  'start-up-de-territoire-meurthe-et-moselle': 'plus de|600|citoyens mobilisés depuis 2020',
  'tiers-lieux-nouvelle-aquitaine': '|52 %|des tiers-lieux sont en ruralité',
  'tiers-lieux-pays-de-grasse': '|+ 17 %|de salariés dans l’ESS en 10 ans sur le territoire',
  'zero-chomeur-villeurbanne':
    'En avril 2022,|117|personnes ont pu intégrer EmerJean, première EBE du territoire Villeurbanne-Saint-Jean.',
};

describe('the published sheets', () => {
  it('lead with what a reader would show first, whole and said once', () => {
    const leads = SHEET_FILES.map((file) => {
      const { sheet } = parseSheet(file, CONTEXT);
      const lead = sheet && leadFigure(sheet.sections);
      const { before, numeral, after } = (lead && statementOf(lead)) ?? {};
      return [sheet?.id, [before, numeral, after].join('|').replace(/[\u00a0\u202f]/g, ' ')];
    });
    expect(Object.fromEntries(leads)).toEqual(LEADS);
  });

  it('keep every character of their figures', () => {
    for (const file of SHEET_FILES) {
      const { sheet } = parseSheet(file, CONTEXT);
      for (const { blocks, keyFigures } of sheet?.sections ?? []) {
        if (keyFigures === undefined) continue;
        const lines = blocks.filter(({ type }) => type === 'list' || type === 'paragraph');
        const written = lines.flatMap(runsIn).map(inlineText).join('');
        const joined = keyFigures.map(
          (each) => inlineText(each.before) + (each.numeral ?? '') + inlineText(each.after),
        );
        expect(joined.join('')).toBe(written);
      }
    }
  });
});
