import { expect, test } from 'vitest';
import { auditReport } from './audit-report.ts';

test('severe advisories are separated from the others', () => {
  const vulnerabilities = {
    a: { name: 'a', severity: 'critical', range: '<2' },
    b: { name: 'b', severity: 'moderate', range: '<=1.1' },
  };
  expect(auditReport(JSON.stringify({ vulnerabilities }))).toEqual({
    unchecked: null,
    severe: ['a <2 (critical)'],
    others: ['b <=1.1 (moderate)'],
  });
});

test.each([
  ['{"message":"405 Method Not Allowed","error":{"summary":""}}', '405 Method Not Allowed'],
  ['<html>portal</html>\n', '<html>portal</html>'],
  ['', 'no answer'],
])('a registry that answers no audit is said, not taken for a clean one', (output, why) => {
  expect(auditReport(output)).toEqual({ unchecked: why, severe: [], others: [] });
});
