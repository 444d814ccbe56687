const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML 1.0 allows these nowhere, not even as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** For the text and the attributes of XML and HTML. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries(ENTITIES).map(([sign, entity]) => [entity.replace('#39', '#x27'), sign]),
);

/** What React escaped in the text and the attributes of a page. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/gu, (entity) => SIGNS.get(entity) ?? entity);
