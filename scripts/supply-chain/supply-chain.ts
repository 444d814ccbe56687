import { run } from '../run.ts';
import { auditReport } from './audit-report.ts';

const { output } = await run('npm', ['audit', '--json', '--loglevel=silent', '--fetch-retries=0'], {
  echo: false,
});
const { unchecked, grave, others } = auditReport(output);
if (unchecked) console.log(`npm audit: non vérifié (${unchecked})`);
else console.log(`npm audit: ${grave.length} grave, ${others.length} other advisories`);
for (const one of [...grave, ...others]) console.error(`✗ ${one}`);
if (grave.length > 0) process.exitCode = 1;
