import { csvText } from '../../core/sheet/sheet-table.ts';
import { areaOf, identityField } from '../identity/identity-labels.ts';
import { amountOf } from '../identity/identity-values.ts';
import { contactsOf } from './contact-cell.ts';
import { type SheetAsWritten, sheetAsWritten } from './sheet-as-written.ts';
import { type Column, isPart, type TableRow, wordsOf } from './table-rows.ts';

const listed = (value: unknown) => [value].flat().filter((each) => each !== undefined && each !== null);

/** The amounts of a sheet, or its parts under this heading: each may have a column of its own. */
const textsOf = ({ parts, header }: SheetAsWritten, use: string): readonly string[] =>
  isPart(use)
    ? parts.flatMap((part) => (wordsOf(part.heading) === wordsOf(use) ? part.text : []))
    : listed(header.montants).map((amount) => String(keyed(amount, 'euros')).replace('.', ','));

const keyed = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([each]) => each === key)?.[1]
    : undefined;

/** What the header says, as a cell of a column of this use has it; `fields` are those of all columns, `themes` names by identifier. */
function headerCell(
  header: SheetAsWritten['header'],
  use: string,
  fields: readonly unknown[],
  themes: ReadonlyMap<unknown, string>,
): string {
  const field = identityField(use);
  switch (field) {
    case 'territoire':
      return listed(header.territoire).join(' ; ');
    case 'themes':
      return listed(header.themes)
        .map((theme) => themes.get(theme) ?? theme)
        .join(', ');
    case 'contact': {
      const parts = ['nom', 'fonction', 'courriel', 'telephone'].filter((part) => !fields.includes(part));
      return parts.flatMap((part) => listed(keyed(header.contact, part))).join(', ');
    }
    case 'courriel':
    case 'fonction':
    case 'telephone':
      return listed(keyed(header.contact, field)).join('');
    default:
      return listed(header[field ?? '']).join(', ');
  }
}

/**
 * The rows with the words of their sheets as they are now; a cell stays as it was written while the sheet says what an import makes of it.
 * The texts are those of a sheet's file as an import would make it, and as it is now.
 */
export function exportTable(
  columns: readonly Column[],
  rows: readonly TableRow[],
  themes: ReadonlyMap<unknown, string>,
  filesOf: (row: TableRow) => Readonly<Record<'made' | 'now', string>>,
): { csv: string; notices: readonly string[] } {
  const sheets = rows.map((row) => {
    const { made, now } = filesOf(row);
    return { row, made: sheetAsWritten(made), now: sheetAsWritten(now) };
  });
  const held = new Set(['', ...columns.flatMap(({ use }) => (isPart(use) ? wordsOf(use) : []))]);
  const headings = sheets.flatMap(({ now }) => now.parts.map(({ heading }) => heading));
  const added = new Map(headings.map((name) => [wordsOf(name), { name, use: name }]));
  const all = [...columns, ...[...added].flatMap(([key, column]) => (held.has(key) ? [] : column))];
  const fields = columns.map(({ use }) => identityField(use));
  const places = columns.filter(({ use }) => identityField(use) === 'territoire');
  const [whose = places[0]] = [undefined, null].flatMap(
    (level) => places.find(({ use }) => areaOf(use) === level) ?? [],
  );
  const lines = sheets.map(({ row, made, now }) =>
    all.map(({ name, use }) => {
      const field = identityField(use);
      const written = row.cells.get(name) ?? '';
      const isOther = field === 'territoire' && name !== whose?.name;
      if (use === 'cle' || use === 'ecarter' || isOther || !now.isRead) return written;
      const isShared = isPart(use) || field === 'montants';
      const same = all.filter((each) =>
        field ? identityField(each.use) === field : isPart(each.use) && wordsOf(each.use) === wordsOf(use),
      );
      const filled = same.filter(({ name: each }) =>
        field ? amountOf(each, row.cells.get(each) ?? '') : row.cells.has(each),
      );
      const givers = filled.length > 0 ? filled : same.slice(0, 1);
      const at = givers.findIndex((each) => each.name === name);
      if (isShared && at < 0) return written;
      const [end, separator] = [at < givers.length - 1 ? at + 1 : undefined, field ? ' ; ' : '\n\n'];
      const cellOf = (file: SheetAsWritten) => {
        if (use === 'titre') return file.title || row.title;
        if (!isShared) return headerCell(file.header, use, fields, themes);
        return textsOf(file, use).slice(at, end).join(separator);
      };
      const others = field === 'contact' ? contactsOf(written).slice(1) : [];
      return cellOf(made) === cellOf(now) ? written : [cellOf(now), ...others].join(' ; ');
    }),
  );
  const notices = sheets.flatMap(({ row, made, now }) => {
    if (!now.isRead)
      return `« ${row.title} » : l’en-tête de sa fiche ne peut pas être lu, l’export garde les cellules du tableau`;
    const isSaid = textsOf(made, '').join() === textsOf(now, '').join();
    const lead = isSaid ? [] : 'le texte au-dessus de la première partie n’a pas de colonne';
    const title = now.title ? [] : 'sans titre dans sa fiche, l’export garde celui du tableau';
    return [title, lead].flat().map((fault) => `« ${row.title} » : ${fault}`);
  });
  return { csv: csvText([all.map(({ name }) => name), ...lines]), notices };
}
