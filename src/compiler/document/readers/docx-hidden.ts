import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Aside } from './reading.ts';
import {
  attribute,
  childNamed,
  childrenOf,
  descendants,
  isOn,
  LARGEST_PART,
  parseXml,
  type XmlElement,
} from './xml.ts';

export interface ShownWord {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly aside: readonly Aside[];
}

const RUNS = new Set(['w:r', 'm:r']);
const WORDS = new Set(['w:t', 'w:delText', 'm:t']);

/** The file without the runs that Word hides. */
export function withoutHiddenRuns(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): ShownWord {
  const styles = hidingStyles(parseXml(parts.get('word/styles.xml')));
  const aside: Aside[] = [];
  const changed = new Map<string, Uint8Array>();
  for (const [path, part] of parts) {
    const root = path === 'word/styles.xml' ? null : parseXml(part);
    const hidden = root === null ? [] : [...descendants(root, RUNS)].filter((run) => isHidden(run, styles));
    if (root === null || hidden.length === 0) continue;
    for (const run of hidden) {
      const text = [...descendants(run, WORDS)].map((each) => each.textContent ?? '').join('');
      if (text.trim() !== '') aside.push({ reason: 'texte masqué', text });
      run.parentNode?.removeChild(run);
    }
    changed.set(path, strToU8(root.toString()));
  }
  if (changed.size === 0) return { bytes, parts, aside };
  const archive = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST_PART });
  return {
    bytes: zipSync({ ...archive, ...Object.fromEntries(changed) }, { level: 0 }),
    parts: new Map([...parts, ...changed]),
    aside,
  };
}

function isHidden(run: XmlElement, styles: ReadonlySet<string>): boolean {
  const look = childNamed(run, 'w:rPr');
  const own = childNamed(look, 'w:vanish');
  if (own !== undefined) return isOn(own);
  const paragraph = paragraphOf(run);
  const names = [
    attribute(childNamed(look, 'w:rStyle'), 'w:val'),
    attribute(childNamed(childNamed(paragraph, 'w:pPr'), 'w:pStyle'), 'w:val'),
  ];
  return names.some((name) => name !== undefined && styles.has(name));
}

function paragraphOf(run: XmlElement): XmlElement | undefined {
  let at = run.parentElement;
  while (at !== null && at.tagName !== 'w:p') at = at.parentElement;
  return at ?? undefined;
}

/** Ids of the styles that hide, by themselves or through those they are based on. */
function hidingStyles(root: XmlElement | null): Set<string> {
  const styles = root === null ? [] : childrenOf(root).filter(({ tagName }) => tagName === 'w:style');
  const byId = new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const hides = (id: string, deep: number): boolean => {
    const style = byId.get(id);
    const own = childNamed(childNamed(style, 'w:rPr'), 'w:vanish');
    if (own !== undefined || style === undefined || deep > 20) return own !== undefined && isOn(own);
    return hides(attribute(childNamed(style, 'w:basedOn'), 'w:val') ?? '', deep + 1);
  };
  return new Set([...byId.keys()].filter((id) => hides(id, 0)));
}
