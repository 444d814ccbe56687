import { Button } from '../../ui/Button.tsx';
import styles from './BodyFields.module.css';
import { Field, Group } from './Field.tsx';
import { type KeyedPart, keyed } from './sheet-store.ts';

interface BodyFieldsProps {
  readonly parts: readonly KeyedPart[];
  readonly onChange: (parts: readonly KeyedPart[]) => void;
}

export function BodyFields({ parts, onChange }: BodyFieldsProps) {
  return (
    <>
      {parts.map((part, at) => (
        <Group key={part.key} legend={`Partie ${at + 1}`} path={`partie.${at}`}>
          <PartFields part={part} onChange={(next) => onChange(parts.with(at, next))} />
          <div className={styles.actions}>
            {at > 0 && (
              <Button
                look="link"
                aria-label={`Monter la partie ${at + 1}`}
                onClick={() => onChange(moved(parts, at))}
              >
                Monter
              </Button>
            )}
            <Button
              look="link"
              aria-label={`Retirer la partie ${at + 1}`}
              onClick={() => onChange(parts.filter(({ key }) => key !== part.key))}
            >
              Retirer
            </Button>
          </div>
        </Group>
      ))}
      <Button onClick={() => onChange([...parts, keyed({ heading: '', text: '' })])}>
        Ajouter une partie
      </Button>
    </>
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
      <Field
        label="Titre de la partie"
        path="-"
        isRequired
        help="Par exemple : Pourquoi ce projet ? Et concrètement ? Le projet en 3 chiffres. Ce qu’en dit Prénom Nom, fonction."
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            value={part.heading}
            onChange={(event) => onChange({ ...part, heading: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label="Texte"
        path="-"
        isRequired
        help="Un tiret par idée. **gras**, [mots du lien](https://exemple.fr). Une citation commence par « > »."
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
