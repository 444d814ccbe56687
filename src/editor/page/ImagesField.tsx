import { useId, useState } from 'react';
import type { FieldSchema } from '../protocol.ts';
import { Group } from './Field.tsx';
import { listOf, recordOf, textOf } from './form-values.ts';
import styles from './ImagesField.module.css';
import { Line, Lines } from './Lines.tsx';
import { SchemaField } from './SchemaField.tsx';
import { type LightImage, shrinkImage } from './shrink-image.ts';

const HELP =
  'La première ouvre la fiche. Une image lourde est réduite à 80\u00a0ko\u00a0; pour en alléger une, ajoutez-la de nouveau.';

const replacementOf = ({ name }: LightImage, replaced: string | null) =>
  replaced === null
    ? ''
    : `«\u00a0${name}\u00a0» prend la place de «\u00a0${replaced}\u00a0», trop lourde, et garde son texte, son crédit et sa licence. Si c’est une autre image, corrigez-les.`;

interface ImagesFieldProps {
  readonly schema: FieldSchema;
  readonly value: unknown;
  readonly onChange: (value: readonly unknown[]) => void;
  /** Answers the image whose place the new one takes. */
  readonly onAdd: (image: LightImage) => string | null;
}

export function ImagesField({ schema, value, onChange, onAdd }: ImagesFieldProps) {
  const [notice, setNotice] = useState('');
  const input = useId();
  const images = listOf(value);
  const { fichier: _, ...told } = schema.items?.properties ?? {};
  const add = async (file: File | undefined) => {
    if (!file) return;
    setNotice('');
    try {
      const image = await shrinkImage(file);
      setNotice(replacementOf(image, onAdd(image)));
    } catch (error) {
      setNotice(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Group
      legend={schema.title ?? 'Images'}
      path="images"
      help={HELP}
      drawn={images.map((_, at) => String(at))}
    >
      <Lines>
        {images.map((image, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: one file may be shown twice
            key={at}
            words="Retirer cette image"
            name={`Retirer cette image ${textOf(recordOf(image).fichier)}`}
            onRemove={() => onChange(images.filter((_one, other) => other !== at))}
          >
            <SchemaField
              schema={{
                ...{ title: `Image «\u00a0${textOf(recordOf(image).fichier)}\u00a0»`, properties: told },
                required: schema.items?.required ?? [],
              }}
              path={`images.${at}`}
              value={image}
              onChange={(next) => onChange(images.with(at, next))}
            />
          </Line>
        ))}
        <label htmlFor={input} className={styles.add}>
          Ajouter une image
        </label>
        <input
          id={input}
          type="file"
          data-add=""
          accept="image/jpeg,image/png,image/webp"
          onChange={({ currentTarget }) => {
            void add(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </Lines>
      {notice !== '' && <p role="alert">{notice}</p>}
    </Group>
  );
}
