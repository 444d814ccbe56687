import { contentOption } from '../../compiler/cli/content-option.ts';
import { runForAuthors } from '../../compiler/cli/run-for-authors.ts';
import { readKnowledge } from '../../compiler/sources/knowledge.ts';
import { runImport } from '../run/run-import.ts';

await runForAuthors(async () => {
  const { folder, rest } = contentOption(process.argv.slice(2));
  const { code, output, errors } = await runImport(rest, folder, readKnowledge);
  process.stdout.write(output);
  process.stderr.write(errors);
  process.exitCode = code;
});
