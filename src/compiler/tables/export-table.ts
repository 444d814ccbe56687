import { csvText } from '../../core/sheet/sheet-table.ts';
import { areaOf, identityField } from '../document/identity-labels.ts';
import { type SheetAsWritten, sheetAsWritten } from '../document/sheet-as-written.ts';
import { contactsOf } from './contact-cell.ts';
import { type Column, isPart, type TableRow, wordsOf } from './table-rows.ts';

const partText = ({ parts }: SheetAsWritten, heading: string) =>
  parts.flatMap((part) => (wordsOf(part.heading) === wordsOf(heading) ? part.text : [])).join('\n\n');

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

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
  const { territoire, contact, montants, ...others } = header;
  const field = identityField(use);
  const words = (values: readonly unknown[], separator: string) =>
    values.filter((value) => value !== undefined && value !== null).join(separator);
  switch (field) {
    case 'territoire':
      return words(listed(territoire), ' ; ');
    case 'themes':
      return words(
        listed(others.themes).map((theme) => themes.get(theme) ?? theme),
        ', ',
      );
    case 'contact': {
      const parts = ['nom', 'fonction', 'courriel', 'telephone'].filter((part) => !fields.includes(part));
      return words(
        parts.map((part) => keyed(contact, part)),
        ', ',
      );
    }
    case 'courriel':
    case 'fonction':
    case 'telephone':
      return words([keyed(contact, field)], '');
    case 'montants':
      return words(
        listed(montants).map((amount) => String(keyed(amount, 'euros')).replace('.', ',')),
        ' ; ',
      );
    default:
      return words([others[field ?? '']], '');
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
  textsOf: (row: TableRow) => Readonly<Record<'made' | 'now', string>>,
): { csv: string; told: readonly string[] } {
  const sheets = rows.map((row) => {
    const { made, now } = textsOf(row);
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
      const written = row.cells.get(name) ?? '';
      const isOther = identityField(use) === 'territoire' && name !== whose?.name;
      if (use === 'cle' || use === 'ecarter' || isOther || !now.isRead) return written;
      const cellOf = (file: SheetAsWritten) =>
        use === 'titre'
          ? file.title || row.title
          : identityField(use)
            ? headerCell(file.header, use, fields, themes)
            : partText(file, use);
      const others = identityField(use) === 'contact' ? contactsOf(written).slice(1) : [];
      return cellOf(made) === cellOf(now) ? written : [cellOf(now), ...others].join(' ; ');
    }),
  );
  const told = sheets.flatMap(({ row, made, now }) => {
    const faults = now.isRead
      ? [
          now.title === '' && 'sans titre dans sa fiche, l’export garde celui du tableau',
          partText(made, '') !== partText(now, '') &&
            'le texte au-dessus de la première partie n’a pas de colonne',
        ]
      : ['l’en-tête de sa fiche ne peut pas être lu, l’export garde les cellules du tableau'];
    return faults.flatMap((fault) => (fault ? `« ${row.title} » : ${fault}` : []));
  });
  return { csv: csvText([all.map(({ name }) => name), ...lines]), told };
}
