import { isAllowed } from '../licences/allowed-licences.ts';
import type { LicensedPackage } from '../licences/licensed-packages.ts';

/** `.npmrc` refuses all install scripts; these packages are known to work without theirs. */
const WORKS_WITHOUT: readonly string[] = [
  // It would only replace a starter by the binary that the package of the platform brings.
  'esbuild',
];

/** What is wrong, a sentence each. */
export function packageProblems(packages: readonly LicensedPackage[], npmrc: string): readonly string[] {
  const refuses = npmrc.split('\n').includes('ignore-scripts=true');
  return [
    ...(packages.length === 0 ? ['the lockfile names no package'] : []),
    ...(refuses ? [] : ['.npmrc must say ignore-scripts=true']),
    ...packages
      .filter(({ licence, isShipped }) => !isAllowed(licence, isShipped))
      .map(
        ({ name, version, licence, isShipped }) =>
          `${name} ${version}: ${licence ?? 'no licence'}, which is not allowed for what ${isShipped ? 'ships' : 'builds'}`,
      ),
    ...packages
      .filter(({ name, hasInstallScript }) => hasInstallScript && !WORKS_WITHOUT.includes(name))
      .map(({ name, version }) => `${name} ${version}: has an install script, which is refused`),
  ];
}
