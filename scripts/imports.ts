import { run } from './run.ts';

/** Import rules between rooms and files, then between folders, where tests are left out. */
const CONFIGS = ['.dependency-cruiser.cjs', '.dependency-cruiser.folders.cjs'];

let code = 0;
for (const config of CONFIGS) {
  code ||= (await run('npx', ['depcruise', '--config', config, 'src', 'scripts', 'e2e'])).code;
}
process.exitCode = code;
