import { readKnowledge } from '../document/index/knowledge.ts';
import { runImport } from '../document/run-import.ts';
import { contentOption } from './content-option.ts';
import { runForAuthors } from './run-for-authors.ts';

await runForAuthors(async () => {
  const { folder, rest } = contentOption(process.argv.slice(2));
  const { code, output, errors } = await runImport(rest, folder, readKnowledge);
  process.stdout.write(output);
  process.stderr.write(errors);
  process.exitCode = code;
});
