import * as v from 'valibot';
import { jsonSchema } from '../../content/settings/read-settings.ts';
import { Details, sentence } from './details-schema.ts';
import type { SheetContext } from './parsed-sheet.ts';

const text = sentence('Un texte est attendu.');

const Place = v.union([text, v.record(v.string(), v.pipe(v.string(), v.regex(/^(?:\d\d|2[AB])\d{3}$/u)))]);

const Source = v.strictObject({
  document: v.pipe(text, v.title('Document reçu'), v.description('Nom du fichier dans data/sources.')),
  rang: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.title('Rang'),
    v.description('Numéro de la fiche dans le document.'),
  ),
});

/** Of a sheet's front matter, for editors and for our own form. */
export function frontMatterSchema(themes: NonNullable<SheetContext['themes']>) {
  const ids = v.union(themes.map(({ id, label }) => v.pipe(v.literal(id), v.title(label))));
  const FrontMatter = v.pipe(
    v.strictObject({
      territoire: v.pipe(
        v.union([text, v.pipe(v.array(text), v.minLength(1))]),
        v.title('Territoire'),
        v.description(
          'Avec son échelon : « Ville de Nancy », « Département de la Vienne » ; une liste s’il y en a plusieurs.',
        ),
      ),
      themes: v.pipe(
        v.union([ids, v.pipe(v.array(ids), v.minLength(1))]),
        v.title('Thèmes'),
        v.description('Le principal en premier.'),
      ),
      lieux: v.optional(v.pipe(v.array(Place), v.title('Lieux nommés par le texte'))),
      source: v.optional(
        v.pipe(
          Source,
          v.title('Document d’origine'),
          v.description('Vide pour une fiche écrite pour cette carte.'),
        ),
      ),
      ecarte: v.optional(
        v.pipe(
          v.union([v.string(), v.array(v.string())]),
          v.title('Lignes écartées'),
          v.description('Du document reçu, et pas publiées.'),
        ),
      ),
      anciennement: v.optional(
        v.pipe(
          v.union([text, v.array(text)]),
          v.title('Anciennes adresses'),
          v.description('Elles mènent à la fiche, sur le site.'),
        ),
      ),
      proposee: v.optional(
        v.pipe(
          v.literal('oui'),
          v.title('Proposition'),
          v.description('Une fiche proposée n’est pas publiée.'),
        ),
      ),
      ...Details.entries,
    }),
    v.title('En-tête d’une fiche'),
  );
  return jsonSchema(FrontMatter);
}
