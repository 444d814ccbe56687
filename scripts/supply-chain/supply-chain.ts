import { run } from '../run.ts';
import { auditReport } from './audit-report.ts';

const { output } = await run('npm', ['audit', '--json', '--loglevel=silent', '--fetch-retries=0'], {
  echo: false,
});
const { unchecked, severe, others } = auditReport(output);
if (unchecked) console.log(`npm audit: non vérifié (${unchecked})`);
else console.log(`npm audit: ${severe.length} severe, ${others.length} other advisories`);
for (const one of [...severe, ...others]) console.error(`✗ ${one}`);
if (severe.length > 0) process.exitCode = 1;
