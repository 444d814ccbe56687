import type { Diagnostic } from '../../domain/diagnostic.ts';
import { nearest } from '../../text/similarity.ts';

const LINK = /(?<!\\)\]\(\s*<?([^\s<>()]+)/gu;
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/iu;
/** « autre.md », « fiches/autre.md », « /fiches/autre/ » or, from a sheet's own page, « ../autre/ ». */
const TO_SHEET =
  /^(?:(?:[^?#]*\/)?([^/?#]+)(\.(?:md|markdown))|\/fiches\/([^/?#]+)\/?|\.\.\/([^/?#]+)\/?)(?:[?#].*)?$/iu;

/** Links of a sheet to sheets that are not there, or to files in place of pages. */
export function innerLinks(path: string, text: string, ids: ReadonlySet<string>): Diagnostic[] {
  return text.split(/\r\n?|\n/u).flatMap((line, index) =>
    [...line.matchAll(LINK)].flatMap((match): Diagnostic[] => {
      const [whole, target = ''] = match;
      const told = WITH_SCHEME.test(target) ? null : problemOf(target, ids);
      if (told === null) return [];
      const place = { line: index + 1, column: match.index + whole.length - target.length + 1 };
      const [code, message, help] = told;
      return [
        { severity: 'avertissement', code, file: path, ...place, length: target.length, message, help },
      ];
    }),
  );
}

const pageOf = (id: string) => `« https://ADRESSE-DU-SITE/fiches/${id}/ »`;

function problemOf(target: string, ids: ReadonlySet<string>): readonly [string, string, string] | null {
  const [, file, extension, ...pages] = TO_SHEET.exec(target) ?? [];
  const id = file ?? pages.find((page) => page !== undefined);
  if (id === undefined) return null;
  if (!ids.has(id)) {
    const [near] = nearest(id, [...ids], 1);
    const help = near
      ? `Vouliez-vous dire « ${near} » ? Écrivez l’adresse entière de sa page : ${pageOf(near)}.`
      : `Retirez ce lien, ou écrivez l’adresse entière de la page d’une fiche : ${pageOf('nom-de-la-fiche')}.`;
    return ['lien-vers-rien', `Ce lien ne mène à rien : aucune fiche n’est « ${id} ».`, help];
  }
  if (extension === undefined) return null;
  const help = `Écrivez l’adresse entière de sa page : ${pageOf(id)}.`;
  return ['lien-vers-un-fichier', 'Ce lien mène au fichier d’une fiche, pas à sa page.', help];
}
