import { readFileSync } from 'node:fs';
import { licensedPackages } from '../licences/licensed-packages.ts';
import { run } from '../run.ts';
import { auditReport } from './audit-report.ts';
import { packageProblems } from './check-packages.ts';

const packages = licensedPackages(readFileSync('package-lock.json', 'utf8'));
const problems = packageProblems(packages, readFileSync('.npmrc', 'utf8'));
const { output } = await run('npm', ['audit', '--json', '--loglevel=silent', '--fetch-retries=0'], {
  echo: false,
});
const report = auditReport(output);

console.log(`licences and install scripts: ${packages.length} packages read`);
for (const problem of problems) console.error(`✗ ${problem}`);
if (report.kind === 'unchecked') console.log(`npm audit: non vérifié (${report.why})`);
else {
  const { grave, others } = report;
  console.log(`npm audit: ${grave.length} grave, ${others.length} other advisories`);
  for (const one of [...grave, ...others]) console.error(`✗ ${one}`);
}
if (problems.length > 0 || (report.kind === 'checked' && report.grave.length > 0)) process.exitCode = 1;
