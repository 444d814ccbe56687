import { features } from 'web-features';

interface Known {
  /** As web-features names it: « popover ». */
  readonly feature: string;
  /** Works in the current and previous browsers for 30 months: what Baseline calls widely available. */
  readonly wide: boolean;
}

/** By key of MDN's compatibility data: `css.properties.text-wrap.balance`, `api.HTMLElement.hidePopover`. */
const known = new Map<string, Known>();
for (const [feature, data] of Object.entries(features)) {
  if (data.kind !== 'feature') continue;
  for (const key of data.compat_features ?? []) {
    const { baseline } = data.status.by_compat_key?.[key] ?? data.status;
    known.set(key, { feature, wide: baseline === 'high' });
  }
}

export interface Use {
  readonly path: string;
  readonly line: number;
  readonly feature: string;
  /** As the file writes it. */
  readonly written: string;
}

/** The feature behind the first of these keys that the data knows, unless it is widely available. */
export function newFeature(...keys: readonly string[]): string | null {
  for (const key of keys) {
    const found = known.get(key);
    if (found) return found.wide ? null : found.feature;
  }
  return null;
}

const lastPart = (key: string) => key.slice(key.lastIndexOf('.') + 1);

/** `light-dark` → `css.types.color.light-dark`: a function's key depends on the type that it makes. */
const typeKeys = new Map<string, string>();
for (const key of known.keys()) {
  if (!key.startsWith('css.types.')) continue;
  const before = typeKeys.get(lastPart(key));
  if (!before || key.length < before.length) typeKeys.set(lastPart(key), key);
}
export const typeKey = (name: string): string => typeKeys.get(name) ?? `css.types.${name}`;

/** `filter`, `name`, `keys`: everywhere, and too costly to look at for the few new web members of the same name. */
const builtinNames = new Set(
  [...known.keys()].filter((key) => /^javascript\.builtins\.\w+\.\w+$/.test(key)).map(lastPart),
);

/**
 * Names worth a look at their type: web globals that are not widely available, and members that aren't though their
 * owner is. An owner that is new itself is reached through one of these. The language's own novelties are refused by
 * `lib` in tsconfig.json.
 */
export const newScriptNames: ReadonlySet<string> = new Set(
  [...known]
    .filter(([key, { wide }]) => {
      const [root, owner, member, ...more] = key.split('.');
      if (wide || root !== 'api' || more.length > 0) return false;
      return !member || (known.get(`api.${owner}`)?.wide === true && !builtinNames.has(member));
    })
    .map(([key]) => lastPart(key)),
);
