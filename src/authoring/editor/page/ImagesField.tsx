import { useId, useState } from 'react';
import { slugify } from '../../../core/text/slug.ts';
import { type FieldSchema, HEAVIEST_IMAGE } from '../protocol.ts';
import { messageOf } from './ask-editor.ts';
import { Group } from './Field.tsx';
import { FileInput } from './FileInput.tsx';
import { type ChosenImage, fileOf, listOf } from './form-values.ts';
import { ListLines } from './Lines.tsx';
import { SchemaField } from './SchemaField.tsx';

const HELP =
  'La première ouvre la fiche. Une image lourde est réduite à 80\u00a0ko\u00a0; pour en alléger une, ajoutez-la de nouveau.';

const replacementOf = ({ name }: ChosenImage, replaced: string | null) =>
  replaced === null
    ? ''
    : `«\u00a0${name}\u00a0» prend la place de «\u00a0${replaced}\u00a0», trop lourde, et garde son texte, son crédit et sa licence. Si c’est une autre image, corrigez-les.`;

interface ImagesFieldProps {
  readonly schema: FieldSchema;
  readonly value: unknown;
  readonly onChange: (value: readonly unknown[]) => void;
  /** Answers the image whose place the new one takes. */
  readonly onAdd: (image: ChosenImage) => string | null;
}

export function ImagesField({ schema, value, onChange, onAdd }: ImagesFieldProps) {
  const [notice, setNotice] = useState('');
  const input = useId();
  const images = listOf(value);
  const { fichier: _, ...properties } = schema.items?.properties ?? {};
  const add = async (file: File) => {
    setNotice('');
    try {
      const image = await shrinkImage(file);
      setNotice(replacementOf(image, onAdd(image)));
    } catch (error) {
      setNotice(messageOf(error));
    }
  };
  return (
    <Group
      label={schema.title ?? 'Images'}
      path="images"
      help={HELP}
      drawn={images.map((_, at) => String(at))}
    >
      <ListLines
        values={images}
        onChange={onChange}
        words="Retirer cette image"
        nameOf={(number) => `Retirer cette image ${fileOf(images[number - 1])}`}
        foot={
          <>
            <label htmlFor={input} className="strong">
              Ajouter une image
            </label>
            <FileInput id={input} data-add="" accept="image/jpeg,image/png,image/webp" onChoose={add} />
          </>
        }
      >
        {(image, change, at) => (
          <SchemaField
            schema={{
              title: `Image «\u00a0${fileOf(image)}\u00a0»`,
              properties,
              required: schema.items?.required ?? [],
            }}
            path={`images.${at}`}
            value={image}
            onChange={change}
          />
        )}
      </ListLines>
      {notice !== '' && <p role="alert">{notice}</p>}
    </Group>
  );
}

const WIDEST = [1200, 1000, 800, 640];
const QUALITIES = [0.82, 0.7, 0.58];

/** As it is where it is light enough, else smaller, in JPEG. @throws Error in French for what is no image. */
async function shrinkImage(file: File): Promise<ChosenImage> {
  // An import adds its number to a sheet's address of 60 letters.
  const stem = slugify(file.name.replace(/\.\w+$/u, ''), 80) || 'image';
  const kind = /^image\/(png|webp|jpeg)$/u.exec(file.type)?.[1]?.replace('jpeg', 'jpg');
  if (kind && file.size <= HEAVIEST_IMAGE) return { name: `${stem}.${kind}`, base64: await base64Of(file) };
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error(`« ${file.name} » ne peut pas être lu comme une image. Enregistrez-la en JPEG ou PNG.`);
  });
  for (const width of WIDEST)
    for (const quality of QUALITIES) {
      const light = await drawn(bitmap, Math.min(width, bitmap.width), quality);
      if (light.size <= HEAVIEST_IMAGE) return { name: `${stem}.jpg`, base64: await base64Of(light) };
    }
  throw new Error(`« ${file.name} » reste au-dessus de 80 ko. Réduisez-la d’abord.`);
}

function drawn(bitmap: ImageBitmap, width: number, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, Math.ceil((bitmap.height * width) / bitmap.width));
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
