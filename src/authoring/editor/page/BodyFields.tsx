import type { SheetPart } from '../protocol.ts';
import { Group, TextInput } from './Field.tsx';
import { ListLines } from './Lines.tsx';

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
      added={['Ajouter une partie', { heading: '', text: '' }]}
    >
      {(part, change, at) => (
        <Group label={`Partie ${at + 1}`} path={`partie.${at}`}>
          <TextInput
            label="Titre de la partie"
            isRequired
            help={
              'Par exemple\u00a0: Pourquoi ce projet\u00a0? Et concrètement\u00a0? Le projet en 3 chiffres. Ce qu’en dit Prénom Nom, fonction.'
            }
            value={part.heading}
            onChange={(heading) => change({ ...part, heading })}
          />
          <TextInput
            label="Texte"
            isRequired
            help={
              'Un tiret par idée. **gras**, [mots du lien](https://exemple.fr). Une citation commence par «\u00a0>\u00a0».'
            }
            area={{}}
            value={part.text}
            onChange={(text) => change({ ...part, text })}
          />
        </Group>
      )}
    </ListLines>
  );
}
