import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { SITE_FILE } from '../../compiler/catalogue/read-site.ts';
import type { House } from './rule.ts';
import { codeFile } from './syntax-tree.ts';

const CODE = /^((src|e2e)\/.*|[a-z.]+)\.tsx?$/;
const STYLE = /^src\/.*\.css$/;
const PAGE = /^index\.html$|^public\/.*\.(html|svg|webmanifest|json|txt)$/;

/** Reads the files that git knows, and new ones that it doesn't ignore. */
export function readHouse(): House {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const paths = [...new Set(listed.split('\n'))].filter((path) => path && existsSync(path)).sort();
  const texts = (pattern: RegExp) =>
    paths.filter((path) => pattern.test(path)).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  return {
    code: texts(CODE).map(({ path, text }) => codeFile(path, text)),
    styles: texts(STYLE),
    pages: texts(PAGE),
    siteName: JSON.parse(readFileSync(`data/${SITE_FILE}`, 'utf8')).name,
  };
}
