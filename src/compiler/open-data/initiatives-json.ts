import * as v from 'valibot';
import { jsonSchema } from '../../content/settings/read-settings.ts';
import { type Initiative, isDetail } from '../../core/sheet/initiative.ts';
import { type SheetTable, sheetRows } from '../../core/sheet/sheet-table.ts';
import { LEVELS } from '../../core/territory/levels.ts';
import { Details } from '../sheet/details-schema.ts';

/** `donnees/initiatives.json`: the rows of the table, each with the whole content of its sheet. */
export function initiativesJson(table: SheetTable, sheets: readonly Initiative[]) {
  const described = new Map(
    sheetRows(table, table.catalogue.sheets).map(({ row, territory }) => [row.id, { row, territory }]),
  );
  const initiatives = sheets.map((sheet) => ({
    ...described.get(sheet.id)?.row,
    ...contentOf(sheet),
    territory: described.get(sheet.id)?.territory,
  }));
  return { ...table.edition, initiatives };
}

function contentOf(sheet: Initiative) {
  const captions = sheet.sections.flatMap((section) =>
    section.blocks.filter((block) => block.type === 'caption'),
  );
  const of = (kind: string) => sheet.sections.find((section) => section.kind === kind);
  return {
    ...sheet.details,
    sections: sheet.sections.filter(({ kind }) => !isDetail(kind)),
    keyFigures: of('figures')?.keyFigures ?? [],
    quotation: of('quotation')?.quotation ?? null,
    captions,
    stakeholders: of('stakeholders')?.blocks ?? [],
    places: sheet.places,
    source: sheet.source,
  };
}

const Tree = v.looseObject({ type: v.string() });

const Section = v.looseObject({ kind: v.string(), heading: v.string(), blocks: v.array(Tree) });

const OtherTerritory = v.strictObject({
  niveau: v.picklist(LEVELS),
  code: v.string(),
  territoire: v.string(),
});

const Published = v.looseObject({
  id: v.pipe(v.string(), v.description('Nom de la fiche dans son adresse.')),
  titre: v.string(),
  niveau: v.picklist(LEVELS),
  code: v.pipe(v.string(), v.description('Code Insee, ou nom du regroupement.')),
  territoire: v.string(),
  nature: v.optional(
    v.pipe(
      v.string(),
      v.description('Ce qu’est un regroupement ou une collectivité : « Parc naturel régional ».'),
    ),
  ),
  autres_territoires: v.optional(v.pipe(v.array(OtherTerritory), v.minLength(1))),
  departement: v.nullable(v.string()),
  region: v.nullable(v.string()),
  themes: v.pipe(v.array(v.string()), v.minLength(1)),
  url: v.string(),
  ...Details.entries,
  sections: v.array(Section),
  keyFigures: v.array(v.looseObject({ numeral: v.nullable(v.string()) })),
  quotation: v.nullable(v.looseObject({ author: v.string() })),
  captions: v.array(Tree),
  stakeholders: v.array(Tree),
  places: v.array(
    v.looseObject({ key: v.string(), name: v.string(), pin: v.pipe(v.array(v.number()), v.length(2)) }),
  ),
  source: v.nullable(v.looseObject({ document: v.string(), title: v.string(), rank: v.number() })),
  territory: v.looseObject({ key: v.string(), name: v.string() }),
});

/** Of `donnees/initiatives.json`. */
export function initiativesSchema() {
  const Initiatives = v.strictObject({
    version: v.pipe(v.string(), v.description('De la forme du fichier.')),
    licence: v.nullable(v.string()),
    date: v.pipe(v.nullable(v.string()), v.description('De la fiche la plus récente, si une fiche en dit.')),
    initiatives: v.array(Published),
  });
  return jsonSchema(v.pipe(Initiatives, v.title('Fiches de la carte')));
}
