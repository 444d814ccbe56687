import type { FieldSchema } from '../protocol.ts';
import { FaultsOf } from './Faults.tsx';
import { listOf } from './form-values.ts';
import { AddLine, Line, Lines } from './Lines.tsx';
import { TerritoryBox } from './TerritoryBox.tsx';

interface TerritoriesFieldProps {
  readonly schema: FieldSchema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One name is written alone, several as a list. */
const asWritten = (names: readonly unknown[]): unknown => (names.length > 1 ? names : (names[0] ?? ''));

const HELP =
  'Avec son échelon : «\u00a0Ville de Nancy\u00a0», «\u00a0Département de la Vienne\u00a0». Choisissez dans la liste qui s’ouvre.';

export function TerritoriesField({ schema, value, onChange }: TerritoriesFieldProps) {
  const names = listOf(value);
  const shown = names.length > 0 ? names : [''];
  const title = schema.title ?? 'Territoire';
  const isList = Array.isArray(value);
  return (
    <Lines>
      {shown.map((name, at) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: the first is the main one, whatever its name
          key={at}
          words="Retirer"
          name={`Retirer le territoire ${at + 1}`}
          onRemove={
            shown.length > 1 ? () => onChange(asWritten(names.filter((_, other) => other !== at))) : undefined
          }
        >
          <TerritoryBox
            label={at === 0 ? title : `${title} ${at + 1}`}
            path={isList ? `territoire.${at}` : 'territoire'}
            help={at === 0 ? HELP : undefined}
            value={name}
            onChange={(words) => onChange(asWritten(shown.with(at, words)))}
          />
        </Line>
      ))}
      {isList && (
        <FaultsOf path="territoire" id="territoire-fautes" drawn={names.map((_, at) => String(at))} />
      )}
      <AddLine words="Ajouter un territoire" onAdd={() => onChange([...shown, ''])} />
    </Lines>
  );
}
