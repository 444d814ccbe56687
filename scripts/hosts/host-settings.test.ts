import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { checkOptions } from '../../src/compiler/cli/check-options.ts';
import { headersFor, parseHeadersFile } from '../../src/site/pages/host-files.ts';

const read = (name: string) => readFileSync(`docs/hosts/${name}`, 'utf8');

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

test.each([
  ['github-pages.yml', 'github'],
  ['gitlab-pages.yml', 'gitlab'],
])('%s is YAML, and calls commands that there are', (name, format) => {
  const { errors, warnings } = parseDocument(read(name));
  expect([...errors, ...warnings]).toEqual([]);
  const called = [...read(name).matchAll(/npm (ci|run (?:--silent )?[\w:]+)(?: -- (--format \w+))?/gu)];
  const names = called.map(([, command = '']) => command.replace(/^run (?:--silent )?/u, ''));
  expect(new Set(names)).toEqual(new Set(['ci', 'check', 'build']));
  for (const one of names) if (one !== 'ci') expect(scripts).toHaveProperty(one);
  const options = called.flatMap(([, , option]) => (option ? [checkOptions(option.split(' '))] : []));
  expect(options).toEqual([{ format, wantsPlaces: false, isForPublication: false }]);
});

test.each(['github-table.yml', 'gitlab-table.yml'])(
  '%s is YAML, and imports a table from its address before it checks',
  (name) => {
    const { errors, warnings } = parseDocument(read(name));
    expect([...errors, ...warnings]).toEqual([]);
    const called = [...read(name).matchAll(/npm (?:run (?:--silent )?)?(ci|import|check)\b(.*)/gu)];
    expect(called.map(([, command]) => command)).toEqual(['ci', 'import', 'check']);
    expect(called[1]?.[2]).toBe(' -- sources/tableau.csv --depuis "$TABLE"');
    expect(scripts).toHaveProperty('import');
  },
);

test.each(['/', '/assets/a.js', '/donnees/a.csv', '/integrer/vue/'])(
  'nginx.conf sends what _headers says of %s',
  (path) => {
    const conf = read('nginx.conf');
    for (const [name, value] of headersFor(parseHeadersFile(readFileSync('public/_headers', 'utf8')), path)) {
      expect(conf, name).toContain(`add_header ${name} `);
      expect(conf, name).toContain(value);
    }
  },
);
