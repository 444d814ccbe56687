import type { FieldSchema } from '../protocol.ts';
import { Group, TextInput } from './Field.tsx';
import { listOf, placeOf, placeValue } from './form-values.ts';
import { AddLine, Line, Lines } from './Lines.tsx';

interface PlacesFieldProps {
  readonly schema: FieldSchema;
  readonly value: unknown;
  readonly onChange: (value: readonly unknown[]) => void;
}

export function PlacesField({ schema, value, onChange }: PlacesFieldProps) {
  const places = listOf(value);
  return (
    <Group
      legend={schema.title ?? 'Lieux'}
      path="lieux"
      help="Des communes à l’intérieur du territoire de la fiche, montrées par un point sur la carte."
      drawn={places.map((_, at) => String(at))}
    >
      <Lines>
        {places.map((place, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to be told by
            key={at}
            words="Retirer"
            name={`Retirer le lieu ${at + 1}`}
            onRemove={() => onChange(places.filter((_, other) => other !== at))}
          >
            <PlaceFields number={at + 1} value={place} onChange={(next) => onChange(places.with(at, next))} />
          </Line>
        ))}
        <AddLine words="Ajouter un lieu" onAdd={() => onChange([...places, ''])} />
      </Lines>
    </Group>
  );
}

interface PlaceFieldsProps {
  readonly number: number;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function PlaceFields({ number, value, onChange }: PlaceFieldsProps) {
  const place = placeOf(value);
  return (
    <>
      <TextInput
        label={`Lieu ${number}, écrit comme dans le texte`}
        path={`lieux.${number - 1}`}
        isRequired
        value={place.name}
        onChange={(name) => onChange(placeValue({ ...place, name }))}
      />
      <TextInput
        label={`Code Insee du lieu ${number}`}
        path="-"
        help="Quand ce n’est pas son nom officiel, ou que plusieurs communes du territoire le portent."
        value={place.code}
        onChange={(code) => onChange(placeValue({ ...place, code }))}
      />
    </>
  );
}
