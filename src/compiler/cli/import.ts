import { readKnowledge } from '../document/index/knowledge.ts';
import { runImport } from '../document/run-import.ts';
import { runForAuthors } from './run-for-authors.ts';

await runForAuthors(async () => {
  const { code, output, errors } = await runImport(process.argv.slice(2), process.cwd(), readKnowledge);
  process.stdout.write(output);
  process.stderr.write(errors);
  process.exitCode = code;
});
