import { Field, Group, TextInput } from './Field.tsx';
import { AddLine, Line, Lines } from './Lines.tsx';
import { type KeyedPart, keyed } from './sheet-store.ts';

interface BodyFieldsProps {
  readonly parts: readonly KeyedPart[];
  readonly onChange: (parts: readonly KeyedPart[]) => void;
}

export function BodyFields({ parts, onChange }: BodyFieldsProps) {
  return (
    <Lines>
      {parts.map((part, at) => (
        <Line
          key={part.key}
          words="Retirer"
          name={`Retirer la partie ${at + 1}`}
          onRemove={() => onChange(parts.filter(({ key }) => key !== part.key))}
          raiseName={`Monter la partie ${at + 1}`}
          onRaise={at > 0 ? () => onChange(moved(parts, at)) : undefined}
        >
          <Group legend={`Partie ${at + 1}`} path={`partie.${at}`}>
            <PartFields part={part} onChange={(next) => onChange(parts.with(at, next))} />
          </Group>
        </Line>
      ))}
      <AddLine
        words="Ajouter une partie"
        onAdd={() => onChange([...parts, keyed({ heading: '', text: '' })])}
      />
    </Lines>
  );
}

function moved(parts: readonly KeyedPart[], at: number): readonly KeyedPart[] {
  const part = parts[at];
  return part ? parts.filter((_, other) => other !== at).toSpliced(at - 1, 0, part) : parts;
}

interface PartFieldsProps {
  readonly part: KeyedPart;
  readonly onChange: (part: KeyedPart) => void;
}

function PartFields({ part, onChange }: PartFieldsProps) {
  return (
    <>
      <TextInput
        label="Titre de la partie"
        path="-"
        isRequired
        help={
          'Par exemple\u00a0: Pourquoi ce projet\u00a0? Et concrètement\u00a0? Le projet en 3 chiffres. Ce qu’en dit Prénom Nom, fonction.'
        }
        value={part.heading}
        onChange={(heading) => onChange({ ...part, heading })}
      />
      <Field
        label="Texte"
        path="-"
        isRequired
        help={
          'Un tiret par idée. **gras**, [mots du lien](https://exemple.fr). Une citation commence par «\u00a0>\u00a0».'
        }
      >
        {(ids) => (
          <textarea
            {...ids}
            value={part.text}
            onChange={(event) => onChange({ ...part, text: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
