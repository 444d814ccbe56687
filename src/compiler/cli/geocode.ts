import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { answerLine, sayAnswer } from '../gazetteer/gazetteer-answers.ts';
import { readTables } from '../geography/read-tables.ts';
import { contentOption } from './content-option.ts';

const USAGE = `Retrouve un territoire français d’après son nom ou son code (COG 2026).

  npm run geocode -- "Saint-Denis (93)" "Ville du Mans"
  npm run geocode -- --jsonl < noms.jsonl

  --jsonl   lit une ligne {"query": "…", "context": {…}} par nom et écrit une ligne JSON par réponse ;
            context (facultatif) : level, departement, region, epci, ept, cog`;

/** Whether every line of the standard input could be read. */
async function answerLines(gazetteer: Gazetteer): Promise<boolean> {
  let isAllRead = true;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.replace(/^\uFEFF/u, '').trim();
    if (text === '') continue;
    const answer = answerLine(gazetteer, text);
    if ('error' in answer) isAllRead = false;
    stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return isAllRead;
}

const { folder, rest } = contentOption(process.argv.slice(2));
const args = rest.filter((arg) => arg !== '--');
const names = args.filter((arg) => !arg.startsWith('--'));
const options = args.filter((arg) => arg.startsWith('--'));
const isJsonLines = options.includes('--jsonl');
const isHelp = options.includes('--help');
const isUnderstood = options.every((option) => option === '--jsonl' || option === '--help');

if (isHelp || !isUnderstood || (names.length === 0 && !isJsonLines)) {
  console.log(USAGE);
  process.exitCode = isHelp ? 0 : 1;
} else {
  const gazetteer = createGazetteer(readTables(folder).tables, readAliases(folder.root));
  const answers = names.map((name) => sayAnswer(gazetteer, name, gazetteer.resolve(name)));
  if (answers.length > 0) console.log(answers.join('\n\n'));
  if (isJsonLines && !(await answerLines(gazetteer))) process.exitCode = 1;
}
