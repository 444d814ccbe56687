import { strToU8, zipSync } from 'fflate';
import { PNG } from 'pngjs';

/** An image of one colour: `shade` distinguishes one from another. */
export function png(width: number, height: number, shade = 0): Uint8Array {
  const image = new PNG({ width, height });
  image.data.fill(shade);
  return PNG.sync.write(image);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export interface WordParts {
  readonly body: string;
  readonly images?: readonly Uint8Array[];
  /** Whole parts, by path. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A Word document with these paragraphs; image `n` of the body is `wordImage(n)`. */
export function docx({ body, images = [], others = {} }: WordParts): Uint8Array {
  const media = Object.fromEntries(images.map((bytes, at) => [`word/media/image${at + 1}.png`, bytes]));
  const related = Object.keys(others).map(
    (path, at) =>
      `<Relationship Id="part${at}" Type="${OFFICE}/${path.replace(/\d*\.xml$/u, '')}" Target="${path}"/>`,
  );
  const drawings = images.map(
    (_, at) => `<Relationship Id="img${at + 1}" Type="${OFFICE}/image" Target="media/image${at + 1}.png"/>`,
  );
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const texts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>${drawings.join('')}${related.join('')}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${style('Titre1', 'heading 1')}${style('Titre2', 'heading 2')}${style('Lgende', 'caption')}</w:styles>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(others).map(([path, xml]) => [`word/${path}`, xml])),
  };
  const bytes = Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(bytes), ...media });
}

export const part = (name: string, inside: string) =>
  `<w:${name} xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">${inside}</w:${name}>`;

export const paragraph = (inside: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${/^</u.test(inside) ? inside : run(inside)}</w:p>`;

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const wordImage = (number: number, description: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="${number}" name="Image ${number}" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="img${number}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** An OpenDocument text with this body. */
export function odt(body: string, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const names = ['office', 'text', 'table', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const more =
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const content = `<office:document-content ${names.join(' ')} ${more}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({ 'content.xml': strToU8(content), ...others });
}
