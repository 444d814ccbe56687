import { slugify } from '../../text/slug.ts';
import { HEAVIEST_IMAGE } from '../protocol.ts';

const WIDEST = [1200, 1000, 800, 640];
const QUALITIES = [0.82, 0.7, 0.58];

export interface LightImage {
  readonly name: string;
  readonly base64: string;
}

/** As it is where it is light enough, else smaller, in JPEG. @throws Error in French for what is no image. */
export async function shrinkImage(file: File): Promise<LightImage> {
  const stem = slugify(file.name.replace(/\.\w+$/u, '')) || 'image';
  const kind = /^image\/(png|webp|jpeg)$/u.exec(file.type)?.[1]?.replace('jpeg', 'jpg');
  if (kind && file.size <= HEAVIEST_IMAGE) return { name: `${stem}.${kind}`, base64: await base64Of(file) };
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error(`« ${file.name} » ne peut pas être lu comme une image. Enregistrez-la en JPEG ou PNG.`);
  });
  for (const width of WIDEST)
    for (const quality of QUALITIES) {
      const light = await drawn(bitmap, Math.min(width, bitmap.width), quality);
      if (light && light.size <= HEAVIEST_IMAGE)
        return { name: `${stem}.jpg`, base64: await base64Of(light) };
    }
  throw new Error(`« ${file.name} » reste au-dessus de 80 ko. Réduisez-la d’abord.`);
}

function drawn(bitmap: ImageBitmap, width: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((bitmap.height * width) / bitmap.width);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
