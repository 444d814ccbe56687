import { getDocumentProxy } from 'unpdf';
import type { PdfPiece } from './pdf-letters.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Null when the file is damaged or locked. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument | null> {
  withFixedLengths();
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch {
    return null;
  }
}

export async function readPage(
  document: PdfDocument,
  number: number,
): Promise<{ pieces: PdfPiece[]; height: number }> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  await page.getOperatorList();
  const fonts = new Map<string, boolean>();
  const isBold = (font: string): boolean => {
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const name = page.commonObjs.has(font) ? String(page.commonObjs.get(font)?.name ?? '') : '';
    const bold = /bold|black|heavy|semi|demi|gras/iu.test(name);
    fonts.set(font, bold);
    return bold;
  };
  const pieces = content.items.flatMap((item): PdfPiece[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
    const size = Math.round(Math.hypot(a, b) * 10) / 10 || item.height;
    return [
      { text: item.str, left: x, right: x + item.width, top: height - y, size, bold: isBold(item.fontName) },
    ];
  });
  return { pieces, height };
}

/** Node 20 has none, without which pdf.js hands out no font, hence no weight. */
function withFixedLengths(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const copy = new Uint8Array(length);
      copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy.buffer;
    },
  });
}
