export interface PrintedText {
  readonly text: string;
  /** In points, from the bottom left of an A4 page. */
  readonly at: readonly [x: number, y: number];
  readonly size?: number;
  readonly bold?: boolean;
}

const stream = (said: string) => `<<${said}/Length 1>>\nstream\n0\nendstream`;

export const printedImage = (mask = ''): string =>
  stream(`/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8${mask}`);

/** A PDF of these pages, in the letters of Windows, then of other objects. */
export function printedPdf(
  pages: readonly (readonly PrintedText[])[],
  others: readonly string[] = [],
): Uint8Array {
  const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((texts, at) => {
      const drawn = texts
        .map(({ text, at: [x, y], size = 10, bold }) => {
          const words = text.replace(/[()\\]/gu, '\\$&');
          return `BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${words}) Tj ET`;
        })
        .join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</R 3 0 R/B 4 0 R>>>>/Contents ${6 + at * 2} 0 R>>`,
        `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
      ];
    }),
    ...others,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, 'latin1');
}
