import { readKnowledge } from '../document/index/knowledge.ts';
import { runImport } from '../document/run-import.ts';

try {
  const { code, output, errors } = await runImport(process.argv.slice(2), process.cwd(), readKnowledge);
  process.stdout.write(output);
  process.stderr.write(errors);
  process.exitCode = code;
} catch (error) {
  process.stderr.write('L’import s’est arrêté sur un défaut de ce programme :\n');
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
