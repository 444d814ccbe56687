import { isDeepStrictEqual } from 'node:util';
import { splitFrontMatter } from '../../compiler/sheet/front-matter.ts';
import { createReporter } from '../../content/diagnostics/reporter.ts';
import { entriesOf, plain, readYaml } from '../../content/diagnostics/yaml-source.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { normalizeText } from '../../core/text/normalize.ts';

export type SheetAsWritten = ReturnType<typeof sheetAsWritten>;

/** Its header has no empty field; what is above its first heading is a part under ''. Empty, and `isRead` false, where its header can't be read. */
export function sheetAsWritten(text: string) {
  const reporter = createReporter('');
  const { yaml, body } = splitFrontMatter(normalizeText(text), reporter);
  const { root, diagnostics } = readYaml(yaml ?? '', '');
  const isRead = reporter.diagnostics.length + diagnostics.length === 0;
  const words = isRead ? body : '';
  const [, title = '', rest = words] = /^\s*# (.*)\n?([\s\S]*)$/u.exec(words) ?? [];
  const [lead = '', ...sections] = rest.split(/^## /mu);
  const parts = [`\n${lead}`, ...sections].map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return { heading: heading.trim(), text: lines.join('\n').trim() };
  });
  const fields = entriesOf(root).map(({ key, value }) => [key, plain(value)] as const);
  const header = Object.fromEntries(fields.filter(([, value]) => value !== null));
  return { isRead, header, title: title.trim(), parts };
}

/** Whether two files say the same, spaces of their headings and layout of their headers aside. */
export function saySame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => {
    const { parts, ...sheet } = sheetAsWritten(text);
    return { ...sheet, parts: parts.map((part) => ({ ...part, heading: foldedWords(part.heading) })) };
  });
  return first?.isRead === true && isDeepStrictEqual(first, second);
}
