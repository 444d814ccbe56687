import { useId, useState } from 'react';
import type { FieldSchema } from '../protocol.ts';
import { Group } from './Field.tsx';
import { listOf, recordOf, textOf } from './form-values.ts';
import styles from './ImagesField.module.css';
import { Line, Lines } from './Lines.tsx';
import { SchemaField } from './SchemaField.tsx';
import { type LightImage, shrinkImage } from './shrink-image.ts';

interface ImagesFieldProps {
  readonly schema: FieldSchema;
  readonly value: unknown;
  readonly onChange: (value: readonly unknown[]) => void;
  readonly onAdd: (image: LightImage) => void;
}

export function ImagesField({ schema, value, onChange, onAdd }: ImagesFieldProps) {
  const [trouble, setTrouble] = useState('');
  const input = useId();
  const images = listOf(value);
  const { fichier: _, ...told } = schema.items?.properties ?? {};
  const add = async (file: File | undefined) => {
    if (!file) return;
    setTrouble('');
    await shrinkImage(file).then(onAdd, (error: unknown) =>
      setTrouble(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Group
      legend={schema.title ?? 'Images'}
      path="images"
      help="La première ouvre la fiche. Une image lourde est réduite à 80 ko ; pour en alléger une, ajoutez-la de nouveau."
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
                ...{ title: `Image « ${textOf(recordOf(image).fichier)} »`, properties: told },
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
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </Group>
  );
}
