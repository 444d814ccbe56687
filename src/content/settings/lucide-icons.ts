import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file an icon: its shapes, or the name of the icon that it is another name of. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('lucide-react/icons/leaf'));

export const iconNames = (): readonly string[] =>
  readdirSync(FOLDER).flatMap((file) => /^(?!index\.)([a-z0-9-]+)\.mjs$/u.exec(file)?.[1] ?? []);

const ALIAS = /export \{ default \} from '\.\/([a-z0-9-]+)\.mjs'/u;
const SHAPE = /"(path|circle|ellipse|rect|line|polyline|polygon)",\s*\{([^}]*)\}/gu;
const ATTRIBUTE = /(\w+): "([^"]*)"/gu;

/** The drawing of one of these icons, 24 units wide, in one stroke: a page holds one for each sheet of its list. */
export function iconStroke(name: string): string {
  const text = readFileSync(join(FOLDER, `${name}.mjs`), 'utf8');
  const [, alias] = ALIAS.exec(text) ?? [];
  if (alias) return iconStroke(alias);
  return [...text.matchAll(SHAPE)]
    .map(([, shape = '', written = '']) => {
      const found = [...written.matchAll(ATTRIBUTE)];
      return outlineOf(shape, new Map(found.map(([, key = '', value = '']) => [key, value])));
    })
    .join('');
}

/** A first move to where lines begin that name no command; a number is taken whole (« 16.36.8 » are two). */
const RELATIVE_LINES = /^m(?=(\d*\.?\d+))\1 ?(?=(\d*\.?\d+))\2 ?(?=[-.\d])/u;

/** As a path that begins where it says, whatever was drawn before it. */
function outlineOf(shape: string, attributes: ReadonlyMap<string, string>): string {
  const number = (key: string, other = 0) => Number(attributes.get(key) ?? other);
  if (shape === 'path') {
    const d = attributes.get('d') ?? '';
    return d.replace(RELATIVE_LINES, 'M$1 $2l').replace(/^m/u, 'M');
  }
  if (shape === 'circle' || shape === 'ellipse') {
    const [cx, cy] = [number('cx'), number('cy')];
    const [rx, ry] = [number('rx', number('r')), number('ry', number('r'))];
    return `M${+(cx - rx).toFixed(3)} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  }
  if (shape === 'rect') {
    const [x, y, r] = [number('x'), number('y'), number('rx', number('ry'))];
    const [across, down] = [number('width') - 2 * r, number('height') - 2 * r];
    const corner = (to: string) => `a${r} ${r} 0 0 1 ${to}`;
    return `M${x + r} ${y}h${across}${corner(`${r} ${r}`)}v${down}${corner(`${-r} ${r}`)}h${-across}${corner(`${-r} ${-r}`)}v${-down}${corner(`${r} ${-r}`)}z`;
  }
  if (shape === 'line') return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
  return `M${attributes.get('points')}${shape === 'polygon' ? 'z' : ''}`;
}
