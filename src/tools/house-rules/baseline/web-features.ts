import { readFileSync } from 'node:fs';
import type { Finding, House, Rule } from '../rule.ts';
import { ownCode } from '../syntax-tree.ts';
import { elementFeatures } from './element-features.ts';
import type { Use } from './feature-data.ts';
import { scriptFeatures } from './script-features.ts';
import { styleFeatures } from './style-features.ts';

const ALLOWED = 'src/tools/house-rules/baseline/allowed-features.json';

/** By feature: why it is worth having, and what the reader gets without it. */
type Allowed = Readonly<Record<string, { readonly why: string; readonly fallback: string }>>;

/** What uses Node runs at build time, where the browsers' age does not matter. */
const runsInBrowser = ({ text }: { readonly text: string }) => !/from 'node:/.test(text);

export function featuresUsed(house: House): readonly Use[] {
  const code = ownCode(house).filter(runsInBrowser);
  return [...house.styles.flatMap(styleFeatures), ...code.flatMap(elementFeatures), ...scriptFeatures(code)];
}

/** Uses that no one answers for, and answers that nothing uses any more. */
export function unanswered(uses: readonly Use[], allowed: Allowed): Finding[] {
  const news = uses
    .filter(({ feature }) => !allowed[feature]?.fallback || !allowed[feature]?.why)
    .map(({ path, line, feature, written }) => ({
      path,
      line,
      what: `${written}: « ${feature} » is not widely available; name its fallback in ${ALLOWED}`,
    }));
  const stale = Object.keys(allowed)
    .filter((feature) => !uses.some((use) => use.feature === feature))
    .map((feature) => ({ path: ALLOWED, line: 1, what: `nothing uses « ${feature} » any more` }));
  return [...news, ...stale];
}

export const webFeatures: Rule = {
  id: 'web-features',
  title: 'web features not widely available without a named fallback',
  find: (house) => unanswered(featuresUsed(house), JSON.parse(readFileSync(ALLOWED, 'utf8'))),
};
