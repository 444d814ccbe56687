import { TABLE_COLUMNS } from '../../domain/sheet/sheet-table.ts';
import { TABLE_FIELDS } from '../../domain/sheet/table-fields.ts';
import { VERSION } from './editions.ts';

/** Table Schema (Frictionless) of `donnees/initiatives.csv`. */
export function tableSchema() {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: 'initiatives',
    title: 'Fiches de la carte, une par ligne',
    version: VERSION,
    fields: TABLE_COLUMNS.map((name) => ({ name, ...TABLE_FIELDS[name] })),
    missingValues: [''],
    primaryKey: 'id',
  };
}
