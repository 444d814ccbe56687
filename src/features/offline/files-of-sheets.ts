import sheetUrl from 'virtual:atlas/sheet-url';
import { contoursAt } from '../../state/data/load-territory.ts';
import { shippedCatalogue } from '../../state/data/urls.ts';
import { integrityOf, isWholeAnswer } from '../../state/offline/whole-answer.ts';

export interface FilesOfSheets {
  readonly ids: readonly string[];
  /** Their texts, of about the same size each. */
  readonly texts: readonly string[];
  readonly contours: readonly string[];
}

const absolute = (address: string) => new URL(address, location.href).href;

/** What reading sheets takes beside what every visit keeps: their texts, their territories’ contours and figures. */
export async function filesOfSheets(ids: readonly string[]): Promise<FilesOfSheets> {
  const { sheets, versions } = await shippedCatalogue();
  const wanted = new Set(ids);
  const own = sheets
    .map((sheet, at) => ({ ...sheet, text: sheetUrl(sheet.id, versions[at] ?? '') }))
    .filter(({ id }) => wanted.has(id));
  const contours = await Promise.all(own.flatMap(({ territories }) => territories.map(contoursAt)));
  return {
    ids: own.map(({ id }) => id),
    texts: own.map(({ text }) => absolute(text)),
    contours: [...new Set(contours.flatMap((address) => (address ? absolute(address) : [])))],
  };
}

/** The address of a sheet’s text says what it must be; contours must be whole. */
export async function isRight(file: string, response: Response): Promise<boolean> {
  if (!(await isWholeAnswer(file, response.clone()))) return false;
  const [, version] = /-([\w-]{8})\.json$/u.exec(file) ?? [];
  if (version === undefined) return true;
  const digest = (await integrityOf(response)).replaceAll('+', '-').replaceAll('/', '_');
  return digest.startsWith(`sha256-${version}`);
}
