import type { SheetPart } from '../protocol.ts';
import { Field, Group, TextInput } from './Field.tsx';
import { AddLine, ListLines } from './Lines.tsx';

interface BodyFieldsProps {
  readonly parts: readonly SheetPart[];
  readonly onChange: (parts: readonly SheetPart[]) => void;
}

export function BodyFields({ parts, onChange }: BodyFieldsProps) {
  return (
    <ListLines
      values={parts}
      onChange={onChange}
      nameOf={(number) => `Retirer la partie ${number}`}
      raiseName={(number) => `Monter la partie ${number}`}
      add={
        <AddLine words="Ajouter une partie" onAdd={() => onChange([...parts, { heading: '', text: '' }])} />
      }
    >
      {(part, change, at) => (
        <Group legend={`Partie ${at + 1}`} path={`partie.${at}`}>
          <TextInput
            label="Titre de la partie"
            path="-"
            isRequired
            help={
              'Par exemple\u00a0: Pourquoi ce projet\u00a0? Et concrètement\u00a0? Le projet en 3 chiffres. Ce qu’en dit Prénom Nom, fonction.'
            }
            value={part.heading}
            onChange={(heading) => change({ ...part, heading })}
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
                onChange={(event) => change({ ...part, text: event.currentTarget.value })}
              />
            )}
          </Field>
        </Group>
      )}
    </ListLines>
  );
}
